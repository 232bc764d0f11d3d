import { randomUUID } from "node:crypto";
import { findStanding } from "@/lib/data/contributions.ts";
import { withActor, withJob } from "@/lib/data/transaction.ts";
import type { Cell } from "@/lib/domain/trends/cell.ts";
import { publishSlice } from "@/lib/domain/trends/publish.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { publishProtocols } from "@/lib/use-cases/protocol/publish-protocols.ts";
import { type Attacked, relationsOf, withoutKnown } from "@/tests/trends/relation.ts";
import { rowSpace } from "@/tests/trends/row-space.ts";
import { boundedProgram } from "../trends/bounded-program.ts";
import { asOwner } from "./couple-world.ts";
import { shippedProtocols } from "./shipped-protocols.ts";

const made = "2020-01-01T00:00:00Z";
/** What all of them are counted in: the step at which ratings are asked for. */
const quarter = "2026-07-01";
const window = "2026Q3";
const step = "regulate";
const rates = { before: true, after: false };

/** What is read as one couple at a time by somebody, as the database lets them. */
interface Read {
  couple: string;
  number: number;
}

/**
 * Couples of a practice in one quarter, coach by coach, whose coaches and consents change before and after it is closed. Coaches
 * keep in mind whatever they could read at any time.
 */
export class Caseloads {
  readonly practice = randomUUID();
  protocol = "";
  /** By coach, what they read of which couple, such as "completed <couple>". */
  private readonly minds = new Map<string, Map<string, number>>();

  static async build(): Promise<Caseloads> {
    const world = new Caseloads();
    const files = shippedProtocols.map((content) => ({ file: `${content.id}.json`, content: content as unknown }));
    await publishProtocols({ now: new Date(made), newId: randomUUID }, files);
    const [row] = await asOwner<{ id: string }>("SELECT id FROM protocol WHERE key = 'nine-steps-to-healing'");
    world.protocol = row?.id ?? "";
    await asOwner("INSERT INTO practice (id, name, created_at) VALUES ($1, 'Quiet Harbour', $2)", [
      world.practice,
      made,
    ]);
    return world;
  }

  async coach(): Promise<string> {
    const id = await person();
    await asOwner(
      "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $1, 'coach', $3)",
      [id, this.practice, made],
    );
    return id;
  }

  /** So many couples of a coach who agreed to be counted, the first of whom did it; all of whom rated so. */
  async couples(coach: string, count: number, done: number, rating: number | null = null): Promise<string[]> {
    const all: string[] = [];
    for (let nth = 0; nth < count; nth++) all.push(await this.couple(coach, nth < done, rating));
    return all;
  }

  private async couple(coach: string, completed: boolean, rating: number | null): Promise<string> {
    const couple = randomUUID();
    await asOwner(
      "INSERT INTO couple (id, practice_id, coach_id, label, bond, created_at) VALUES ($1, $2, $3, 'x', 'partners', $4)",
      [couple, this.practice, coach, made],
    );
    for (const seat of ["a", "b"] as const) {
      const userId = await person();
      await asOwner(
        `INSERT INTO partner (id, practice_id, couple_id, seat, name, user_id, joined_at) VALUES ($1, $2, $3, $4, 'x', $1, $5)`,
        [userId, this.practice, couple, seat, made],
      );
      await this.say("counted_in_trends", couple, userId, true, made, null);
      if (seat === "b" || rating === null) continue;
      await asOwner("INSERT INTO person_period VALUES ($1, $2, $3, $4, $5, $6, 1, $7, 0, 0)", [
        ...[userId, couple, this.practice, this.protocol, quarter, step, rating],
      ]);
    }
    await asOwner(
      `INSERT INTO couple_period (couple_id, practice_id, protocol_id, quarter, step, started_at, completed, paused, not_yet, round)
       VALUES ($1, $2, $3, $4, $5, '2026-08-01Z', $6, false, false, 1)`,
      [couple, this.practice, this.protocol, quarter, step, completed],
    );
    return couple;
  }

  /** What somebody of each rates in the quarter after. */
  async rateLater(couples: readonly string[], rating: number): Promise<void> {
    await asOwner(
      `INSERT INTO person_period SELECT user_id, couple_id, practice_id, protocol_id, '2026-10-01', step, 1, $2, 0, 0
       FROM person_period WHERE couple_id = ANY ($1)`,
      [couples, rating],
    );
  }

  /** Every rating that a coach may read, of whatever quarter. */
  async readRatings(coach: string): Promise<number[]> {
    const rows = await withActor(await mintActor(coach), (tx) => tx.personPeriod.findMany());
    return rows.map(({ beforeSum }) => beforeSum);
  }

  /** The one of each couple who rated shows it to their coach, or no longer. */
  async show(couples: readonly string[], coach: string, given: boolean, at: string): Promise<void> {
    for (const couple of couples) {
      const [seat] = await asOwner<{ id: string }>("SELECT id FROM partner WHERE couple_id = $1 AND seat = 'a'", [
        couple,
      ]);
      await this.say("ratings_to_coach", couple, seat?.id ?? "", given, at, coach);
    }
  }

  private async say(
    kind: string,
    couple: string,
    userId: string,
    given: boolean,
    at: string,
    coach: string | null,
  ): Promise<void> {
    await asOwner(
      `INSERT INTO consent_entry (user_id, practice_id, couple_id, kind, wording, given, coach_id, recorded_at)
       VALUES ($1, $2, $3, $4, 'x', $5, $6, $7)`,
      [userId, this.practice, couple, kind, given, coach, at],
    );
  }

  async handOver(couples: readonly string[], to: string, at: string): Promise<void> {
    for (const couple of couples) {
      await asOwner(
        `INSERT INTO handover (id, practice_id, couple_id, from_coach_id, to_coach_id, by_id, recorded_at)
         SELECT $1, $2, id, coach_id, $4, $4, $5 FROM couple WHERE id = $3`,
        [randomUUID(), this.practice, couple, to, at],
      );
      await asOwner("UPDATE couple SET coach_id = $1 WHERE id = $2", [to, couple]);
    }
  }

  /** What is published of that quarter as things stand. */
  async close(): Promise<{ slice: Slice; cells: Cell[] }> {
    const { places, community, stepsOf } = await withJob((tx) => findStanding(tx, window));
    const contributions = stepsOf(this.protocol, step);
    const slice = { window, protocol: this.protocol, step, rates, places, contributions, community };
    return { slice, cells: publishSlice(slice) };
  }

  /** A coach looks at all that they may read of single couples, now. */
  async look(coach: string): Promise<void> {
    const actor = await mintActor(coach);
    const [did, rated] = await withActor(actor, async (tx) => [
      await tx.$queryRaw<Read[]>`
        SELECT couple_id::text AS couple, completed::int AS number FROM couple_period WHERE quarter = ${quarter}::date`,
      await tx.$queryRaw<Read[]>`
        SELECT couple_id::text AS couple, before_sum AS number FROM person_period WHERE quarter = ${quarter}::date`,
    ]);
    const mind = this.minds.get(coach) ?? new Map<string, number>();
    for (const [what, read] of Object.entries({ completed: did ?? [], before: rated ?? [] }))
      for (const { couple, number } of read) mind.set(`${what} ${couple}`, number);
    this.minds.set(coach, mind);
  }

  /** Of how many couples somebody has ever read whether they did it. */
  knows(coach: string, what: "completed" | "before" = "completed"): number {
    return [...(this.minds.get(coach)?.keys() ?? [])].filter((key) => key.startsWith(what)).length;
  }

  /** Whom somebody with all that in mind finds in what was published. */
  found({ slice, cells }: { slice: Slice; cells: Cell[] }, coach: string): string[] {
    return (["completed", "before"] as const satisfies Attacked[]).flatMap((what) => {
      const mind = this.minds.get(coach) ?? new Map<string, number>();
      const known = new Map(
        slice.contributions.flatMap(({ couple }) => {
          const number = mind.get(`${what} ${couple}`);
          return number === undefined ? [] : [[couple, number] as const];
        }),
      );
      const left = withoutKnown(relationsOf(slice, cells, what), known).filter(({ couples }) => couples.size > 0);
      const [lowest, highest, close] = what === "completed" ? [0, 1, 1] : [1, 10, 3];
      return [
        ...rowSpace(left, 5).map((couples) => `${what}: ${couples.length} left`),
        ...boundedProgram(left, lowest, highest, what === "completed")
          .filter(({ least, most }) => most - least < close)
          .map(({ least, most }) => `${what}: between ${least} and ${most}`),
      ];
    });
  }
}

async function person(): Promise<string> {
  const id = randomUUID();
  await asOwner(`INSERT INTO "user" (id, email, name, time_zone, created_at) VALUES ($1, $2, 'x', 'UTC', $3)`, [
    id,
    `${id}@example.test`,
    made,
  ]);
  await asOwner("INSERT INTO person_key (user_id, wrapped, key_version, created_at) VALUES ($1, '\\x00', 1, $2)", [
    id,
    made,
  ]);
  return id;
}
