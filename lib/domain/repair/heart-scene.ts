import { enters, factsOf } from "./facts.ts";
import { otherSeat, type Seat } from "./seat.ts";
import type { RepairState } from "./state.ts";
import type { Scene } from "./view.ts";

/** After this many answers that weren't a yes, other ways on are offered. */
const missesAllowed = 2;

function orderScene(state: RepairState, seat: Seat): Scene {
  const { proposal } = state.joint;
  if (!proposal) return { kind: "proposeOrder", ideas: state.protocol.policy.order };
  const { by, first, idea } = proposal;
  return by === seat ? { kind: "orderProposedByYou", first, idea } : { kind: "agreeOrder", first, idea };
}

function listenScene(state: RepairState, speaker: Seat, speaks: boolean): Scene {
  const turn = state.joint.turns[speaker];
  if (turn.reflected) {
    const reflectedAloud = turn.reflected.shareId === null;
    return speaks ? { kind: "sayHeard", reflectedAloud } : { kind: "waitForHeard" };
  }
  if (turn.misses >= missesAllowed) return { kind: "notHeardYet", role: speaks ? "speaker" : "listener" };
  return speaks ? { kind: "waitForReflection" } : { kind: "listen", again: turn.misses > 0 };
}

/** Whether this person may reassure: under `impactRequired`, only after owning their impact on the other. */
export const mayReassure = (state: RepairState, seat: Seat): boolean =>
  !state.protocol.policy.impactRequired || state.joint.turns[otherSeat(seat)].owning === "owned";

function reassureScene(state: RepairState, seat: Seat, now: string): Scene {
  const { joint, protocol } = state;
  if (!enters(protocol, "reassure", factsOf(joint, now))) {
    return joint.softened[seat] ? { kind: "waitForSoften" } : { kind: "soften" };
  }
  return joint.reassured[seat] ? { kind: "waitForReassure" } : { kind: "reassure", mayGive: mayReassure(state, seat) };
}

function reconnectScene(state: RepairState, seat: Seat): Scene {
  const { complete, lingering } = state.joint;
  return {
    kind: "reconnect",
    youSaidComplete: complete[seat],
    lingering: lingering[seat],
    otherWantsMore: lingering[otherSeat(seat)] === "something",
  };
}

/** The scene from the order on, when nothing lies over it. */
export function heartScene(state: RepairState, seat: Seat, now: string): Scene {
  const { place, speaker } = state.joint;
  const speaks = speaker === seat;
  switch (place) {
    case "speak":
      return speaks ? { kind: "speak" } : { kind: "waitForShare" };
    case "listen":
      return speaker === null ? orderScene(state, seat) : listenScene(state, speaker, speaks);
    case "own":
      return speaks ? { kind: "waitForOwning" } : { kind: "own" };
    case "reassure":
      return reassureScene(state, seat, now);
    case "reconnect":
      return reconnectScene(state, seat);
    case "groundwork":
    case "order":
      return orderScene(state, seat);
  }
}
