import { isBefore, plus } from "./instant.ts";
import { setDownAfter } from "./quiet.ts";
import { waitsAfter } from "./scene.ts";
import type { RepairState } from "./state.ts";
import type { CoachRepairView } from "./view.ts";
import { viewForCoach } from "./view-for-coach.ts";

/** A state as the coach sees it, and from when on it holds. */
export interface StateFrom {
  state: CoachRepairView["state"];
  from: string;
}

/** Every moment at which time alone could change the state: what was promised, and so long after it or after the last act. */
function turningPoints({ joint }: RepairState): string[] {
  const anchors = [
    joint.lastAt,
    joint.rest?.returnAt,
    joint.asking?.at,
    joint.notYet.a?.until,
    joint.notYet.b?.until,
  ].flatMap((at) => at ?? []);
  return anchors.flatMap((at) => [at, plus(at, waitsAfter), plus(at, setDownAfter)]);
}

/**
 * What the coach will see of a repair as time passes and nobody does anything: its state now, then each one that
 * follows by itself. So a list of many couples needs no rule of its own. Empty while nothing is shown.
 */
export function statesAhead(state: RepairState, now: string): StateFrom[] {
  const moments = [now, ...turningPoints(state).filter((at) => isBefore(now, at))].sort();
  const ahead: StateFrom[] = [];
  for (const from of moments) {
    const view = viewForCoach(state, from);
    if (view && view.state !== ahead.at(-1)?.state) ahead.push({ state: view.state, from });
  }
  return ahead;
}
