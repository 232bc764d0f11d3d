import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button.tsx";
import type { ListedRehearsal } from "@/lib/domain/rehearsal/listed-rehearsal.ts";
import { ListItem } from "./list-item.tsx";

interface ListOfCoupleProps {
  coupleId: string;
  rehearsals: readonly ListedRehearsal[];
  ended: boolean;
  now: Date;
  zone: string;
}

/** What a coach set up for one of a couple, or was asked into. What they practise without the coach isn't there. */
export function ListOfCouple({ coupleId, rehearsals, ended, now, zone }: ListOfCoupleProps) {
  return (
    <>
      {rehearsals.length ? (
        <ul className="flex flex-col gap-4">
          {rehearsals.map((rehearsal) => (
            <ListItem key={rehearsal.rehearsalId} rehearsal={rehearsal} isOwn={false} now={now} zone={zone} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">None that you set up, or were asked into.</p>
      )}
      {ended ? null : (
        <div>
          <LinkButton href={`/rehearsals/new?couple=${coupleId}` as Route}>Set up a rehearsal</LinkButton>
        </div>
      )}
    </>
  );
}
