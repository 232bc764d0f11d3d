import type { Notification } from "@/lib/domain/notification.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import type { SoloCommand } from "@/lib/domain/solo/command.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import type { Context, Surroundings } from "@/lib/use-cases/context.ts";
import { actInRepair, actInRepairSchema } from "@/lib/use-cases/repair/act-in-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { actInSolo } from "@/lib/use-cases/solo/act-in-solo.ts";
import { beginSolo } from "@/lib/use-cases/solo/begin-solo.ts";
import { randomIds } from "./random-ids.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** A couple on the stage. */
export interface Pair {
  coupleId: string;
  coach: string;
  /** Whoever sits in seat a and b; null for a seat that nobody took. */
  a: string;
  b: string | null;
  assignmentId: string;
  repairId: string;
}

/**
 * Where the demo is played: through the use cases, under a clock that only moves when told to and ids drawn from a seed.
 * The same curtain and seed give the same world, and an illegal state can't be written down.
 */
export class Stage {
  now: Date;
  readonly newId: () => string;
  /** Tokens of the links that were sent, by address. */
  readonly links = new Map<string, string>();
  /** The couples that have a story, by what their coach calls them. */
  readonly pairs = new Map<string, Pair>();

  /** `curtain`: the moment at which the audience comes in, to which every story leads up. */
  constructor(
    readonly curtain: Date,
    seed: number,
  ) {
    this.now = curtain;
    this.newId = randomIds(seed);
  }

  surroundings(): Surroundings {
    return {
      now: this.now,
      newId: this.newId,
      notify: (notification: Notification) => {
        if (notification.kind === "invitation") this.links.set(notification.email, notification.token);
      },
      announce: () => undefined,
      afterwards: () => undefined,
      machine: null,
    };
  }

  async as(userId: string): Promise<Context> {
    return { ...this.surroundings(), actor: await mintActor(userId) };
  }

  /** Sets the clock to some days before the curtain, at an hour (UTC) of that day. */
  daysAgo(days: number, hour = 18): this {
    const then = new Date(this.curtain.getTime() - days * day);
    then.setUTCHours(hour, 5, 0, 0);
    this.now = then < this.curtain ? then : new Date(this.curtain.getTime() - 30 * minute);
    return this;
  }

  /** Sets the clock to a moment long ago. */
  at(then: Date): this {
    this.now = then;
    return this;
  }

  minutesAgo(minutes: number): this {
    this.now = new Date(this.curtain.getTime() - minutes * minute);
    return this;
  }

  wait(minutes: number): this {
    this.now = new Date(this.now.getTime() + minutes * minute);
    return this;
  }

  async begin(pair: Pair, userId: string): Promise<void> {
    const begun = await beginRepair(await this.as(userId), { assignmentId: pair.assignmentId });
    if (!begun.ok) throw new Error(`A demo repair can't begin: ${begun.reason}`);
    pair.repairId = begun.repairId;
  }

  /** Somebody goes on alone. Gives the id of what they began. */
  async goAlone(pair: Pair, userId: string, commands: readonly SoloCommand[]): Promise<string> {
    const begun = await beginSolo(await this.as(userId), { assignmentId: pair.assignmentId });
    if (!begun.ok) throw new Error(`Nobody can go on alone here: ${begun.reason}`);
    const { soloId } = begun;
    for (const command of commands) {
      const acted = await actInSolo(await this.wait(2).as(userId), { soloId, key: this.newId(), command });
      if (!acted.ok) throw new Error(`A demo story went wrong alone at ${command.type}: ${acted.reason}`);
    }
    return soloId;
  }

  /** One command, a minute after the last. Whatever the engine would refuse can't be in a story. */
  async act(
    pair: Pair,
    userId: string | null,
    command: Command,
    written?: { text: string; toCoach?: boolean },
  ): Promise<void> {
    if (userId === null) throw new Error("Nobody sits there.");
    this.wait(1);
    const told = written && { text: written.text, ...(written.toCoach ? { toCoach: pair.coach } : {}) };
    const input = actInRepairSchema.parse({ repairId: pair.repairId, key: this.newId(), command, ...told });
    const acted = await actInRepair(await this.as(userId), input);
    if (!acted.ok) throw new Error(`A demo story went wrong at ${command.type}: ${acted.reason}`);
  }
}
