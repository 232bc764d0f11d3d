import { advanceRehearsal, advanceRoom, type RehearsalAdvance } from "@/lib/domain/rehearsal/advance-rehearsal.ts";
import { replayRehearsal } from "@/lib/domain/rehearsal/apply-rehearsal.ts";
import type { RehearsalCommand, RoomAct } from "@/lib/domain/rehearsal/command.ts";
import { isReplyDue, tipOf } from "@/lib/domain/rehearsal/conversation.ts";
import type { RehearsalEvent } from "@/lib/domain/rehearsal/event.ts";
import type { RehearsalRefusal } from "@/lib/domain/rehearsal/refusal.ts";
import type { RehearsalRole } from "@/lib/domain/rehearsal/role.ts";
import { isScripted, type RehearsalSetting } from "@/lib/domain/rehearsal/setting.ts";
import { type RehearsalState, startRehearsal } from "@/lib/domain/rehearsal/state.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";
import { viewRehearsal } from "@/lib/domain/rehearsal/view-rehearsal.ts";
import type { Recorded } from "@/lib/domain/repair/event.ts";
import { minute, plus } from "@/lib/domain/repair/instant.ts";
import { shareId } from "./repair-play.ts";

const friendly: RehearsalSetting = {
  mode: "friend",
  steps: ["speak"],
  difficulty: 1,
  personaKey: null,
  seed: 7,
  from: "2026-03-02T18:00:00.000Z",
  rehearser: "me",
  coachInvited: true,
};

/** The role that each of those comes for who turn up in these plays. */
const roles: Record<string, RehearsalRole> = {
  me: "rehearser",
  friend: "standIn",
  coach: "coach",
  onlooker: "observer",
};

/** One rehearsal played under a clock that only moves when told to, with everything it recorded. */
export class RehearsalPlay {
  now = "2026-03-02T18:00:00.000Z";
  state: RehearsalState;
  readonly setting: RehearsalSetting;
  readonly log: Recorded<RehearsalEvent>[] = [];
  private written = 0;

  constructor(setting: Partial<RehearsalSetting> = {}) {
    this.setting = { ...friendly, ...setting };
    this.state = startRehearsal(this.setting);
  }

  private keep(result: RehearsalAdvance): RehearsalRefusal | null {
    if (!result.ok) return result.reason;
    this.state = result.state;
    this.log.push(...result.events.map((event) => ({ ...event, recordedAt: this.now })));
    return null;
  }

  /** Sends a command; null when it was taken, else the reason why not. */
  try(who: string, command: RehearsalCommand): RehearsalRefusal | null {
    return this.keep(advanceRehearsal(this.state, who, command, this.now));
  }

  /** The same for what nobody in the room does. */
  tryAct(act: RoomAct): RehearsalRefusal | null {
    return this.keep(advanceRoom(this.state, act, this.now));
  }

  /** Sends a command that must be taken. A script answers at once. */
  do(who: string, command: RehearsalCommand): this {
    const refused = this.try(who, command);
    if (refused) throw new Error(`${who} ${command.type} was refused: ${refused} (${this.state.phase})`);
    if (isReplyDue(this.state)) this.reply();
    return this;
  }

  reply(): RehearsalRefusal | null {
    const after = tipOf(this.state);
    return this.tryAct({ type: "reply", after, authored: `lines.other.2.${after}`, lineId: null, guard: 2 });
  }

  wait(minutes: number): this {
    this.now = plus(this.now, minutes * minute);
    return this;
  }

  /** What somebody sees who has a place. */
  view(who: string): RehearsalView {
    const view = viewRehearsal(this.state, who, this.now);
    if (!view) throw new Error(`${who} has no place`);
    return view;
  }

  replayed(): RehearsalState {
    return replayRehearsal(this.setting, this.log);
  }

  /** A new line id each time. */
  nextLine(): string {
    this.written += 1;
    return shareId(this.written);
  }

  /** Somebody comes and agrees to everything. */
  comes(who: string): this {
    return this.do(who, { type: "join", role: roles[who] ?? "observer" }).do(who, {
      type: "agree",
      card: true,
      machine: true,
    });
  }

  /** The rehearser and the others are in, and the rest is ready. */
  toReady(...others: string[]): this {
    for (const who of ["me", ...others]) this.comes(who);
    return this.do("me", { type: "setStopWord", lineId: this.nextLine() }).do("me", {
      type: "rateBefore",
      confidence: 3,
      activation: 6,
    });
  }

  /** Live, with those whom the mode needs unless others are named. */
  toLive(...others: string[]): this {
    const needed = isScripted(this.setting) ? [] : [this.setting.mode === "coach" ? "coach" : "friend"];
    return this.toReady(...(others.length > 0 ? others : needed)).do("me", { type: "begin" });
  }

  says(who: string): this {
    return this.do(who, { type: "say", lineId: this.nextLine(), after: tipOf(this.state), move: "share" });
  }

  /** What is said next, by whoever's turn it is; so many times. */
  talk(turns: number): this {
    for (let left = turns; left > 0; left -= 1) {
      const next = this.state.places.find(({ id, left: gone }) => !gone && this.view(id).turn?.yours);
      if (!next) throw new Error("it is nobody's turn");
      this.says(next.id);
    }
    return this;
  }

  /** What is said on the branch that is gone on with, by number. */
  path(): number[] {
    return this.view("me").path;
  }

  toDebrief(): this {
    return this.do("me", { type: "end" });
  }

  toClosed(): this {
    this.toDebrief().do("me", { type: "rateAfter", confidence: 6, activation: 4 });
    for (const { id } of this.state.places) {
      if (this.view(id).moves.includes("deRole")) this.do(id, { type: "deRole" });
    }
    return this.do("me", { type: "close" });
  }
}
