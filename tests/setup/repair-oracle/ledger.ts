import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import type { Rules } from "./rules.ts";

const minute = 60_000;
const fresh = 30 * minute;

export const seats = ["a", "b"] as const;

/**
 * What has happened in a repair, told from its log alone and in words of its own, so that a rule lost in the engine is
 * found here. The guards beside it say what has to have happened before each thing may.
 */
export class Ledger {
  /** After so long of nothing, a repair is set down. */
  readonly setDownAfter = 14 * 24 * 60 * minute;
  /** The instant of the entry that is being read, or at which somebody looks. */
  at = 0;
  gate: "closed" | "clear" | "held" | "worded" | "ended";
  /** The coach has just held: the break of nobody's that may follow hides it. */
  masks = false;
  begun: Record<Seat, boolean> = { a: false, b: false };
  ratings: Record<Seat, { rating: number; at: number } | null> = { a: null, b: null };
  finished: Record<Seat, Set<StepId>> = { a: new Set(), b: new Set() };
  /** Somebody's rating must begin a break. */
  owesBreak: Seat | null = null;
  revealed = false;
  /** The last thing that both know of. */
  lastJoint = 0;
  namedBy: Seat | null = null;
  acknowledged = false;
  asked: { by: Seat; at: number | null } | null = null;
  agreedAt: number | null = null;
  consent = false;
  notYet: Record<Seat, { until: number | null } | null> = { a: null, b: null };
  resting = false;
  breakUntil: number | null = null;
  /** Ratings before this are stale. */
  floor = 0;
  opened = false;
  proposal: { by: Seat; first: Seat } | null = null;
  speaker: Seat | null = null;
  shared: Record<Seat, string | null> = { a: null, b: null };
  reflected: string | null | false = false;
  heard = "none";
  misses = 0;
  owned: Record<Seat, string | null | "passed" | false> = { a: false, b: false };
  done = new Set<Seat>();
  softened = new Set<Seat>();
  reassured = new Set<Seat>();
  complete = new Set<Seat>();
  lingering: Record<Seat, string | null> = { a: null, b: null };
  stopped: Seat | null = null;
  completed = false;
  round = 1;
  sent = new Map<string, { by: Seat; round: number }>();
  withdrawn = new Set<string>();

  constructor(
    readonly rules: Rules,
    gate: "closed" | "clear",
  ) {
    this.gate = gate;
  }

  /** Ratings given before this count for nothing. */
  floorNow(): number {
    const come = this.agreedAt !== null && this.agreedAt <= this.at ? this.agreedAt : 0;
    return Math.max(this.floor, this.breakUntil ?? 0, come);
  }

  isFresh(at: number): boolean {
    return at >= this.floorNow() && this.at - at <= fresh;
  }

  /** Both have a fresh rating at or below the limit. */
  ready(): boolean {
    return seats.every((seat) => {
      const rating = this.ratings[seat];
      return rating !== null && rating.rating <= this.rules.limit && this.isFresh(rating.at);
    });
  }

  /** A "not yet" of this seat stands. */
  stands(seat: Seat): boolean {
    const notYet = this.notYet[seat];
    return notYet !== null && (notYet.until === null || this.at < notYet.until);
  }

  isOver(): boolean {
    return this.stopped !== null || this.completed;
  }

  /** For how long nothing has happened between them, nor was to happen. */
  quietFor(): number {
    const promised = [this.breakUntil, this.asked?.at, this.agreedAt, this.notYet.a?.until, this.notYet.b?.until];
    return this.at - Math.max(this.lastJoint, ...promised.map((at) => at ?? 0));
  }

  /** The joint step they are at once the order has opened. */
  step(): StepId {
    if (this.speaker === null) return "order";
    if (this.reassured.size === 2) return "reconnect";
    if (this.done.size === 2) return "reassure";
    if (this.shared[this.speaker] === null) return "speak";
    return this.rules.accepted.includes(this.heard) ? "own" : "listen";
  }

  /** Whoever listens in the turn that is under way. */
  listener(): Seat | null {
    return this.speaker === null ? null : otherSeat(this.speaker);
  }
}
