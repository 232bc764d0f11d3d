import { Badge } from "@/components/ui/badge.tsx";
import { Timeline, type TimelineRound } from "@/components/ui/timeline.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { type FollowedRound, type FollowedStep, roundsOf } from "@/lib/domain/couple/round-timeline.ts";
import type { Protocol, StepId } from "@/lib/domain/protocol/protocol.ts";
import { stepNames } from "@/lib/domain/protocol/step-names.ts";
import type { CoachRepairView } from "@/lib/domain/repair/view.ts";
import { coarseTime, coarseWords } from "@/lib/domain/time/coarse-time.ts";

export interface ShownShare {
  shareId: string;
  name: string;
  step: string;
  round: number;
  text: string;
  sentAt: Date;
}

interface RepairStoryProps {
  protocol: Protocol;
  view: CoachRepairView;
  isOver: boolean;
  shares: readonly ShownShare[];
  /** What the practice's policy lets a coach do with what was shown. */
  policyLine: string;
  /** Whether the work has ended, and with it all that was shown. */
  ended: boolean;
  now: Date;
  zone: string;
}

const isStep = (step: string): step is StepId => step in stepNames;

function noteOf({ turns, at, state }: FollowedStep, now: Date, zone: string): string | undefined {
  const when = at ? coarseWords[coarseTime(new Date(at), now, zone)] : null;
  const turnWords = state !== "done" && turns === 1 ? "The first turn is done" : null;
  return [turnWords, when].filter(Boolean).join(" · ") || undefined;
}

function toTimeline(rounds: readonly FollowedRound[], now: Date, zone: string): TimelineRound[] {
  return rounds.map(({ round, steps }) => ({
    id: String(round),
    label: rounds.length > 1 ? `Round ${round}` : undefined,
    items: steps.map((step) => ({
      id: step.step,
      label: step.title,
      state: step.state,
      note: noteOf(step, now, zone),
    })),
  }));
}

/** One repair as its coach may follow it: the joint steps, and what either partner chose to show. */
export function RepairStory({ protocol, view, isOver, shares, policyLine, ended, now, zone }: RepairStoryProps) {
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Timeline rounds={toTimeline(roundsOf(protocol, view, { isOver }), now, zone)} />
      <div className="flex flex-col gap-4">
        <h3 className="font-semibold">What they chose to show you</h3>
        {shares.length ? (
          <>
            <ul className="flex flex-col gap-4">
              {shares.map((share) => (
                <li key={share.shareId} className="flex flex-col gap-1 border-l-2 border-accent pl-4">
                  <blockquote className="font-serif text-lg whitespace-pre-line">{share.text}</blockquote>
                  <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
                    {share.name}
                    <Badge>{isStep(share.step) ? stepNames[share.step] : share.step}</Badge>
                    {share.round > 1 ? `Round ${share.round} · ` : ""}
                    {coarseWords[coarseTime(share.sentAt, now, zone)]}
                  </p>
                </li>
              ))}
            </ul>
            <VisibleTo audience="coach">Each of these was ticked for you. {policyLine}</VisibleTo>
          </>
        ) : (
          <p className="text-muted">
            {ended
              ? "Taken back when the work ended."
              : "Nothing so far. They send each other sentences, and tick the ones that you may read too."}
          </p>
        )}
      </div>
    </div>
  );
}
