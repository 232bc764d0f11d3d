import { randomUUID } from "node:crypto";
import { guestNoteVersion } from "@/lib/domain/guest/guest-note.ts";
import type { RehearsalCommand } from "@/lib/domain/rehearsal/command.ts";
import { type CreateRehearsal, createRehearsalSchema } from "@/lib/domain/rehearsal/create-rehearsal.ts";
import type { RehearsalMode } from "@/lib/domain/rehearsal/setting.ts";
import { guestOfSession } from "@/lib/session/guest-session.ts";
import type { GuestContext } from "@/lib/use-cases/context.ts";
import { askGuest } from "@/lib/use-cases/guest/ask-guest.ts";
import { joinAsGuest } from "@/lib/use-cases/guest/join-as-guest.ts";
import { type ActedInRehearsal, actAsGuest, actInRehearsal } from "@/lib/use-cases/rehearsal/act-in-rehearsal.ts";
import { createRehearsal } from "@/lib/use-cases/rehearsal/create-rehearsal.ts";
import { type RehearsalPage, readAsGuest, readRehearsal } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import type { CoupleWorld } from "./couple-world.ts";

/** Something that comes with words, the id of its line left to be made. */
type Loose = RehearsalCommand extends infer C ? (C extends { lineId: string } ? Omit<C, "lineId"> : C) : never;

/** A rehearsal as its form would send it, with the persona, friend or coach that its mode needs. */
export const rehearsalForm = (world: CoupleWorld, mode: RehearsalMode, more: object = {}): CreateRehearsal =>
  createRehearsalSchema.parse({
    rehearsalId: randomUUID(),
    coupleId: world.coupleId,
    mode,
    steps: ["speak"],
    scenario: "The evening I came home late.",
    goal: "Say one thing without blame",
    difficulty: 1,
    personaKey: "warm-and-rushed",
    friendName: "Kim",
    ...more,
  });

/** One rehearsal, played through the use cases: by people, by their id, and by guests. */
export class RoomPlay {
  private constructor(
    readonly world: CoupleWorld,
    readonly rehearsalId: string,
  ) {}

  /** Set up by A, or by whoever is named. Guests' sessions go by the clock on the wall, and so does all of it. */
  static async create(
    world: CoupleWorld,
    mode: RehearsalMode,
    more: object = {},
    by: string = world.a,
  ): Promise<RoomPlay> {
    world.now = new Date();
    const created = await createRehearsal(await world.as(by), rehearsalForm(world, mode, more));
    if (!created.ok) throw new Error(created.reason);
    return new RoomPlay(world, created.rehearsalId);
  }

  async act(userId: string, command: Loose, text: string | null = null, key = randomUUID()): Promise<ActedInRehearsal> {
    this.world.now = new Date(this.world.now.getTime() + 1_000);
    const input = { rehearsalId: this.rehearsalId, key, command: withLine(command), text };
    return actInRehearsal(await this.world.as(userId), input);
  }

  async must(userId: string, command: Loose, text: string | null = null): Promise<void> {
    const acted = await this.act(userId, command, text);
    if (!acted.ok) throw new Error(`${command.type}: ${acted.reason}`);
  }

  async page(userId: string): Promise<RehearsalPage> {
    return readRehearsal(await this.world.as(userId), { rehearsalId: this.rehearsalId });
  }

  /** Says the next thing on the branch. */
  async say(userId: string, text: string): Promise<void> {
    const tip = (await this.page(userId)).view?.tip ?? 0;
    await this.must(userId, { type: "say", after: tip, move: null }, text);
  }

  /** A makes everything ready, up to where it begins. */
  async prepare(): Promise<void> {
    const { a } = this.world;
    await this.must(a, { type: "join", role: "rehearser" });
    await this.must(a, { type: "agree", card: false, machine: true });
    await this.must(a, { type: "setStopWord" }, "Pineapple");
    await this.must(a, { type: "rateBefore", confidence: 3, activation: 6 });
  }

  /** The link of the first friend who was asked. */
  async link(guestId?: string): Promise<string> {
    const { a } = this.world;
    const asked = guestId ?? (await this.page(a)).guests[0]?.guestId ?? randomUUID();
    const { rehearsalId } = this;
    const made = await askGuest(await this.world.as(a), { rehearsalId, guestId: asked, name: "Kim", role: "standIn" });
    if (!made.ok) throw new Error(made.reason);
    return made.token;
  }

  /** A friend uses a link: what their device is given. */
  async join(token: string): Promise<GuestPlay> {
    const joined = await joinAsGuest(await this.world.as(this.world.a), { token, signed: guestNoteVersion });
    if (!joined.ok) throw new Error(joined.reason);
    return new GuestPlay(this, joined.secret);
  }
}

function withLine(command: Loose): RehearsalCommand {
  const worded = ["say", "whisper", "setStopWord", "landed", "note", "nextTry"].includes(command.type);
  return (worded ? { lineId: randomUUID(), ...command } : command) as RehearsalCommand;
}

/** A friend on their own device. */
export class GuestPlay {
  constructor(
    readonly play: RoomPlay,
    readonly secret: string,
  ) {}

  async context(): Promise<GuestContext | null> {
    const session = await guestOfSession(this.secret);
    if (!session) return null;
    const { actor: _, ...surroundings } = await this.play.world.as(this.play.world.a);
    return { guest: session.guest, ...surroundings };
  }

  private async present(): Promise<GuestContext> {
    const context = await this.context();
    if (!context) throw new Error("nobody is let in here");
    return context;
  }

  async act(command: Loose, text: string | null = null, key = randomUUID()): Promise<ActedInRehearsal> {
    const { play } = this;
    play.world.now = new Date(play.world.now.getTime() + 1_000);
    return actAsGuest(await this.present(), { rehearsalId: play.rehearsalId, key, command: withLine(command), text });
  }

  async must(command: Loose, text: string | null = null): Promise<void> {
    const acted = await this.act(command, text);
    if (!acted.ok) throw new Error(`${command.type}: ${acted.reason}`);
  }

  async page(): Promise<RehearsalPage> {
    return readAsGuest(await this.present());
  }

  async say(text: string): Promise<void> {
    const tip = (await this.page()).view?.tip ?? 0;
    await this.must({ type: "say", after: tip, move: null }, text);
  }

  async comeIn(): Promise<void> {
    await this.must({ type: "join", role: "standIn" });
    await this.must({ type: "agree", card: true, machine: false });
  }
}
