import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import type { JointEvent, Recorded } from "./event.ts";
import { exits, factsOf } from "./facts.ts";
import { otherSeat, type Seat } from "./seat.ts";
import { freshTurn, type JointState, type Turn } from "./state.ts";
import { turnNumber } from "./timeline.ts";
import type { SharedItem } from "./view.ts";

type TurnEvent = Extract<
  Recorded<JointEvent>,
  { type: "shareSent" | "reflected" | "heard" | "owned" | "owningPassed" | "rolesSwitched" }
>;

const withTurn = (joint: JointState, seat: Seat, change: Partial<Turn>): Record<Seat, Turn> => ({
  ...joint.turns,
  [seat]: { ...joint.turns[seat], ...change },
});

/** What was sent, in writing; said aloud (null), there is nothing to keep. */
export function addShare(
  joint: JointState,
  by: Seat,
  step: SharedItem["step"],
  shareId: string | null,
): Pick<JointState, "shares"> {
  if (shareId === null) return { shares: joint.shares };
  const turn = step === "reassure" ? null : turnNumber(joint);
  return { shares: [...joint.shares, { shareId, by, step, round: joint.round, turn, withdrawn: false }] };
}

function answerHeard(protocol: Protocol, joint: JointState, speaker: Seat, event: TurnEvent & { type: "heard" }) {
  const turns = withTurn(joint, speaker, { heard: event.answer });
  if (exits(protocol, "listen", factsOf({ ...joint, turns }, event.recordedAt))) return { turns };
  const misses = joint.turns[speaker].misses + 1;
  return { turns: withTurn(joint, speaker, { heard: event.answer, reflected: null, misses }) };
}

/** The turn of the one who was not heard yet is put aside, and the other's begins or is taken up again. */
function switchRoles(joint: JointState, speaker: Seat): Partial<JointState> {
  const next = otherSeat(speaker);
  const aside: Turn = { ...joint.turns[speaker], reflected: null, heard: "none", misses: 0 };
  const turn = joint.turns[next].done ? freshTurn : joint.turns[next];
  return { speaker: next, place: "speak", turns: { ...joint.turns, [speaker]: aside, [next]: turn } };
}

/** One event of a turn: speak, listen, own. Without a speaker there is no turn, and nothing happens. */
export function applyTurn(protocol: Protocol, joint: JointState, event: TurnEvent): Partial<JointState> {
  const { speaker } = joint;
  if (speaker === null) return {};
  switch (event.type) {
    case "shareSent":
      return {
        ...addShare(joint, event.by, "speak", event.shareId),
        turns: withTurn(joint, speaker, { shareId: event.shareId }),
      };
    case "reflected":
      return {
        ...addShare(joint, event.by, "listen", event.shareId),
        turns: withTurn(joint, speaker, { reflected: { shareId: event.shareId }, heard: "none" }),
      };
    case "heard":
      return answerHeard(protocol, joint, speaker, event);
    case "owned":
      return {
        ...addShare(joint, event.by, "own", event.shareId),
        turns: withTurn(joint, speaker, { owning: "owned", owningShareId: event.shareId }),
      };
    case "owningPassed":
      return { turns: withTurn(joint, speaker, { owning: "passed" }) };
    case "rolesSwitched":
      return switchRoles(joint, speaker);
  }
}

/** A turn without what was withdrawn from it. An acknowledgement taken back is one that was never made. */
function without(turn: Turn, shareId: string): Turn {
  return {
    ...turn,
    shareId: turn.shareId === shareId ? null : turn.shareId,
    reflected: turn.reflected?.shareId === shareId ? null : turn.reflected,
    ...(turn.owningShareId === shareId ? { owning: "passed", owningShareId: null } : {}),
  };
}

/** The words are the writer's alone again. If they were what this turn is about, the turn returns to `speak`. */
export function withdrawShare(joint: JointState, shareId: string): Partial<JointState> {
  const shares = joint.shares.map((share) => (share.shareId === shareId ? { ...share, withdrawn: true } : share));
  const turns = { a: without(joint.turns.a, shareId), b: without(joint.turns.b, shareId) };
  const { speaker, place } = joint;
  const inTurn = speaker !== null && (place === "listen" || place === "own");
  if (!inTurn || joint.turns[speaker].shareId !== shareId) return { shares, turns };
  return { shares, place: "speak", turns: { ...turns, [speaker]: freshTurn } };
}
