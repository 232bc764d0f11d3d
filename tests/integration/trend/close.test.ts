import { beforeAll, describe, expect, test } from "vitest";
import type { Cell, Metrics } from "@/lib/domain/trends/cell.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { shippedProtocols } from "@/tests/setup/shipped-protocols.ts";
import { trendWorld } from "@/tests/setup/trend-world.ts";
import type { World } from "@/tests/setup/world/make-world.ts";

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
    await asOwner("ALTER TABLE repair_event DISABLE TRIGGER USER");
    await asOwner(
      "UPDATE repair_event SET recorded_at = recorded_at + interval '92 days' WHERE recorded_at >= '2026-07-01Z' AND recorded_at < '2026-10-01Z'",
    );
    await reconcileBridge({ rebuild: true });
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
