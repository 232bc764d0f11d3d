import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import { apply } from "./apply.ts";
import type { JointEvent, Recorded } from "./event.ts";
import type { RepairState } from "./state.ts";
import { type StateFrom, statesAhead } from "./states-ahead.ts";
import type { CoachRepairView } from "./view.ts";
import { viewForCoach } from "./view-for-coach.ts";

/** What lists keep of a repair. All of it follows from the log, so it can be told anew at any time. */
export interface Rollup {
  step: StepId;
  /** Where the step comes in its template, from 1 on. */
  stepNumber: number;
  round: number;
  state: CoachRepairView["state"];
  /** What the state becomes by itself as time passes. */
  ahead: readonly StateFrom[];
  /** Whether it came to its end: complete or stopped. */
  over: boolean;
}

const isOver = ({ joint }: RepairState): boolean => joint.stopped !== null || joint.completed;

/** The rollup of a repair that both know of. */
export function rollupOf(state: RepairState, now: string): Rollup {
  const view = viewForCoach(state, now);
  if (!view) throw new Error("a repair that only one of them knows of is in no list");
  const { step, round } = view;
  return {
    step,
    stepNumber: state.protocol.steps.findIndex((each) => each.id === step) + 1,
    round,
    state: view.state,
    ahead: statesAhead(state, now),
    over: isOver(state),
  };
}

/** When a repair came to its end, by its log; null while it goes on. Another round opens it again. */
export function endOf(start: RepairState, log: readonly Recorded<JointEvent>[]): string | null {
  let end: string | null = null;
  log.reduce((state, event) => {
    const next = apply(state, { stream: "joint", event });
    end = isOver(next) ? (end ?? event.recordedAt) : null;
    return next;
  }, start);
  return end;
}
