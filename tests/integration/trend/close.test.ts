import { beforeAll, describe, expect, test } from "vitest";
import type { Cell, Metrics } from "@/lib/domain/trends/cell.ts";
import type { Contribution } from "@/lib/domain/trends/contribution.ts";
import { publishSlice } from "@/lib/domain/trends/publish.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { shippedProtocols } from "@/tests/setup/shipped-protocols.ts";
import { trendWorld } from "@/tests/setup/trend-world.ts";
import type { World } from "@/tests/setup/world/make-world.ts";
import { type TruthRow, truthOf } from "@/tests/setup/world/world-csv.ts";
import { placesOf } from "@/tests/trends/places-of.ts";

let world: World;
beforeAll(async () => {
  world = await trendWorld({ couples: 90, coaches: 6, practices: 1, quarters: 3, seed: 11 });
}, 60_000);

interface StoredCell {
  id: string;
  period: string;
  scope: Cell["scope"];
  practiceId: string | null;
  coachId: string | null;
  key: string;
  dimension: Cell["dimension"];
  member: string;
  step: string;
  shown: ({ couples: string } & Metrics) | null;
  hidden: string | null;
}

const cells = () =>
  asOwner<StoredCell>(
    `SELECT c.id, c.period, c.scope, c.practice_id AS "practiceId", c.coach_id AS "coachId", p.key, line ->> 0 AS dimension,
       line ->> 1 AS member, line ->> 2 AS step, CASE jsonb_typeof(line -> 3) WHEN 'object' THEN line -> 3 END AS shown,
       CASE jsonb_typeof(line -> 3) WHEN 'string' THEN line ->> 3 END AS hidden
     FROM trend_sheet c JOIN protocol p ON p.id = c.protocol_id, jsonb_array_elements(c.wholes || c.parts) line ORDER BY c.id`,
  );
const closes = () => asOwner<{ period: string }>("SELECT period, closed_at FROM trend_close ORDER BY period");

const now = () => world.closesAt;

/** Whether a rehearsal was over in the sixty days before. */
const rehearsed = ({ couple, startedAt }: TruthRow) =>
  couple.rehearsals.some(({ at }) => {
    const before = Date.parse(startedAt) - Date.parse(at);
    return before >= 0 && before < 60 * 86_400_000;
  });

/** Counted here, by hand, from the logs and the ledger alone. */
function contributionsOf(rows: readonly TruthRow[]): Contribution[] {
  return rows.map((row) => {
    const { a, b } = row.couple.people;
    return {
      couple: row.couple.id,
      practice: world.practices[row.couple.practice]?.id ?? "",
      coach: world.coaches[row.couple.coach]?.id ?? "",
      agreed: a.counted && b.counted,
      seen: a.shows || b.shows,
      started: true,
      completed: row.completed,
      paused: row.paused,
      notYet: row.notYet,
      before: row.before,
      after: row.after,
      round: row.round > 2 ? "3+" : row.round === 2 ? "2" : "1",
      rehearsed: rehearsed(row),
    };
  });
}

const keyOf = (cell: { scope: string; dimension: string; member: string; step: string; coach: string | null }) =>
  [cell.scope, cell.coach, cell.dimension, cell.member, cell.step].join(" ");

describe("a close", () => {
  test("is of every quarter that is over by a week, oldest first, and is done once", async () => {
    const early = new Date("2026-04-07T23:59:59Z");
    expect(await closePeriods({ now: early })).toEqual({ closed: [] });
    const later = new Date("2026-04-08T00:00:00Z");
    expect(await closePeriods({ now: later })).toEqual({ closed: ["2026Q1"] });
    expect(await closePeriods({ now: later })).toEqual({ closed: [] });
    expect(await closes()).toHaveLength(1);
  });

  test("that is cut short leaves nothing, and the next one does it", async () => {
    await asOwner(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.scope = 'quiet' THEN RAISE 'the lights went out'; END IF; RETURN NEW; END $$`);
    await asOwner("CREATE TRIGGER fails BEFORE INSERT ON trend_sheet FOR EACH ROW EXECUTE FUNCTION fail()");
    const before = [await closes(), await cells()];
    await expect(closePeriods({ now: now() })).rejects.toThrow();
    expect([await closes(), await cells()]).toEqual(before);
    await asOwner("DROP TRIGGER fails ON trend_sheet");
    await asOwner("DROP FUNCTION fail");
  });

  test("by several at once is done by one; months late, the oldest is first", async () => {
    const done = await Promise.all([1, 2, 3].map(() => closePeriods({ now: now() })));
    expect(done.flatMap(({ closed }) => closed).toSorted()).toEqual(["2026Q2", "2026Q3"]);
    const order = await asOwner<{ period: string }>("SELECT period FROM trend_sheet GROUP BY period ORDER BY min(id)");
    expect(order.map(({ period }) => period)).toEqual(["2026Q1", "2026Q2", "2026Q3"]);
  });

  test("shows what a count by hand comes to, and hides what the rules hide of that", async () => {
    const stored = await cells();
    const truth = truthOf(world);
    let shown = 0;
    const kinds = stored
      .filter(({ step }) => step !== "all")
      .map(({ period, key, step }) => `${period} ${key} ${step}`);
    for (const [period, key, step] of [...new Set(kinds)].map((kind) => kind.split(" "))) {
      const rows = truth.filter((row) => row.period === period && row.protocolKey === key && row.step === step);
      const contributions = contributionsOf(rows);
      const rates = { before: step === "regulate", after: step === "reconnect" };
      const slice = {
        window: period ?? "",
        protocol: key ?? "",
        step: step ?? "",
        rates,
        places: placesOf(contributionsOf(truth)),
        community: new Set<string>(),
      };
      const expected = new Map(publishSlice({ ...slice, contributions }).map((cell) => [keyOf(cell), cell.value]));
      const own = stored.filter((c) => c.period === period && c.key === key && c.step === step);
      expect(own).toHaveLength(expected.size);
      for (const cell of own) {
        const value = expected.get(keyOf({ ...cell, coach: cell.coachId }));
        expect(cell.hidden).toBe(value?.hidden ?? null);
        if (cell.shown === null) continue;
        shown += 1;
        const crowd = contributions.filter(
          (each) =>
            each.agreed &&
            (cell.scope !== "quiet" || (each.coach === cell.coachId && !each.seen)) &&
            (["total", "moves"].includes(cell.dimension) || (rates.before ? each.before : each.after) !== null) &&
            (cell.dimension !== "round" || each.round === cell.member) &&
            (cell.dimension !== "rehearsed" || each.rehearsed === (cell.member === "yes")),
        );
        const share = (of: (each: Contribution) => boolean) =>
          Math.round((crowd.filter(of).length / crowd.length) * 10 + 1e-9) * 10;
        const mean = (of: "before" | "after") => {
          const rated = crowd.flatMap((each) => each[of] ?? []);
          return Math.round((rated.reduce((sum, rating) => sum + rating, 0) / rated.length) * 2 + 1e-5) / 2;
        };
        const [least, most] = cell.shown.couples.split("–").map(Number);
        expect(crowd.length).toBeGreaterThanOrEqual(least ?? 0);
        expect(crowd.length).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
        const told = {
          ...(cell.shown.completed === undefined ? {} : { completed: share(({ completed }) => completed) }),
          ...(cell.shown.share === undefined
            ? {}
            : { share: share(({ paused, notYet }) => (cell.member === "paused" ? paused : notYet)) }),
          ...(typeof cell.shown.before === "number" ? { before: mean("before") } : {}),
          ...(typeof cell.shown.after === "number" ? { after: mean("after") } : {}),
        };
        expect(cell.shown).toMatchObject(told);
      }
    }
    expect(shown).toBeGreaterThan(20);
  });

  test("is never changed by what comes after: ratings deleted, consents taken back, a couple gone", async () => {
    const before = JSON.stringify(await cells());
    await asOwner("DELETE FROM check_in WHERE rating > 5");
    await asOwner(`INSERT INTO consent_entry (user_id, practice_id, couple_id, kind, wording, given, recorded_at)
      SELECT user_id, practice_id, couple_id, 'counted_in_trends', 'x', false, now() FROM partner`);
    await asOwner("DELETE FROM couple WHERE id = $1", [world.couples[0]?.id]);
    await reconcileBridge({ rebuild: true });
    expect(await closePeriods({ now: now() })).toEqual({ closed: [] });
    expect(JSON.stringify(await cells())).toBe(before);
    // What is closed from then on counts nobody who took it back.
    await asOwner(
      "INSERT INTO couple_period SELECT couple_id, practice_id, protocol_id, '2026-10-01', step, started_at, completed, paused, not_yet, round, days FROM couple_period WHERE quarter = '2026-07-01' ON CONFLICT DO NOTHING",
    );
    expect(await closePeriods({ now: new Date("2027-01-09T00:00:00Z") })).toEqual({ closed: ["2026Q4"] });
    const last = (await cells()).filter(({ period }) => period === "2026Q4");
    expect(last.length).toBeGreaterThan(0);
    expect(last.every(({ shown }) => shown === null)).toBe(true);
  });

  test("of a quarter in which nothing was done has the cells of any other, and says why they are hidden as it does of few", async () => {
    expect(await closePeriods({ now: new Date("2027-04-09T00:00:00Z") })).toEqual({ closed: ["2027Q1"] });
    const all = await cells();
    const keysOf = (period: string) =>
      all
        .filter((cell) => cell.period === period)
        .map((cell) => `${cell.key} ${cell.practiceId} ${keyOf({ ...cell, coach: cell.coachId })}`)
        .toSorted();
    for (const period of ["2026Q1", "2026Q2", "2026Q3", "2026Q4"]) expect(keysOf(period)).toEqual(keysOf("2027Q1"));
    const empty = all.filter(({ period }) => period === "2027Q1");
    expect(new Set(empty.flatMap(({ coachId }) => coachId ?? []))).toEqual(new Set(world.coaches.map(({ id }) => id)));
    expect(new Set(empty.map(({ hidden }) => hidden))).toEqual(new Set(["few-couples"]));
    expect(new Set(empty.map(({ key }) => key))).toEqual(new Set(shippedProtocols.map(({ id }) => id)));
  });
});
