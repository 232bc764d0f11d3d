import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { advance } from "@/lib/domain/repair/advance.ts";
import { advanceByCoach, type CoachDecision } from "@/lib/domain/repair/advance-coach.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import type { JointEvent, PrivateEvent, Recorded } from "@/lib/domain/repair/event.ts";
import { minute, plus } from "@/lib/domain/repair/instant.ts";
import type { RefusalReason } from "@/lib/domain/repair/refusal.ts";
import { replay } from "@/lib/domain/repair/replay.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import { type RepairState, type Setting, startRepair } from "@/lib/domain/repair/state.ts";
import { hasStep } from "@/lib/domain/repair/template.ts";
import type { RepairView } from "@/lib/domain/repair/view.ts";
import { viewFor } from "@/lib/domain/repair/view-for.ts";
import { naming } from "./protocol-fixtures.ts";

export const clearSetting: Setting = { bond: "partners", present: { a: true, b: true }, jointWork: "clear" };

/** A distinct share id for a number. */
export const shareId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** When every play begins. */
const beginning = "2026-03-02T18:00:00.000Z";

/** The instant so many minutes after a play began, for a call that needs one before the play has a name. */
export const inMinutes = (minutes: number): string => plus(beginning, minutes * minute);

export const hours = (n: number): number => n * 60;
export const days = (n: number): number => hours(24 * n);

/** What was recorded, in the order in which it was, across all streams. */
export type LogEntry = { at: string } & (
  | { stream: "joint"; by: Seat | "coach"; event: JointEvent }
  | { stream: Seat; by: Seat; event: PrivateEvent }
  | { stream: "coach"; by: "coach"; event: { type: CoachDecision } }
);

/** One repair played under a clock that only moves when told to, with everything it recorded. */
export class RepairPlay {
  now = beginning;
  state: RepairState;
  readonly start: RepairState;
  readonly joint: Recorded<JointEvent>[] = [];
  readonly personal: Record<Seat, Recorded<PrivateEvent>[]> = { a: [], b: [] };
  readonly log: LogEntry[] = [];
  private sent = 0;

  constructor(protocol: Protocol, setting: Partial<Setting> = {}) {
    this.start = startRepair(protocol, { ...clearSetting, ...setting });
    this.state = this.start;
  }

  /** Sends a command; null when it was taken, else the reason why not. */
  try(seat: Seat, command: Command): RefusalReason | null {
    const result = advance(this.state, seat, command, this.now);
    if (!result.ok) return result.reason;
    const at = this.now;
    this.state = result.state;
    this.personal[seat].push(...result.mine.map((event) => ({ ...event, recordedAt: at })));
    this.log.push(...result.mine.map((event): LogEntry => ({ at, stream: seat, by: seat, event })));
    this.keepJoint(seat, result.joint);
    return null;
  }

  /** Sends a command that must be taken. */
  do(seat: Seat, command: Command): this {
    const refused = this.try(seat, command);
    if (refused) throw new Error(`${seat} ${command.type} was refused: ${refused} (${this.scene(seat).kind})`);
    return this;
  }

  coach(decision: CoachDecision): RefusalReason | null {
    const result = advanceByCoach(this.state, decision, this.now);
    if (!result.ok) return result.reason;
    this.state = result.state;
    this.log.push({ at: this.now, stream: "coach", by: "coach", event: { type: decision } });
    this.keepJoint("coach", result.joint);
    return null;
  }

  private keepJoint(by: Seat | "coach", events: readonly JointEvent[]) {
    const at = this.now;
    this.joint.push(...events.map((event) => ({ ...event, recordedAt: at })));
    this.log.push(...events.map((event): LogEntry => ({ at, stream: "joint", by, event })));
  }

  wait(minutes: number): this {
    this.now = plus(this.now, minutes * minute);
    return this;
  }

  /** The instant so many minutes from now. */
  at(minutes: number): string {
    return plus(this.now, minutes * minute);
  }

  view(seat: Seat): RepairView {
    return viewFor(this.state, seat, this.now);
  }

  scene(seat: Seat): RepairView["scene"] {
    return this.view(seat).scene;
  }

  /** The types of the joint log so far. */
  types(): JointEvent["type"][] {
    return this.joint.map((event) => event.type);
  }

  /** The state that the recorded streams replay to, under the setting as it stands. */
  replayed(): RepairState {
    const streams = { joint: this.joint, personal: this.personal };
    return replay(startRepair(this.start.protocol, this.state.setting), streams);
  }

  rate(seat: Seat, rating: number): this {
    return this.do(seat, { type: "rate", rating, step: "regulate", moment: "before" });
  }

  /** A new share id each time. */
  nextShare(): string {
    this.sent += 1;
    return shareId(this.sent);
  }

  /** One person's private steps. */
  settle(seat: Seat, rating = 3): this {
    if (this.view(seat).checkIn.rated !== rating) this.rate(seat, rating);
    this.do(seat, { type: "finishStep", step: "regulate" });
    if (hasStep(this.state.protocol, "intent")) this.do(seat, { type: "finishStep", step: "intent" });
    return this;
  }

  /** From nothing to the order's opening, with `a` beginning. */
  toOrder(ratings: Record<Seat, number> = { a: 3, b: 3 }): this {
    const { protocol } = this.state;
    this.do("a", { type: "begin" });
    if (hasStep(protocol, "notice")) this.do("a", { type: "name" }).do("b", { type: "acknowledge" });
    this.settle("a", ratings.a);
    if (hasStep(protocol, "ask")) this.do("a", { type: "ask", at: null }).do("b", { type: "answerYes", at: null });
    return this.settle("b", ratings.b);
  }

  /** On to the first turn. */
  toSpeak(first: Seat = "a"): this {
    this.do("a", { type: "proposeOrder", first, idea: "turns" });
    return this.do("b", { type: "agreeOrder", first });
  }

  /** One whole turn, heard at once. */
  turn(speaker: Seat, owning: "own" | "passOwning" = "own"): this {
    const listener = otherSeat(speaker);
    this.do(speaker, { type: "sendShare", shareId: this.nextShare() });
    this.do(listener, { type: "reflect", shareId: this.nextShare() });
    this.do(speaker, { type: "answerHeard", answer: "yes" });
    return this.do(listener, owning === "own" ? { type: "own", shareId: this.nextShare() } : { type: "passOwning" });
  }

  /** From nothing to the end of both turns. */
  toReassure(owning: Record<Seat, "own" | "passOwning"> = { a: "own", b: "own" }): this {
    return this.toOrder().toSpeak().turn("a", owning.b).turn("b", owning.a);
  }

  /** Says that both softened, where the template asks for it. */
  soften(): this {
    if (this.scene("a").kind !== "soften") return this;
    return this.do("a", { type: "saySoftened" }).do("b", { type: "saySoftened" });
  }

  /** From nothing to the closing check. */
  toReconnect(): this {
    this.toReassure().soften();
    this.do("a", { type: "reassure", shareId: this.nextShare() });
    return this.do("b", { type: "closeReassurance" });
  }

  /** From nothing to the end. */
  toComplete(): this {
    this.toReconnect();
    for (const seat of ["a", "b"] as const) {
      this.do(seat, { type: "sayComplete" }).do(seat, { type: "answerLingering", answer: "nothing" });
    }
    return this;
  }
}

/** Both are in their first turn, `a` to speak. */
export const speaking = (protocol: Protocol = naming): RepairPlay => new RepairPlay(protocol).toOrder().toSpeak();

/** `b` reflects aloud, and `a` says whether they feel heard. */
export function answered(play: RepairPlay, answer: "yes" | "partly" | "notNow"): RepairPlay {
  return play.do("b", { type: "reflect", shareId: null }).do("a", { type: "answerHeard", answer });
}
