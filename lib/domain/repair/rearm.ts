import type { Protocol, StepId } from "@/lib/domain/protocol/protocol.ts";
import type { PrivateStep } from "./event.ts";
import type { Seat } from "./seat.ts";
import { freshHeart, freshTurn, type JointState, type Turn } from "./state.ts";
import { comesAtOrAfter, hasStep } from "./template.ts";

const freshClosing = {
  complete: { a: false, b: false },
  lingering: { a: null, b: null },
} satisfies Partial<JointState>;

function backInTurn(turn: Turn, to: "speak" | "listen" | "own"): Turn {
  if (to === "speak") return freshTurn;
  if (to === "listen") return { ...freshTurn, shareId: turn.shareId };
  return { ...turn, owning: "none", owningShareId: null, done: false };
}

/** Back to a step of the heart or the close, or null if `to` comes before them. What was sent stays sent. */
export function rearmTurn(joint: JointState, to: StepId): Partial<JointState> | null {
  switch (to) {
    case "speak":
    case "listen":
    case "own": {
      if (joint.speaker === null) return null;
      const turn = backInTurn(joint.turns[joint.speaker], to);
      return {
        // Words withdrawn since can't be listened to; the turn starts from what is there.
        place: turn.shareId === null ? "speak" : to,
        turns: { ...joint.turns, [joint.speaker]: turn.shareId === null ? freshTurn : turn },
        softened: freshHeart.softened,
        reassured: freshHeart.reassured,
        ...freshClosing,
      };
    }
    case "reassure":
      return { place: "reassure", reassured: freshHeart.reassured, ...freshClosing };
    default:
      return null;
  }
}

/** Back to `order` or a step before it: that step and every one after it is asked of both again. */
export function rearmFrom(protocol: Protocol, joint: JointState, to: StepId): Partial<JointState> {
  const version = joint.version + 1;
  const again = (step: StepId) => comesAtOrAfter(protocol, step, to);
  const rearmed = (step: PrivateStep) => (again(step) ? version : joint.rearmed[step]);
  return {
    place: "groundwork",
    ...freshHeart,
    ...(again("notice") ? { namedBy: null, acknowledged: false } : {}),
    asking: null,
    consented: again("ask") ? false : joint.consented,
    rearmed: { regulate: rearmed("regulate"), intent: rearmed("intent") },
  };
}

/** Another round, from settling on. Where a template asks for consent, or a time is named, the other is asked. */
export function nextRound(protocol: Protocol, joint: JointState, by: Seat, at: string | null): Partial<JointState> {
  const asks = at !== null || hasStep(protocol, "ask");
  return {
    ...rearmFrom(protocol, joint, "regulate"),
    round: joint.round + 1,
    asking: asks ? { by, at, agreed: false } : null,
    stopped: null,
    completed: false,
  };
}
