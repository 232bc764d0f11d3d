import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Section } from "@/components/ui/section.tsx";
import type { ListedRehearsal } from "@/lib/domain/rehearsal/listed-rehearsal.ts";
import { ListItem } from "./list-item.tsx";

interface ListRehearsalsProps {
  rehearsals: readonly ListedRehearsal[];
  isOwn: boolean;
  now: Date;
  zone: string;
}

/** Rehearsals: those that can go on first, then those that are behind. */
export function ListRehearsals({ rehearsals, isOwn, now, zone }: ListRehearsalsProps) {
  const open = rehearsals.filter(({ overAt }) => overAt === null);
  const over = rehearsals.filter(({ overAt }) => overAt !== null);
  const list = (shown: typeof rehearsals) => (
    <ul className="flex flex-col gap-4">
      {shown.map((rehearsal) => (
        <ListItem key={rehearsal.rehearsalId} rehearsal={rehearsal} isOwn={isOwn} now={now} zone={zone} />
      ))}
    </ul>
  );
  if (rehearsals.length === 0) {
    return (
      <EmptyState title="No rehearsal yet">
        <p>
          {isOwn
            ? "Practising a hard sentence once, with somebody outside of it, can make it easier to say."
            : "What you set up for a partner, and what a partner asks you into, is found here."}
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      {open.length ? <Section title="To go on with">{list(open)}</Section> : null}
      {over.length ? <Section title="Behind you">{list(over)}</Section> : null}
    </>
  );
}
