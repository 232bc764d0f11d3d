import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Section } from "@/components/ui/section.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import type { ListedRehearsal } from "@/lib/domain/rehearsal/listed-rehearsal.ts";
import { ListItem } from "./list-item.tsx";

interface ListAtHomeProps {
  coupleId: string;
  rehearsals: readonly ListedRehearsal[];
  coachName: string;
  /** The other partner's name; null while there is none. */
  other: string | null;
  now: Date;
  zone: string;
}

/** How many stand on the home page; the others are one press away. */
const shown = 2;

/** The rehearsals one can go on with, and the way to a new one. */
export function ListAtHome({ coupleId, rehearsals, coachName, other, now, zone }: ListAtHomeProps) {
  const open = rehearsals.filter(({ overAt }) => overAt === null).slice(0, shown);
  return (
    <Section title="Rehearse">
      <p>
        Something is hard to say? Try it out first: alone, with a friend, or with {coachName}.
        {other ? ` ${other} isn’t told.` : null}
      </p>
      {open.length ? (
        <ul className="flex flex-col gap-4">
          {open.map((rehearsal) => (
            <ListItem key={rehearsal.rehearsalId} rehearsal={rehearsal} isOwn now={now} zone={zone} />
          ))}
        </ul>
      ) : null}
      <div>
        <LinkButton href={`/rehearsals/new?couple=${coupleId}` as Route} wide>
          Set up a rehearsal
        </LinkButton>
      </div>
      {rehearsals.length > open.length ? (
        <p className="font-sans text-base">
          <TextLink href="/rehearsals" className="inline-flex min-h-11 items-center">
            All your rehearsals
          </TextLink>
        </p>
      ) : null}
    </Section>
  );
}
