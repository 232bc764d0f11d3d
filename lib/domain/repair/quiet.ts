import { day, later, millis } from "./instant.ts";
import type { JointState } from "./state.ts";

/** After two weeks of nothing between the two, a repair is set down. */
export const setDownAfter = 14 * day;

/** The last thing that both know of: what happened, or what was to happen. Private work never counts. */
function quietSince(joint: JointState): string | null {
  const promised = [joint.rest?.returnAt, joint.asking?.at, joint.notYet.a?.until, joint.notYet.b?.until];
  return promised.reduce<string | null>((last, at) => later(last, at ?? null), joint.lastAt);
}

/** Whether nothing has happened between them for two weeks. */
export function isSetDown(joint: JointState, now: string): boolean {
  const since = quietSince(joint);
  return since !== null && millis(now) - millis(since) >= setDownAfter;
}
