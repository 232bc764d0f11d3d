import { movesFor } from "./moves.ts";
import { freshRating, freshUntil, isOver } from "./readiness.ts";
import { sceneFor } from "./scene.ts";
import type { Seat } from "./seat.ts";
import { type RepairState, seemsClear } from "./state.ts";
import { stepOfScene } from "./step-of-scene.ts";
import { turnNumber } from "./timeline.ts";
import type { RepairView, Scene, SharedItem } from "./view.ts";

/** Scenes in which what the other sent is put away: rest is for resting, and what is closed delivers nothing. */
const putAway: readonly Scene["kind"][] = [
  "begin",
  "onBreak",
  "waiting",
  "planned",
  "notYet",
  "setDown",
  "stopped",
  "held",
  "closed",
  "alone",
  "ended",
];

/**
 * What was sent and not withdrawn: one's own of every round, since it can be taken back at any time; the other's of this
 * round, while the work is open as they know it. Nothing new is sent under a hold, and what was there before would tell
 * by going.
 */
function sharesFor(state: RepairState, seat: Seat, scene: Scene): SharedItem[] {
  const { joint } = state;
  const hidden = putAway.includes(scene.kind) || joint.rest !== null || !seemsClear(state);
  return joint.shares
    .filter((share) => !share.withdrawn && (share.by === seat || (share.round === joint.round && !hidden)))
    .map(({ withdrawn: _, ...share }) => share);
}

/** From here on the scale a break is offered, also where it isn't asked for. */
const breakOfferedFrom = 5;

/** What one partner sees of a repair at this moment. The only thing of it that may leave for them. */
export function viewFor(state: RepairState, seat: Seat, now: string): RepairView {
  const { joint } = state;
  const scene = sceneFor(state, seat, now);
  const rated = freshRating(state, seat, now);
  const overLimit = isOver(state, rated);
  return {
    viewer: seat,
    bond: state.setting.bond,
    round: joint.round,
    turn: joint.place === "speak" || joint.place === "listen" || joint.place === "own" ? turnNumber(joint) : null,
    step: stepOfScene(state, scene),
    scene,
    checkIn: {
      rated,
      overLimit,
      breakOffered: rated !== null && rated >= breakOfferedFrom,
      freshUntil: freshUntil(state, seat, now),
    },
    moves: movesFor(state, seat, now),
    shares: sharesFor(state, seat, scene),
    version: joint.version,
  };
}
