import type { RehearsalCommand } from "@/lib/domain/rehearsal/command.ts";
import { createRehearsalSchema } from "@/lib/domain/rehearsal/create-rehearsal.ts";
import { actInRehearsal } from "@/lib/use-cases/rehearsal/act-in-rehearsal.ts";
import { createRehearsal } from "@/lib/use-cases/rehearsal/create-rehearsal.ts";
import { readRehearsal } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import type { Pair, Stage } from "./stage.ts";

/** What a command says, its line's id left to be made. */
type Spoken = RehearsalCommand extends infer C ? (C extends { lineId: string } ? Omit<C, "lineId"> : C) : never;

/** What its form would send. */
interface SetUp {
  mode: "coach" | "friend" | "script";
  steps: readonly string[];
  scenario: string;
  goal: string;
  difficulty: 1 | 2 | 3;
  personaKey?: string;
  friendName?: string;
  /** For whom, where the coach sets it up. */
  seat?: "a" | "b";
  plannedAt?: Date;
}

/** One rehearsal on the stage: played through the use cases, a minute between one thing and the next. */
export class Room {
  private constructor(
    readonly stage: Stage,
    readonly rehearsalId: string,
  ) {}

  static async setUp(stage: Stage, { coupleId }: Pair, by: string, { plannedAt, ...form }: SetUp): Promise<Room> {
    const rehearsalId = stage.newId();
    const when = plannedAt ? plannedAt.toISOString() : "none";
    const input = createRehearsalSchema.parse({ ...form, rehearsalId, coupleId, when });
    const made = await createRehearsal(await stage.wait(1).as(by), input);
    if (!made.ok) throw new Error(`A demo rehearsal can't be set up: ${made.reason}`);
    return new Room(stage, rehearsalId);
  }

  async act(userId: string, spoken: Spoken, text: string | null = null): Promise<void> {
    const { stage, rehearsalId } = this;
    const command = (text === null ? spoken : { ...spoken, lineId: stage.newId() }) as RehearsalCommand;
    const context = await stage.wait(1).as(userId);
    const acted = await actInRehearsal(context, { rehearsalId, key: stage.newId(), command, text });
    if (!acted.ok) throw new Error(`A demo rehearsal went wrong at ${command.type}: ${acted.reason}`);
  }

  /** The rehearser comes in and says how they are. */
  async comeIn(userId: string, before: { confidence: number; activation: number }): Promise<void> {
    await this.act(userId, { type: "join", role: "rehearser" });
    await this.act(userId, { type: "agree", card: false, machine: false });
    await this.act(userId, { type: "setStopWord" }, "Harbour");
    await this.act(userId, { type: "rateBefore", ...before });
  }

  /** The coach comes in beside them. */
  async coachIn(userId: string): Promise<void> {
    await this.act(userId, { type: "join", role: "coach" });
    await this.act(userId, { type: "agree", card: true, machine: false });
  }

  /** Says the next thing where the talk stands. */
  async say(userId: string, text: string): Promise<void> {
    const page = await readRehearsal(await this.stage.as(userId), { rehearsalId: this.rehearsalId });
    await this.act(userId, { type: "say", after: page.view?.tip ?? 0, move: null }, text);
  }

  /** The talk ends, and the rehearser looks back. */
  async lookBack(
    userId: string,
    { landed, nextTry, ...after }: { confidence: number; activation: number; landed: string; nextTry: string },
  ): Promise<void> {
    await this.act(userId, { type: "end" });
    await this.act(userId, { type: "rateAfter", ...after });
    await this.act(userId, { type: "landed" }, landed);
    await this.act(userId, { type: "nextTry" }, nextTry);
  }
}
