import { goThrough } from "./advance.ts";
import { apply } from "./apply.ts";
import type { JointEvent } from "./event.ts";
import { minute, plus } from "./instant.ts";
import { movesFor } from "./moves.ts";
import { asTheySee, isRevealed, type JointWork, type RepairState, type Setting } from "./state.ts";

/** What a coach can decide about a couple's joint work. It is decided for the couple, then told to each open repair. */
export const coachDecisions = ["clear", "hold", "wordHold", "release", "end"] as const;
export type CoachDecision = (typeof coachDecisions)[number];

const leadsTo: Record<CoachDecision, Partial<Record<JointWork, JointWork>>> = {
  clear: { closed: "clear" },
  hold: { closed: "held", clear: "held" },
  wordHold: { held: "worded" },
  release: { held: "clear", worded: "clear" },
  end: { closed: "ended", clear: "ended", held: "ended", worded: "ended" },
};

/** Where a decision leads the couple's joint work, or null if it doesn't apply as things stand. */
export const decideJointWork = (jointWork: JointWork, decision: CoachDecision): JointWork | null =>
  leadsTo[decision][jointWork] ?? null;

/** What a decision makes of the setting, under `next`. */
const settingAfter = <S extends Pick<Setting, "jointWork" | "opened">>(setting: S, next: JointWork): S => ({
  ...setting,
  jointWork: next,
  ...(next === "held" ? { opened: setting.jointWork === "clear" } : {}),
});

/** Whether the two see joint work change when it comes to be `next`. A hold is not seen, nor is its release before it was worded. */
export const isSeen = (setting: Pick<Setting, "jointWork" | "opened">, next: JointWork): boolean =>
  asTheySee(setting) !== asTheySee(settingAfter(setting, next));

/**
 * A hold in mid-repair begins a break that neither partner took: to each it looks as if the other had. Where nobody
 * could have, what they see stays, and no gate opens behind it.
 */
function maskHold(state: RepairState, now: string): JointEvent[] {
  const { joint, protocol } = state;
  const mayBreak = movesFor(state, "a", now).includes("takeBreak") || movesFor(state, "b", now).includes("takeBreak");
  if (!isRevealed(state) || joint.rest || !mayBreak) return [];
  return [{ type: "breakBegan", by: null, returnAt: plus(now, protocol.policy.breakMinutes * minute) }];
}

export type CoachAdvance =
  | { ok: true; state: RepairState; joint: JointEvent[] }
  | { ok: false; reason: "already-done" | "not-offered" };

/** A coach's decision, as it meets one repair of the couple: the new joint work, and any events for its joint log. */
export function advanceByCoach(state: RepairState, decision: CoachDecision, now: string): CoachAdvance {
  const { jointWork } = state.setting;
  const next = decideJointWork(jointWork, decision);
  if (next === null) {
    const done = Object.values(leadsTo[decision]).includes(jointWork);
    return { ok: false, reason: done ? "already-done" : "not-offered" };
  }
  const events = decision === "hold" ? maskHold(state, now) : [];
  const set = { ...state, setting: settingAfter(state.setting, next) };
  const masked = events.reduce(
    (at, event) => apply(at, { stream: "joint", event: { ...event, recordedAt: now } }),
    set,
  );
  const { state: after, joint } = goThrough(masked, now);
  return { ok: true, state: after, joint: [...events, ...joint] };
}
