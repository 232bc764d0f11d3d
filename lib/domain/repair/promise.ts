import { isBefore, later } from "./instant.ts";
import type { JointState } from "./state.ts";

/** The agreed time, once both agreed to one. */
export const agreedTime = (joint: JointState): string | null => (joint.asking?.agreed ? joint.asking.at : null);

/** When the rest they are in is over, by the later of what was promised; null when nothing rests. */
export const returnTime = (joint: JointState): string | null =>
  joint.rest && later(joint.rest.returnAt, agreedTime(joint));

/** Ratings from before the last rest was over, or before an agreed time that has come, say nothing of now. */
export function countsFrom(joint: JointState, now: string): string | null {
  const agreedAt = agreedTime(joint);
  const come = agreedAt !== null && !isBefore(now, agreedAt) ? agreedAt : null;
  return later(later(joint.freshFrom, joint.rest?.returnAt ?? null), come);
}
