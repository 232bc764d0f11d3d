import type { Route } from "next";
import { Badge } from "@/components/ui/badge.tsx";
import { Card } from "@/components/ui/card.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { StatusPill } from "@/components/ui/status-pill.tsx";
import type { ListedRehearsal } from "@/lib/domain/rehearsal/listed-rehearsal.ts";
import { dayWords, momentWords } from "@/lib/domain/time/words.ts";
import { phaseWords, practisedLine, withWhom } from "./list-words.ts";

interface ListItemProps {
  rehearsal: ListedRehearsal;
  /** Whether the one who looks is the one who practises. */
  isOwn: boolean;
  now: Date;
  zone: string;
}

/** When it is, or was. A time that has passed says nothing: nobody is late here. */
function whenLine({ phase, plannedAt, createdAt, overAt }: ListedRehearsal, now: Date, zone: string): string {
  if (overAt && phase === "lapsed") return `Ended by itself ${dayWords(overAt, now, zone)}, as nobody went on with it`;
  if (overAt) return `${phase === "closed" ? "Closed" : "Set down"} ${dayWords(overAt, now, zone)}`;
  if (plannedAt && plannedAt > now) return `Planned ${momentWords(plannedAt, now, zone)}`;
  return `Set up ${dayWords(createdAt, now, zone)}`;
}

/** What it is called where it can be found again. */
const titleOf = ({ goal, steps }: ListedRehearsal): string => goal || practisedLine(steps);

function whoLine({ mode, coachName, rehearserName }: ListedRehearsal, isOwn: boolean): string {
  if (isOwn) return withWhom(mode, coachName);
  return mode === "coach" ? `You and ${rehearserName}` : `${rehearserName}, ${withWhom(mode, coachName).toLowerCase()}`;
}

/** One rehearsal in a list, with the way into it. */
export function ListItem({ rehearsal, isOwn, now, zone }: ListItemProps) {
  const { rehearsalId, phase, steps, isHomework, coachName, overAt } = rehearsal;
  const { status, words } = phaseWords[phase];
  const title = titleOf(rehearsal);
  return (
    <Card as="li" className="flex flex-col items-start gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <StatusPill status={status}>{phase === "setup" && !isOwn ? "Open" : words}</StatusPill>
        {isHomework ? <Badge>{isOwn && coachName ? `From ${coachName}` : "Homework"}</Badge> : null}
      </p>
      <h3 className="text-lg font-medium wrap-anywhere">{title}</h3>
      <p className="font-sans text-base text-muted">
        {whoLine(rehearsal, isOwn)}. {practisedLine(steps)}. {whenLine(rehearsal, now, zone)}.
      </p>
      <LinkButton
        href={`/rehearsals/${rehearsalId}` as Route}
        aria-label={`${overAt ? "Look back" : "Open"}: ${title}`}
      >
        {overAt ? "Look back" : "Open"}
      </LinkButton>
    </Card>
  );
}
