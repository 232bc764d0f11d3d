import { beforeAll, expect, test } from "vitest";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { trendWorld } from "@/tests/setup/trend-world.ts";
import type { World } from "@/tests/setup/world/make-world.ts";
import { isCounted } from "@/tests/setup/world/standing.ts";
import { type TruthRow, truthOf } from "@/tests/setup/world/world-csv.ts";

let world: World;
let truth: TruthRow[];
beforeAll(async () => {
  world = await trendWorld({ couples: 400, coaches: 16, practices: 4, quarters: 6, seed: 4 });
  truth = truthOf(world);
  await closePeriods({ now: world.closesAt });
}, 60_000);

const periodsOf = async (practiceId: string | undefined) => {
  const rows = await asOwner<{ period: string }>(
    "SELECT DISTINCT period FROM trend_sheet WHERE practice_id = $1 ORDER BY 1",
    [practiceId],
  );
  return rows.map(({ period }) => period);
};

test("some practices of a made-up world count in years, and none of their days is counted in a quarter", async () => {
  for (const { id, yearsFrom } of world.practices)
    expect(await periodsOf(id)).toEqual(yearsFrom === null ? world.windows : ["2025"]);
  expect(world.practices.map(({ yearsFrom }) => yearsFrom)).toEqual([null, null, null, 2025]);
});

test("a year's numbers are those of its quarters together, each couple once", async () => {
  const at = world.practices.findIndex(({ yearsFrom }) => yearsFrom !== null);
  const shown = await asOwner<{ step: string; key: string; shown: { couples: string; completed: number } }>(
    `SELECT line ->> 2 AS step, p.key, line -> 3 AS shown
     FROM trend_sheet c JOIN protocol p ON p.id = c.protocol_id, jsonb_array_elements(c.wholes) line
     WHERE c.period = '2025' AND line ->> 0 = 'total' AND c.practice_id = $1 AND c.coach_id IS NULL AND jsonb_typeof(line -> 3) = 'object'`,
    [world.practices[at]?.id],
  );
  expect(shown.length).toBeGreaterThan(0);
  for (const cell of shown) {
    const counted = truth.filter(
      ({ couple, period, protocolKey, step }) =>
        couple.practice === at &&
        isCounted(couple, period) &&
        period === "2025" &&
        protocolKey === cell.key &&
        step === cell.step,
    );
    expect(new Set(counted.map(({ couple }) => couple.id)).size).toBe(counted.length);
    const completed = counted.filter((row) => row.completed).length;
    expect(cell.shown.completed).toBe(10 * Math.floor((10 * completed) / counted.length + 0.5));
    const [least = 0, most = 0] = cell.shown.couples.split("–").map(Number);
    expect(counted.length >= least && counted.length <= most).toBe(true);
  }
});
