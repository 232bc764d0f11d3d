import type { Step } from "@/lib/domain/protocol/protocol.ts";
import { enters, factsOf } from "./facts.ts";
import { isBefore } from "./instant.ts";
import { agreedTime } from "./promise.ts";
import { freshRating, hasFinished, isOver } from "./readiness.ts";
import type { Seat } from "./seat.ts";
import type { RepairState } from "./state.ts";
import { groundworkOf, isPrivateStep } from "./template.ts";
import type { Scene } from "./view.ts";

function checkIn(state: RepairState, seat: Seat, now: string) {
  const rated = freshRating(state, seat, now);
  return { rated, overLimit: isOver(state, rated) };
}

/** What a step asks of this person now, or null once their part of it is done. */
function sceneOf(step: Step, state: RepairState, seat: Seat, now: string): Scene | null {
  const { joint } = state;
  if (isPrivateStep(step.id)) {
    return hasFinished(state, seat, step.id) ? null : { kind: "private", step: step.id, ...checkIn(state, seat, now) };
  }
  if (step.id === "notice") return joint.namedBy === null ? { kind: "name" } : null;
  return joint.consented || joint.asking ? null : { kind: "ask" };
}

/** Their own part is done: what the step after it still waits for. */
function waitingScene(state: RepairState, seat: Seat, now: string): Scene {
  const { joint } = state;
  if (joint.namedBy === seat && !joint.acknowledged) return { kind: "namedByYou" };
  if (joint.asking && !joint.asking.agreed) return { kind: "askedByYou", at: joint.asking.at };
  const agreedAt = agreedTime(joint);
  if (agreedAt !== null && isBefore(now, agreedAt)) return { kind: "planned", at: agreedAt };
  const own = checkIn(state, seat, now);
  return { kind: "waitingForBoth", needsRating: own.rated === null || own.overLimit, ...own };
}

/**
 * The steps before the order, each at their own pace. While joint work is closed (`closed`), what is private goes on
 * and what is joint waits.
 */
export function groundworkScene(state: RepairState, seat: Seat, now: string, closed: Scene | null): Scene {
  const { joint, protocol } = state;
  if (!closed && joint.namedBy !== null && joint.namedBy !== seat && !joint.acknowledged)
    return { kind: "acknowledge" };
  const facts = factsOf(joint, now);
  for (const step of groundworkOf(protocol)) {
    const joined = !isPrivateStep(step.id);
    if (joined && closed) continue;
    if (!enters(protocol, step.id, facts)) break;
    const scene = sceneOf(step, state, seat, now);
    if (scene) return scene;
  }
  return closed ?? waitingScene(state, seat, now);
}
