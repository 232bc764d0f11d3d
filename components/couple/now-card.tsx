import { Card } from "@/components/ui/card.tsx";
import { StatusPill } from "@/components/ui/status-pill.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { type AttentionReason, attentionWords } from "@/lib/domain/caseload/attention.ts";
import { attentionRules } from "@/lib/domain/caseload/attention-rules.ts";
import { type Standing, standingWords } from "@/lib/domain/caseload/standing.ts";

const meaning: Readonly<Record<Standing, string>> = {
  underway: "They are in the middle of a repair.",
  asked: "One of them reached out, by naming something or asking for a time. The other hasn’t answered yet.",
  planned: "They have agreed on a time to go on.",
  onBreak: "They are on a break, with a time to return.",
  notYet:
    "A “not yet” stands, with no reason given. With a time, it stands until then. Without one, only its author lifts it.",
  waiting: "A break is more than a day past its return time. Either of them can suggest a new time.",
  setDown: "Nothing has moved for two weeks, so the repair is set down. They can take it up again at any time.",
  assigned: "They have a protocol and haven’t begun one together yet. What each prepares alone stays with them.",
  notStarted: "Nothing is assigned yet.",
  closed: "The steps they do together are closed until you decide. Each can prepare alone meanwhile.",
  held: "You have put the steps they do together on hold. What each does alone goes on.",
  stopped: "Their last repair was stopped. They can begin another one.",
  complete: "Their last repair is complete. They can begin another one when they need to.",
  ended: "This work has ended. What they had shown you was taken back.",
};

interface NowCardProps {
  standing: Standing;
  where: string | null;
  /** Why they may need their coach. */
  attention: readonly AttentionReason[];
}

/** Where a couple stands now, and what that means. The present only: pauses are not counted or kept. */
export function NowCard({ standing, where, attention }: NowCardProps) {
  const { words, tone } = standingWords[standing];
  return (
    <Card className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-3">
        <StatusPill status={tone}>{words}</StatusPill>
        {where ? <span className="font-semibold">{where}</span> : null}
      </p>
      <p>{meaning[standing]}</p>
      {attention.length ? (
        <dl className="flex flex-col gap-3 border-t border-line pt-3">
          {attention.map((reason) => (
            <div key={reason}>
              <dt className="font-semibold">{attentionWords[reason]}</dt>
              <dd className="text-sm text-muted">Shown when: {attentionRules[reason]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {standing === "ended" ? null : (
        <VisibleTo audience="coach">You see the present state only, as they do.</VisibleTo>
      )}
    </Card>
  );
}
