import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { makeWrappedKey } from "@/lib/data/seal.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import type { Notification } from "@/lib/domain/notification.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import type { Context, Machine, Surroundings } from "@/lib/use-cases/context.ts";
import { publishProtocols } from "@/lib/use-cases/protocol/publish-protocols.ts";
import { type Acted, type ActInRepair, actInRepair, actInRepairSchema } from "@/lib/use-cases/repair/act-in-repair.ts";

const minute = 60_000;
const folder = new URL("../../prisma/protocols/", import.meta.url);

let owner: pg.Pool | undefined;

function newOwner(): pg.Pool {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4, allowExitOnIdle: true });
  // An idle connection is lost when a test has Postgres killed. The next question opens another one.
  pool.on("error", () => undefined);
  return pool;
}

/** Looks behind row-level security, as only the owner of the database can. */
export async function asOwner<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  // One connection a file: signing in takes longer than most of what is asked.
  owner ??= newOwner();
  return (await owner.query<Row>(sql, values)).rows;
}

/** One couple, cleared and assigned, in the barest way: for tests of what comes after. The clock moves when told to. */
export class CoupleWorld {
  now = new Date("2026-03-02T18:00:00.000Z");
  readonly practiceId = randomUUID();
  readonly coupleId = randomUUID();
  readonly assignmentId = randomUUID();
  readonly coach = randomUUID();
  readonly a = randomUUID();
  readonly b = randomUUID();
  readonly notified: Notification[] = [];
  readonly announced: string[] = [];
  /** What is done once the answer is out, to be done by `settle`. */
  readonly later: ((surroundings: Surroundings) => Promise<void>)[] = [];
  machine: Machine | null = null;
  repairId = "";
  policyId = "";

  static async build(
    protocolKey: string,
    options: { alone?: boolean; clearance?: "closed" | "clear" } = {},
  ): Promise<CoupleWorld> {
    const world = new CoupleWorld();
    const files = readdirSync(folder).map((file) => ({
      file,
      content: JSON.parse(readFileSync(new URL(file, folder), "utf8")) as unknown,
    }));
    await publishProtocols({ now: world.now, newId: randomUUID }, files);
    for (const [id, name] of [
      [world.coach, "Ines"],
      [world.a, "Sam"],
      [world.b, "Alex"],
    ] as const) {
      await asOwner(`INSERT INTO "user" (id, email, name, time_zone, created_at) VALUES ($1, $2, $3, 'UTC', now())`, [
        id,
        `${id}@example.test`,
        name,
      ]);
      const { wrapped, keyVersion } = makeWrappedKey(id);
      await asOwner("INSERT INTO person_key VALUES ($1, $2, $3, now())", [id, wrapped, keyVersion]);
    }
    const { practiceId, coupleId, assignmentId, coach } = world;
    await asOwner("INSERT INTO practice (id, name, created_at) VALUES ($1, 'Quiet Harbour', now())", [practiceId]);
    await asOwner(
      "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, 'coach', now())",
      [randomUUID(), practiceId, coach],
    );
    await asOwner(
      "INSERT INTO couple (id, practice_id, coach_id, label, bond, created_at) VALUES ($1, $2, $3, 'Tuesdays', 'partners', now())",
      [coupleId, practiceId, coach],
    );
    await asOwner("INSERT INTO clearance (couple_id, practice_id, state, opened_at) VALUES ($1, $2, $3, $4)", [
      coupleId,
      practiceId,
      options.clearance ?? "clear",
      options.clearance === "closed" ? null : world.now,
    ]);
    await asOwner(
      "INSERT INTO couple_state (couple_id, practice_id, coach_id, label, bond) VALUES ($1, $2, $3, 'Tuesdays', 'partners')",
      [coupleId, practiceId, coach],
    );
    for (const [seat, name, userId] of [
      ["a", "Sam", world.a],
      ["b", "Alex", options.alone ? null : world.b],
    ] as const) {
      await asOwner(
        "INSERT INTO partner (id, practice_id, couple_id, seat, name, user_id, joined_at) VALUES ($1, $2, $3, $4, $5, $6, now())",
        [randomUUID(), practiceId, coupleId, seat, name, userId],
      );
    }
    await world.newPolicy();
    for (const userId of options.alone ? [world.a] : [world.a, world.b]) {
      await world.sign(userId);
      await asOwner(
        "INSERT INTO safety_check (id, practice_id, couple_id, user_id, coach_id, submitted_at, decided_at) VALUES ($1, $2, $3, $4, $5, now(), now())",
        [randomUUID(), practiceId, coupleId, userId, coach],
      );
    }
    await asOwner(
      `INSERT INTO assignment (id, practice_id, couple_id, protocol_id, pause_above, created_by, created_at)
       SELECT $1, $2, $3, id, 5, $4, now() FROM protocol WHERE key = $5 ORDER BY version DESC LIMIT 1`,
      [assignmentId, practiceId, coupleId, coach, protocolKey],
    );
    return world;
  }

  /** Puts a version of the secrets policy in force; nobody has signed it. */
  async newPolicy(): Promise<void> {
    this.policyId = randomUUID();
    await asOwner(
      `INSERT INTO secrets_policy (id, practice_id, version, kind, created_by, created_at)
       SELECT $1, $2, 1 + count(*), 'no_secrets', $3, now() FROM secrets_policy WHERE practice_id = $2`,
      [this.policyId, this.practiceId, this.coach],
    );
  }

  async sign(userId: string): Promise<void> {
    for (const [kind, wording] of [
      ["secrets_policy", this.policyId],
      ["data_use", dataUseVersion],
    ]) {
      await asOwner(
        `INSERT INTO consent_entry (user_id, practice_id, couple_id, kind, wording, given, recorded_at)
         VALUES ($1, $2, $3, $4, $5, true, now())`,
        [userId, this.practiceId, this.coupleId, kind, wording],
      );
    }
  }

  /** Signs somebody in on a device of theirs. Sessions go by the clock on the wall. */
  async openSession(userId: string): Promise<string> {
    const sessionId = randomUUID();
    await asOwner(
      "INSERT INTO session (id, user_id, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '1 day')",
      [sessionId, userId],
    );
    return sessionId;
  }

  async as(userId: string): Promise<Context> {
    return {
      actor: await mintActor(userId),
      now: this.now,
      newId: randomUUID,
      notify: (notification) => this.notified.push(notification),
      announce: (coupleId) => this.announced.push(coupleId),
      afterwards: (work) => this.later.push(work),
      machine: this.machine,
    };
  }

  /** Does what was left for afterwards, and what that leaves. */
  async settle(): Promise<void> {
    for (let work = this.later.shift(); work; work = this.later.shift()) await work(await this.as(this.a));
  }

  wait(minutes: number): this {
    this.now = new Date(this.now.getTime() + minutes * minute);
    return this;
  }

  /** Does one thing as one of the two, a second later than the last. */
  async act(
    userId: string,
    command: Command,
    more: Partial<Omit<ActInRepair, "repairId" | "command">> = {},
  ): Promise<Acted> {
    this.now = new Date(this.now.getTime() + 1_000);
    const input = actInRepairSchema.parse({ repairId: this.repairId, key: more.key ?? randomUUID(), command, ...more });
    return actInRepair(await this.as(userId), input);
  }
}
