import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { enters, exits, factsOf } from "./facts.ts";
import { otherSeat } from "./seat.ts";
import type { JointState, Place } from "./state.ts";
import { passTimeline } from "./timeline.ts";

const nextPlace: Partial<Record<Place, "speak" | "listen" | "own" | "reconnect">> = {
  order: "speak",
  speak: "listen",
  listen: "own",
  reassure: "reconnect",
};

function finishTurn(protocol: Protocol, joint: JointState, at: string): JointState | null {
  const { speaker } = joint;
  if (speaker === null) return null;
  const facts = factsOf(joint, at);
  if (facts.owning === "none" || !exits(protocol, "own", facts)) return null;
  const turns = { ...joint.turns, [speaker]: { ...joint.turns[speaker], done: true } };
  const timeline = passTimeline(joint, "own", at);
  const next = otherSeat(speaker);
  if (turns[next].done) return { ...joint, turns, timeline, place: "reassure" };
  return { ...joint, turns, timeline, place: "speak", speaker: next };
}

/** One step on, if the template's guards let the joint facts through; null if not. */
function stepOn(protocol: Protocol, joint: JointState, at: string): JointState | null {
  const { place } = joint;
  if (place === "own") return finishTurn(protocol, joint, at);
  const next = nextPlace[place];
  if (next === undefined || place === "groundwork") return null;
  const facts = factsOf(joint, at);
  const entered = place !== "reassure" || enters(protocol, place, facts);
  if (!entered || !exits(protocol, place, facts) || !enters(protocol, next, facts)) return null;
  return { ...joint, place: next, timeline: passTimeline(joint, place, at) };
}

/** Follows the template from step to step for as long as its guards hold. */
export function follow(protocol: Protocol, joint: JointState, at: string): JointState {
  const next = stepOn(protocol, joint, at);
  return next === null ? joint : follow(protocol, next, at);
}
