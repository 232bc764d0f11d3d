import type { Protocol, StepId } from "@/lib/domain/protocol/protocol.ts";
import type { JointEvent, PrivateEvent } from "@/lib/domain/repair/event.ts";
import { hour, minute } from "@/lib/domain/repair/instant.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import { type Rules, rulesOf } from "./protocol-rules.ts";
import type { LogEntry } from "./repair-play.ts";

type Joint<T extends JointEvent["type"]> = Extract<JointEvent, { type: T }>;

const always: readonly string[] = ["stopped", "shareWithdrawn"];
const scheduling: readonly string[] = [
  ...always,
  "breakExtended",
  "notYet",
  "notYetLifted",
  "timeProposed",
  "answered",
];
/** What comes before the order and says nothing in words. Refusing it under a hold would tell of the hold. */
const groundwork: readonly string[] = ["named", "acknowledged", "asked", "breakBegan", "roundStarted", "wentBack"];
const fresh = 30 * minute;

/**
 * The guards told a second time, over nothing but the log: what has to have happened before each thing may. It shares
 * no rule with the engine, so that a rule lost there is found here.
 */
class Ledger {
  readonly problems: string[] = [];
  private reading = "";
  private gate = "clear";
  private at = 0;
  private ratings: Record<Seat, { rating: number; at: number } | null> = { a: null, b: null };
  private finished: Record<Seat, Set<StepId>> = { a: new Set(), b: new Set() };
  private namedBy: Seat | null = null;
  private acknowledged = false;
  private asked: { by: Seat; at: number | null } | null = null;
  private agreedAt: number | null = null;
  private consent = false;
  private notYet: Record<Seat, { until: number | null } | null> = { a: null, b: null };
  private breakUntil: number | null = null;
  private resting = false;
  /** Ratings before this are stale. */
  private floor = 0;
  private opened = false;
  private proposal: { by: Seat; first: Seat } | null = null;
  private speaker: Seat | null = null;
  private shared: Record<Seat, string | null> = { a: null, b: null };
  private reflected: string | null | false = false;
  private heard = "none";
  private misses = 0;
  private owned: Record<Seat, string | null | "passed" | false> = { a: false, b: false };
  private done = new Set<Seat>();
  private softened = new Set<Seat>();
  private reassured = new Set<Seat>();
  private complete = new Set<Seat>();
  private lingering: Record<Seat, string | null> = { a: null, b: null };
  private stopped: Seat | null = null;
  private completed = false;
  private round = 1;
  private sent = new Map<string, Seat>();
  private withdrawn = new Set<string>();
  private owesBreak: Seat | null = null;
  private masks = false;

  constructor(private readonly rules: Rules) {}

  read(entry: LogEntry) {
    const at = Date.parse(entry.at);
    this.reading = `${entry.at} ${entry.event.type}`;
    this.require(at >= this.at, "time runs forward");
    this.at = at;
    if (this.owesBreak !== null && !(entry.stream === "joint" && entry.event.type === "breakBegan")) {
      this.require(false, "a rating over the limit mid-turn begins a break where the template says so");
      this.owesBreak = null;
    }
    if (entry.stream === "joint") this.joint(entry.event);
    else if (entry.stream === "coach") this.coach(entry.event.type);
    else this.alone(entry.stream, entry.event);
  }

  private require(condition: boolean, rule: string) {
    if (!condition) this.problems.push(`${this.reading}: ${rule}`);
  }

  private coach(decision: string) {
    const gates: Record<string, string> = {
      clear: "clear",
      hold: "held",
      wordHold: "worded",
      release: "clear",
      end: "ended",
    };
    this.gate = gates[decision] ?? this.gate;
    this.masks = decision === "hold";
  }

  private alone(seat: Seat, event: PrivateEvent) {
    this.require(this.gate !== "ended", "ended work takes nothing more");
    if (event.type === "rated") {
      this.ratings[seat] = { rating: event.rating, at: this.at };
      const inTurn = this.speaker !== null && this.done.size < 2 && this.opened;
      const free = !this.resting && !this.stopped && !this.completed;
      if (this.rules.breaksByItself && inTurn && free && event.rating > this.rules.limit) this.owesBreak = seat;
    }
    if (event.type === "stepFinished") {
      const rating = this.ratings[seat];
      if (event.step === "regulate")
        this.require(rating !== null && this.isFresh(rating.at), "regulate ends with a fresh rating");
      this.finished[seat].add(event.step);
    }
  }

  private isFresh(at: number): boolean {
    return at >= this.floorNow() && this.at - at <= fresh;
  }

  private floorNow(): number {
    const come = this.agreedAt !== null && this.agreedAt <= this.at ? this.agreedAt : 0;
    return Math.max(this.floor, this.breakUntil ?? 0, come);
  }

  private ready(): boolean {
    return (["a", "b"] as const).every((seat) => {
      const rating = this.ratings[seat];
      return rating !== null && rating.rating <= this.rules.limit && this.isFresh(rating.at);
    });
  }

  private stands(seat: Seat): boolean {
    const notYet = this.notYet[seat];
    return notYet !== null && (notYet.until === null || this.at < notYet.until);
  }

  private joint(event: JointEvent) {
    this.gates(event);
    this.happens(event);
    this.masks = false;
  }

  /** What may happen at all, given what lies over the repair. */
  private gates(event: JointEvent) {
    const { type } = event;
    const mask = type === "breakBegan" && event.by === null;
    this.require(this.gate !== "ended", "1: ended refuses every joint command");
    this.require(this.gate !== "closed", "1: closed refuses every joint command");
    if (this.gate === "worded")
      this.require(always.includes(type), "1: a worded hold lets one only leave or take back");
    if (this.gate === "held") {
      this.require(
        scheduling.includes(type) || groundwork.includes(type),
        "1: a hold delivers no words and opens no gate",
      );
    }
    if (mask) this.require(this.masks, "1: a break of nobody's is a coach's hold");
    if (this.stopped !== null) {
      const own = type === "roundStarted" && event.by === this.stopped;
      this.require(
        own || ["shareWithdrawn", "notYetLifted"].includes(type),
        "7: stopped stays stopped, but for the one who stopped",
      );
    }
    if (this.completed) this.require(["roundStarted", "shareWithdrawn"].includes(type), "6: complete is complete");
    if (this.stands("a") || this.stands("b")) {
      const may = mask || [...always, "notYet", "notYetLifted"].includes(type);
      this.require(may, "9: a not yet lets nothing on");
    }
    if (this.breakUntil !== null && this.at < this.breakUntil) {
      const may = [...always, "breakExtended", "notYet", "notYetLifted", "roundStarted"].includes(type);
      this.require(may, "8: nobody ends a break early");
    } else if (this.resting) {
      const may = [...scheduling, "resumed", "roundStarted"].includes(type);
      this.require(may, "8: after a break, nothing goes on before both have come back");
    }
  }

  private isWork(): boolean {
    return this.opened && !this.resting;
  }

  private happens(event: JointEvent) {
    switch (event.type) {
      case "named":
        this.require(this.namedBy === null, "named once");
        this.namedBy = event.by;
        return;
      case "acknowledged":
        this.require(this.namedBy === otherSeat(event.by) && !this.acknowledged, "the other acknowledges, once");
        this.acknowledged = true;
        return;
      case "asked":
        this.require(this.asked === null && !this.consent && !this.opened, "one asking at a time");
        this.ask(event);
        return;
      case "timeProposed":
        this.ask(event);
        return;
      case "answered":
        this.answered(event);
        return;
      case "notYet":
        this.sayNotYet(event);
        return;
      case "notYetLifted":
        this.require(this.notYet[event.by]?.until === null, "9: only its author lifts a not yet, and none with a time");
        this.notYet[event.by] = null;
        this.floor = Math.max(this.floor, this.at);
        return;
      case "breakBegan":
      case "breakExtended":
        this.rest(event);
        return;
      case "resumed":
        this.require(this.resting, "8: only a rest is resumed");
        this.require(
          this.at >= Math.max(this.breakUntil ?? 0, this.agreedAt ?? 0),
          "8: not before the later return time",
        );
        this.require(this.ready(), "8: both have rated at or below the limit since the return time");
        this.floor = this.floorNow();
        this.resting = false;
        this.breakUntil = null;
        this.agreedAt = null;
        if (this.opened) this.asked = null;
        return;
      case "orderOpened":
        this.open();
        return;
      case "roundStarted":
        this.round += 1;
        this.back("regulate");
        this.stopped = null;
        this.completed = false;
        if (event.at !== null || this.rules.asks) this.ask(event);
        return;
      case "wentBack":
        this.require(this.opened, "10: one goes back from the joint steps");
        this.back(event.to);
        return;
      case "stopped":
        this.stopped = event.by;
        return;
      case "shareWithdrawn":
        this.withdraw(event);
        return;
      default:
        this.work(event);
    }
  }

  private ask(event: { by: Seat; at: string | null }) {
    this.asked = { by: event.by, at: event.at === null ? null : Date.parse(event.at) };
    this.agreedAt = null;
  }

  private answered(event: Joint<"answered">) {
    this.require(this.asked !== null && this.asked.by !== event.by, "2: only the one who was asked answers");
    if (event.answer === "anotherTime") {
      this.ask(event);
      return;
    }
    this.consent = true;
    this.agreedAt = this.asked?.at ?? null;
    this.asked = null;
    if (this.opened && !this.resting) {
      this.resting = true;
      this.breakUntil = this.at;
    }
  }

  private sayNotYet(event: Joint<"notYet">) {
    const until = event.until === null ? null : Date.parse(event.until);
    this.require(until === null || until > this.at, "9: a not yet lasts until a time to come");
    const own = this.notYet[event.by];
    if (own && this.stands(event.by)) {
      this.require(
        own.until !== null && until !== null && until > own.until,
        "9: a not yet is put off, never shortened",
      );
    }
    this.notYet[event.by] = { until };
    this.floor = Math.max(this.floor, until ?? this.at);
    this.asked = null;
    this.agreedAt = null;
    if (this.opened) {
      this.resting = true;
      this.breakUntil = Math.max(this.breakUntil ?? 0, until ?? this.at);
    } else this.consent = false;
  }

  private rest(event: Joint<"breakBegan" | "breakExtended">) {
    const until = Date.parse(event.returnAt);
    const { breakMinutes, returnWithinHours } = this.rules;
    const soonest = Math.max(20, breakMinutes) * minute;
    if (event.type === "breakBegan") {
      this.require(!this.resting, "8: a break begins once");
      this.require(until - this.at >= soonest, "8: a break is at least as long as the template says");
      this.require(until - this.at <= Math.min(24, returnWithinHours) * hour, "8: a return is promised within a day");
      if (this.owesBreak !== null) {
        this.require(event.by === this.owesBreak, "8: the break is theirs whose rating began it");
        this.require(until - this.at === breakMinutes * minute, "8: a rating begins a break of the default length");
      }
    } else {
      this.require(until >= (this.breakUntil ?? 0), "8: a break is only ever put off");
      const later = until === this.breakUntil || until - this.at <= Math.min(24, returnWithinHours) * hour;
      this.require(later, "8: a return is promised within a day");
    }
    this.owesBreak = null;
    this.resting = true;
    this.breakUntil = Math.max(this.breakUntil ?? 0, until);
  }

  private open() {
    const { rules } = this;
    this.require(!this.opened, "2: the order opens once");
    this.require(this.ready(), "2: both have a fresh rating at or below the limit");
    for (const seat of ["a", "b"] as const) {
      for (const step of ["regulate", "intent"] as const) {
        if (rules.steps.includes(step)) this.require(this.finished[seat].has(step), `2: ${seat} has done ${step}`);
      }
    }
    if (rules.asks) this.require(this.consent, "2: the asking was answered with a yes");
    if (rules.names) this.require(this.acknowledged, "it was named and acknowledged");
    this.require(this.asked === null, "2: no question is open");
    this.require(this.agreedAt === null || this.at >= this.agreedAt, "2: not before the agreed time");
    this.agreedAt = null;
    this.opened = true;
  }

  private newTurn() {
    this.reflected = false;
    this.heard = "none";
    this.misses = 0;
  }

  /** Back to a step: it and all that come after it are asked again. */
  private back(to: StepId) {
    const again = (step: StepId) =>
      this.rules.steps.includes(step) && this.rules.steps.indexOf(step) >= this.rules.steps.indexOf(to);
    this.complete.clear();
    this.lingering = { a: null, b: null };
    this.reassured.clear();
    if (to === "reassure") return;
    this.softened.clear();
    if (to === "speak" || to === "listen" || to === "own") {
      const { speaker } = this;
      if (speaker === null) return;
      this.done.delete(speaker);
      this.owned[otherSeat(speaker)] = false;
      if (to !== "own" || this.shared[speaker] === null) this.newTurn();
      if (to === "speak") this.shared[speaker] = null;
      return;
    }
    this.opened = false;
    this.proposal = null;
    this.speaker = null;
    this.shared = { a: null, b: null };
    this.owned = { a: false, b: false };
    this.done.clear();
    this.newTurn();
    this.asked = null;
    this.agreedAt = null;
    if (again("ask")) this.consent = false;
    if (again("notice")) {
      this.namedBy = null;
      this.acknowledged = false;
    }
    for (const step of ["regulate", "intent"] as const) {
      if (again(step)) for (const seat of ["a", "b"] as const) this.finished[seat].delete(step);
    }
  }

  private withdraw(event: Joint<"shareWithdrawn">) {
    const { shareId, by } = event;
    this.require(this.sent.get(shareId) === by, "one withdraws one's own");
    this.require(!this.withdrawn.has(shareId), "one withdraws once");
    this.withdrawn.add(shareId);
    for (const seat of ["a", "b"] as const) {
      if (this.shared[seat] === shareId) {
        this.shared[seat] = null;
        if (seat === this.speaker && !this.done.has(seat)) this.newTurn();
      }
      if (this.owned[seat] === shareId) this.owned[seat] = "passed";
    }
    if (this.reflected === shareId) this.reflected = false;
  }

  private send(by: Seat, shareId: string | null) {
    if (shareId === null) return;
    this.require(!this.sent.has(shareId), "words are sent once");
    this.sent.set(shareId, by);
  }

  private finishTurn(listener: Seat) {
    const speaker = otherSeat(listener);
    this.require(this.speaker === speaker, "4: the listener owns");
    this.require(this.shared[speaker] !== null, "3: something was shared");
    this.require(this.rules.accepted.includes(this.heard), "3: owning opens when the speaker feels heard");
    this.done.add(speaker);
    if (!this.done.has(listener)) {
      this.speaker = listener;
      this.newTurn();
    }
  }

  private work(event: JointEvent) {
    this.require(this.isWork(), `2: ${event.type} only after the order opened`);
    const turns = this.done.size;
    switch (event.type) {
      case "orderProposed":
        this.require(this.speaker === null, "the order is agreed once");
        this.proposal = event;
        return;
      case "orderAgreed":
        this.require(this.proposal !== null && this.proposal.by !== event.by, "the other agrees");
        this.require(this.proposal?.first === event.first, "what was proposed is agreed");
        this.speaker = event.first;
        return;
      case "shareSent":
        this.require(this.speaker === event.by && turns < 2, "4: only the speaker of the turn shares");
        this.require(this.shared[event.by] === null, "3: a turn holds one share");
        this.send(event.by, event.shareId);
        this.shared[event.by] = event.shareId;
        return;
      case "reflected": {
        const speaker = otherSeat(event.by);
        this.require(this.speaker === speaker && turns < 2, "3: the listener reflects");
        this.require(this.shared[speaker] !== null, "3: listening opens when something was shared");
        this.require(this.reflected === false, "3: one reflection, then its answer");
        this.send(event.by, event.shareId);
        this.reflected = event.shareId;
        this.heard = "none";
        return;
      }
      case "heard":
        this.require(this.speaker === event.by && turns < 2, "3: the speaker says whether they feel heard");
        this.require(this.reflected !== false && this.heard === "none", "3: after a reflection, once");
        this.heard = event.answer;
        if (!this.rules.accepted.includes(event.answer)) {
          this.reflected = false;
          this.misses += 1;
        }
        return;
      case "owned":
        this.send(event.by, event.shareId);
        this.finishTurn(event.by);
        this.owned[event.by] = event.shareId;
        return;
      case "owningPassed":
        this.finishTurn(event.by);
        this.owned[event.by] = "passed";
        return;
      case "rolesSwitched": {
        this.require(this.misses >= 2 && this.reflected === false, "3: roles switch after two answers that aren't yes");
        this.require(this.speaker !== null && turns < 2, "roles switch in a turn");
        if (this.speaker === null) return;
        this.speaker = otherSeat(this.speaker);
        if (this.done.delete(this.speaker)) {
          this.shared[this.speaker] = null;
          this.owned[otherSeat(this.speaker)] = false;
        }
        this.newTurn();
        return;
      }
      default:
        this.close(event);
    }
  }

  private close(event: JointEvent) {
    this.require(this.done.size === 2, "5: closing comes after both were heard");
    const { softens, impact } = this.rules;
    switch (event.type) {
      case "softened":
        this.require(!this.softened.has(event.by) && softens, "5: each softens once");
        this.softened.add(event.by);
        return;
      case "reassured":
      case "reassuranceClosed":
        this.require(!softens || this.softened.size === 2, "5: both say they have softened");
        this.require(!this.reassured.has(event.by), "5: each direction closes once");
        if (event.type === "reassured") {
          const owned = this.owned[event.by];
          if (impact) this.require(owned !== "passed" && owned !== false, "4: impact is owned before reassurance");
          this.send(event.by, event.shareId);
        }
        this.reassured.add(event.by);
        return;
      case "completeSaid":
        this.require(this.reassured.size === 2 && !this.complete.has(event.by), "6: after both directions, once");
        this.complete.add(event.by);
        return;
      case "lingeringAnswered":
        this.require(this.reassured.size === 2 && this.lingering[event.by] !== event.answer, "6: never the same twice");
        this.lingering[event.by] = event.answer;
        return;
      case "completed":
        this.require(this.complete.size === 2, "6: both say complete");
        this.require(this.lingering.a === "nothing" && this.lingering.b === "nothing", "6: nothing lingers for either");
        this.completed = true;
        return;
      default:
        this.require(false, `${event.type} has no place here`);
    }
  }
}

/** Every rule that the log breaks; none, if the guards held. */
export function violationsIn(protocol: Protocol, log: readonly LogEntry[]): string[] {
  const ledger = new Ledger(rulesOf(protocol));
  for (const entry of log) ledger.read(entry);
  return ledger.problems;
}
