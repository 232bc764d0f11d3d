import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { jobs } from "@/lib/delivery/jobs.ts";
import type { Cell } from "@/lib/domain/trends/cell.ts";
import { publishWindow } from "@/lib/domain/trends/publish-window.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { readCloses } from "@/lib/use-cases/trend/read-closes.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { trendWorld } from "@/tests/setup/trend-world.ts";
import type { World } from "@/tests/setup/world/make-world.ts";

// What the server does by itself at night, as it does it.

let world: World;
let log: MockInstance<typeof console.error>;
beforeAll(async () => {
  world = await trendWorld({ couples: 30, coaches: 3, practices: 1, quarters: 3, seed: 8 });
}, 60_000);
beforeEach(() => {
  log = vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => log.mockRestore());

const run = async (name: string, now = world.closesAt) =>
  jobs[name]?.verb({ now, newId: randomUUID, notify: () => undefined, announce: () => undefined });
const logged = () => log.mock.calls.map(([line]) => line);
const closed = async () =>
  (await asOwner<{ period: string }>("SELECT period FROM trend_close ORDER BY 1")).map(({ period }) => period);
const tamperWith = (quarter: string) =>
  asOwner("UPDATE couple_period SET completed = NOT completed WHERE quarter = $1 AND step = 'own'", [quarter]);

test("of counts that are as the logs have them the log says nothing", async () => {
  await run("count-trends");
  expect(logged()).toEqual([]);
});

test("a period whose counts differ from the logs stays open, the others are closed, and the log says so of nobody", async () => {
  await tamperWith("2026-04-01");
  await expect(run("close-trends")).rejects.toThrow("2026Q2");
  expect(await closed()).toEqual(["2026Q1", "2026Q3"]);
  expect(logged()).toEqual([
    expect.stringMatching(/^trends: 2026Q2 stays open: [1-9]\d* counts differ from the logs$/),
  ]);
});

test("the nightly count says how much differed and counts it anew, so that the period is closed the next time", async () => {
  await run("count-trends");
  expect(logged()).toEqual([
    expect.stringMatching(/^trends: ([1-9]\d*) counts differed from the logs: \1 counted anew, 0 still differ$/),
  ]);
  await run("close-trends");
  expect(await closed()).toEqual(["2026Q1", "2026Q2", "2026Q3"]);
});

test("a period in whose numbers a second look finds something is published to nobody, and its owner hears that it stays open", async () => {
  // A mistake in what decides: all that it would hide is shown.
  const leaky: typeof publishWindow = function* (count) {
    for (const cells of publishWindow(count))
      yield cells.map((cell): Cell => {
        const isTold = cell.value.hidden === null || cell.dimension !== "total";
        return isTold ? cell : { ...cell, value: { hidden: null, couples: "11–19", metrics: { completed: 50 } } };
      });
  };
  const now = new Date("2027-01-09T00:00:00Z");
  await expect(closePeriods({ now }, leaky)).rejects.toThrow(/^2026Q4: telling \([1-9]\d*\)$/);
  expect(await asOwner("SELECT 1 FROM trend_sheet WHERE period = '2026Q4'")).toEqual([]);
  const practiceId = world.practices[0]?.id ?? "";
  const owner = randomUUID();
  await asOwner(`INSERT INTO "user" (id, email, name, created_at) VALUES ($1, 'o@example.test', 'Olga', now())`, [
    owner,
  ]);
  await asOwner(
    "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, 'owner', now())",
    [randomUUID(), practiceId, owner],
  );
  const { open } = await readCloses({ actor: await mintActor(owner), now }, { practiceId });
  expect(open).toEqual(["2026Q4"]);
  await run("close-trends", now);
  expect(await closed()).toContain("2026Q4");
});

test("what goes wrong with one period keeps no other open, and is told as what it is", async () => {
  await asOwner(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.period = '2027Q1' THEN RAISE 'the lights went out'; END IF; RETURN NEW; END $$`);
  await asOwner("CREATE TRIGGER fails BEFORE INSERT ON trend_sheet FOR EACH ROW EXECUTE FUNCTION fail()");
  await expect(run("close-trends", new Date("2027-07-09T00:00:00Z"))).rejects.toThrow("the lights went out");
  expect(await closed()).toEqual(["2026Q1", "2026Q2", "2026Q3", "2026Q4", "2027Q2"]);
  await asOwner("DROP TRIGGER fails ON trend_sheet");
  await asOwner("DROP FUNCTION fail");
});
