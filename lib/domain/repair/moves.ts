import type { Command } from "./command.ts";
import { anyNotYet, notYetStands } from "./facts.ts";
import { hour, isBefore, plus } from "./instant.ts";
import { sceneFor } from "./scene.ts";
import type { Seat } from "./seat.ts";
import { isRevealed, type RepairState, seemsOpen } from "./state.ts";
import type { Scene } from "./view.ts";

type Move = Command["type"];

/** What each scene is for. The ways on; the ways out are added to every scene below. */
const waysOn: Record<Scene["kind"], readonly Move[]> = {
  begin: ["begin"],
  name: ["name"],
  namedByYou: [],
  acknowledge: ["acknowledge"],
  private: ["finishStep"],
  ask: ["ask"],
  askedByYou: [],
  answer: ["answerYes", "answerAnotherTime"],
  notYet: [],
  waitingForBoth: [],
  proposeOrder: ["proposeOrder"],
  orderProposedByYou: ["proposeOrder"],
  agreeOrder: ["agreeOrder", "proposeOrder"],
  speak: ["sendShare"],
  waitForShare: [],
  listen: ["reflect"],
  waitForReflection: [],
  sayHeard: ["answerHeard"],
  waitForHeard: [],
  own: ["own", "passOwning"],
  waitForOwning: [],
  notHeardYet: ["switchRoles", "proposeTime"],
  soften: ["saySoftened"],
  waitForSoften: [],
  reassure: ["reassure", "closeReassurance"],
  waitForReassure: [],
  reconnect: ["sayComplete", "answerLingering", "startRound"],
  complete: ["startRound"],
  onBreak: [],
  waiting: ["proposeTime"],
  planned: ["proposeTime"],
  setDown: ["proposeTime"],
  stopped: ["startRound"],
  held: [],
  closed: [],
  alone: [],
  ended: [],
};

/** Scenes over the joint work or past its end: there is nothing in them to break off from or go back in. */
const notUnderway: readonly Scene["kind"][] = [
  "begin",
  "notYet",
  "planned",
  "setDown",
  "onBreak",
  "waiting",
  "complete",
  "stopped",
  "held",
  "closed",
  "alone",
  "ended",
];

const over: readonly Scene["kind"][] = ["begin", "complete", "stopped", "ended"];

/** Between the two something is going on, or resting: a break, a "not yet" can be said of it. */
const isGoing = (state: RepairState): boolean => isRevealed(state) && (seemsOpen(state) || state.joint.rest !== null);

const isUnderway = (state: RepairState, scene: Scene): boolean => isGoing(state) && !notUnderway.includes(scene.kind);

function mayNotYet(state: RepairState, seat: Seat, scene: Scene, now: string): boolean {
  if ([...over, "held", "closed", "alone"].includes(scene.kind) || !isGoing(state)) return false;
  // Their own open "not yet" is lifted first; one with a time can be put off further.
  return !(notYetStands(state.joint, seat, now) && state.joint.notYet[seat]?.until === null);
}

/** A break can be taken, joined, or put off as far as a return may be promised. */
function mayBreak(state: RepairState, seat: Seat, scene: Scene, now: string): boolean {
  if (scene.kind !== "onBreak" && scene.kind !== "waiting" && !isUnderway(state, scene)) return false;
  const { rest } = state.joint;
  const latest = plus(now, state.protocol.policy.returnWithinHours * hour);
  return !rest?.by.includes(seat) || isBefore(rest.returnAt, latest);
}

/** One without a time is its author's to lift, also once the repair has stopped. */
function mayLift(state: RepairState, seat: Seat, scene: Scene): boolean {
  if (state.joint.notYet[seat]?.until !== null) return false;
  return scene.kind === "notYet" || (scene.kind === "stopped" && seemsOpen(state));
}

/** Leaving off needs no reason, no agreement and no rating, so it is in every scene. */
function waysOut(state: RepairState, seat: Seat, scene: Scene, now: string): Move[] {
  const { joint } = state;
  const moves: Move[] = [];
  if (scene.kind !== "begin" && scene.kind !== "ended") moves.push("rate");
  if (mayBreak(state, seat, scene, now)) moves.push("takeBreak");
  if (mayNotYet(state, seat, scene, now)) moves.push("notYet");
  if (mayLift(state, seat, scene)) moves.push("liftNotYet");
  if (isUnderway(state, scene) && joint.place !== "groundwork" && joint.rest === null) moves.push("goBack");
  if (!over.includes(scene.kind)) moves.push("stop");
  const hasShares = joint.shares.some((share) => share.by === seat && !share.withdrawn);
  if (hasShares && scene.kind !== "ended") moves.push("withdrawShare");
  return moves;
}

/** Whether the scene's own way on is open to this person in this state. */
function isOffered(move: Move, state: RepairState, scene: Scene, now: string): boolean {
  if (move === "reassure") return scene.kind === "reassure" && scene.mayGive;
  // Settling ends with a check-in of one's own; what it says is nobody else's.
  if (move === "finishStep") return scene.kind === "private" && (scene.step !== "regulate" || scene.rated !== null);
  if (move === "sayComplete") return scene.kind === "reconnect" && !scene.youSaidComplete;
  if (move === "startRound") {
    return seemsOpen(state) && !anyNotYet(state.joint, now) && (scene.kind !== "stopped" || scene.yours);
  }
  return true;
}

/** The commands that the engine would take from this person now. Screens draw their buttons only from these. */
export function movesFor(state: RepairState, seat: Seat, now: string): Move[] {
  const scene = sceneFor(state, seat, now);
  const on = waysOn[scene.kind].filter((move) => isOffered(move, state, scene, now));
  const again: Move[] = scene.kind === "notHeardYet" && scene.role === "listener" ? ["reflect"] : [];
  return [...on, ...again, ...waysOut(state, seat, scene, now)];
}
