import type { Bond } from "@/lib/domain/couple/bond.ts";
import type { OrderIdea, StepId } from "@/lib/domain/protocol/protocol.ts";
import type { Command } from "./command.ts";
import type { Seat } from "./seat.ts";

/**
 * What one partner sees of a repair: one scene, the moves open to them, and the joint past. It is all that leaves the
 * engine, and it depends on the other's private stream only through gates that have opened.
 */
export interface RepairView {
  viewer: Seat;
  bond: Bond;
  round: number;
  /** 1 or 2 within a round, null before the order is agreed and after both turns. */
  turn: 1 | 2 | null;
  /** The step the scene belongs to; the joint step on the timeline for the coach. */
  step: StepId;
  scene: Scene;
  /** The viewer's own last rating while it counts, and until when. `breakOffered`: high enough that a break may help. */
  checkIn: { rated: number | null; overLimit: boolean; breakOffered: boolean; freshUntil: string | null };
  /** The commands that are lawful for this viewer now; screens draw buttons only from this. */
  moves: Command["type"][];
  /** What this viewer may read, in order: sent, not withdrawn; of the other's, this round's alone. Ids only. */
  shares: SharedItem[];
  /** The version of the joint log, for optimistic concurrency. */
  version: number;
}

export interface SharedItem {
  shareId: string;
  by: Seat;
  step: "speak" | "listen" | "own" | "reassure";
  round: number;
  turn: 1 | 2 | null;
}

export type Scene =
  /** Nothing here yet for this viewer, whatever the other may be preparing alone. */
  | { kind: "begin" }
  /** Step `notice`: nobody named it yet / you named it and it isn't acknowledged / the other named it. */
  | { kind: "name" }
  | { kind: "namedByYou" }
  | { kind: "acknowledge" }
  /** A private step of your own. `rated`: your own fresh rating, or null. `overLimit`: your own, never the other's. */
  | { kind: "private"; step: "regulate" | "intent"; rated: number | null; overLimit: boolean }
  /** Step `ask`: you may ask / you asked and wait / the other asked you (at null = now). */
  | { kind: "ask" }
  | { kind: "askedByYou"; at: string | null }
  | { kind: "answer"; at: string | null }
  /** A "not yet": final until its time; without one only its author lifts it. */
  | { kind: "notYet"; yours: boolean; until: string | null }
  /** Your part is done; the next step opens when both are ready. Says nothing of why it hasn't. `needsRating`: yours went stale or is over. */
  | { kind: "waitingForBoth"; needsRating: boolean; rated: number | null; overLimit: boolean }
  /** Step `order`. */
  | { kind: "proposeOrder"; ideas: OrderIdea[] }
  | { kind: "orderProposedByYou"; first: Seat; idea: OrderIdea }
  | { kind: "agreeOrder"; first: Seat; idea: OrderIdea }
  /** The turn. */
  | { kind: "speak" }
  | { kind: "waitForShare" }
  | { kind: "listen"; again: boolean }
  | { kind: "waitForReflection" }
  | { kind: "sayHeard"; reflectedAloud: boolean }
  | { kind: "waitForHeard" }
  | { kind: "own" }
  | { kind: "waitForOwning" }
  /** After two answers that aren't yes: offer switching roles, a break, or another time. */
  | { kind: "notHeardYet"; role: "speaker" | "listener" }
  /** Softening and reassurance. `locked`: this direction waits for the other's acknowledgement and may close quietly. */
  | { kind: "soften" }
  | { kind: "waitForSoften" }
  | { kind: "reassure"; mayGive: boolean }
  | { kind: "waitForReassure" }
  /** Reconnect: say complete, and answer the check for anything lingering. `lingering`: your own answer. */
  | {
      kind: "reconnect";
      youSaidComplete: boolean;
      lingering: "nothing" | "something" | null;
      otherWantsMore: boolean;
    }
  | { kind: "complete" }
  /** Over any of them. `mayRate`: the return time has passed, check in to go on. */
  | { kind: "onBreak"; yours: boolean; returnAt: string; mayRate: boolean; rated: number | null; overLimit: boolean }
  | { kind: "waiting" }
  | { kind: "planned"; at: string }
  | { kind: "setDown" }
  | { kind: "stopped"; yours: boolean }
  | { kind: "held" }
  | { kind: "closed" }
  | { kind: "alone" }
  | { kind: "ended" };

/** What the couple's coach sees of a repair: joint facts only. */
export interface CoachRepairView {
  round: number;
  turn: 1 | 2 | null;
  step: StepId;
  state:
    | "underway"
    /** One reached out, by naming it or asking for a time, and the other hasn't answered. */
    | "asked"
    | "onBreak"
    | "notYet"
    | "planned"
    | "waiting"
    | "setDown"
    | "stopped"
    | "held"
    | "ended"
    | "complete";
  /** Steps the couple has completed jointly, with round and time, in order. */
  timeline: { step: StepId; round: number; turn: 1 | 2 | null; at: string }[];
}
