import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { windowOf } from "@/lib/domain/trends/window.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { chooseYears } from "@/lib/use-cases/practice/choose-years.ts";
import { joinCommunity } from "@/lib/use-cases/practice/join-community.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { readCloses } from "@/lib/use-cases/trend/read-closes.ts";
import { readTrendSettings } from "@/lib/use-cases/trend/read-trend-settings.ts";
import { readTrends } from "@/lib/use-cases/trend/read-trends.ts";
import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { tellQuarters } from "@/tests/setup/trend-oracle.ts";
import { trendWorld } from "@/tests/setup/trend-world.ts";
import type { World } from "@/tests/setup/world/make-world.ts";
import { isShown, isTold } from "@/tests/setup/world/standing.ts";
import { truthOf } from "@/tests/setup/world/world-csv.ts";

let world: World;
const owner = randomUUID();
/** A coach who has only just begun, in a practice of her own. */
const nina = { id: randomUUID(), practice: randomUUID(), couple: randomUUID() };
const [first, second] = [0, 1] as const;
const practiceId = (index: number) => world.practices[index]?.id ?? "";
const coachOf = (practice: number) => world.coaches.find((coach) => coach.practice === practice)?.id ?? "";

async function as(userId: string, now = world.closesAt): Promise<Context> {
  return {
    actor: await mintActor(userId),
    now,
    newId: randomUUID,
    notify: () => undefined,
    announce: () => undefined,
    afterwards: () => undefined,
    machine: null,
  };
}

beforeAll(async () => {
  world = await trendWorld({ couples: 160, coaches: 12, practices: 4, quarters: 2, seed: 5 });
  await asOwner(`INSERT INTO "user" (id, email, name, created_at) VALUES ($1, 'owner@example.test', 'Olga', now())`, [
    owner,
  ]);
  await asOwner(
    `INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, 'owner', now())`,
    [randomUUID(), practiceId(first), owner],
  );
  await asOwner(`INSERT INTO "user" (id, email, name, created_at) VALUES ($1, 'nina@example.test', 'Nina', now())`, [
    nina.id,
  ]);
  await asOwner("INSERT INTO practice (id, name, created_at) VALUES ($1, 'New', now())", [nina.practice]);
  await asOwner(
    `INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, 'coach', now())`,
    [randomUUID(), nina.practice, nina.id],
  );
  await asOwner(
    `INSERT INTO couple (id, practice_id, coach_id, label, bond, created_at) VALUES ($1, $2, $3, 'New', 'partners', now())`,
    [nina.couple, nina.practice, nina.id],
  );
  await closePeriods({ now: world.closesAt });
}, 60_000);

describe("a coach reads", () => {
  test("their practice's numbers, the same as every colleague", async () => {
    const coaches = world.coaches.filter(({ practice }) => practice === first);
    const pages = await Promise.all(coaches.map(async ({ id }) => readTrends(await as(id), {})));
    const [one] = pages;
    expect(one?.practice.length).toBeGreaterThan(20);
    expect(one?.isClosed).toBe(true);
    expect(one?.period).toBe("2026Q3");
    for (const page of pages) {
      expect(page.practice).toEqual(one?.practice);
      expect(page.community).toEqual(one?.community);
    }
  });

  test("quiet voices of their own couples alone, each as it was written for them", async () => {
    const coaches = world.coaches.filter(({ practice }) => practice === first);
    const [marked] = coaches;
    // So few are heard here that all sheets are alike: one gets a mark.
    await asOwner(
      `UPDATE trend_sheet SET wholes = jsonb_set(wholes, '{0,3}', '"one-caseload"') WHERE scope = 'quiet' AND coach_id = $1`,
      [marked?.id],
    );
    for (const { id } of coaches) {
      const { quiet, protocolId } = await readTrends(await as(id), {});
      const stored = await asOwner<{ period: string; line: [string, string, string, unknown] }>(
        `SELECT period, line FROM trend_sheet, jsonb_array_elements(wholes || CASE period WHEN '2026Q3' THEN parts ELSE '[]' END) line
         WHERE scope = 'quiet' AND coach_id = $1 AND protocol_id = $2`,
        [id, protocolId],
      );
      const byPlace = (cells: readonly (readonly [string, unknown])[]) => Object.fromEntries(cells);
      const told = (quiet ?? []).map(({ period, dimension, member, step, value }) => {
        const numbers = value.hidden === null ? { couples: value.couples, ...value.metrics } : value.hidden;
        return [[period, dimension, member, step].join(" "), numbers] as const;
      });
      const written = stored.map(({ period, line: [dimension, member, step, value] }) => {
        return [[period, dimension, member, step].join(" "), value] as const;
      });
      expect(byPlace(told)).toEqual(byPlace(written));
      expect(told.length).toBe(written.length);
      expect(told.some(([, value]) => value === "one-caseload")).toBe(id === marked?.id);
    }
  });

  test("of one period every breakdown, of the others what is of everybody", async () => {
    const page = await readTrends(await as(coachOf(first)), { period: "2026Q2" });
    expect(page.period).toBe("2026Q2");
    const breakdowns = page.practice.filter(({ dimension }) => dimension !== "total" && dimension !== "activation");
    expect(new Set(breakdowns.map(({ period }) => period))).toEqual(new Set(["2026Q2"]));
    expect(new Set(page.practice.map(({ period }) => period))).toEqual(new Set(["2026Q2", "2026Q3"]));
  });

  test("their own couples as they are, and the ratings that were shown to them", async () => {
    const coach = coachOf(first);
    const page = await readTrends(await as(coach), { period: "2026Q2" });
    const { protocols, protocolId } = page;
    const keys = await asOwner<{ key: string }>("SELECT key FROM protocol WHERE id = $1", [protocolId]);
    expect(protocols.map((each) => each.protocolId)).toContain(protocolId);
    const rows = truthOf(world).filter(
      (row) =>
        row.period === "2026Q2" &&
        row.protocolKey === keys[0]?.key &&
        world.coaches[row.couple.coach]?.id === coach &&
        isTold(row.couple, row.period),
    );
    for (const step of new Set(rows.map((row) => row.step))) {
      const did = rows.filter((row) => row.step === step);
      const told = page.own?.find(
        (each) => each.step === step && each.dimension === "total" && each.period === "2026Q2",
      );
      expect(told).toMatchObject({
        couples: did.length,
        completed: did.filter(({ completed }) => completed).length,
      });
      const shown = did.flatMap(({ couple }) =>
        couple.repairs.flatMap(({ ratings }) =>
          ratings.filter(
            (rating) =>
              isShown(couple, rating.seat, "2026Q2") &&
              rating.step === step &&
              rating.moment === "before" &&
              windowOf(new Date(rating.at), "quarter") === "2026Q2",
          ),
        ),
      );
      const mean = shown.reduce((sum, { rating }) => sum + rating, 0) / shown.length;
      if (shown.length === 0) expect(told?.before).toBeNull();
      else expect(told?.before?.mean).toBeCloseTo(mean, 9);
    }
    expect(rows.length).toBeGreaterThan(0);
    const days = [...new Set(rows.map(({ couple }) => couple))].map((couple) => {
      const logs = couple.repairs.filter(({ protocolKey }) => protocolKey === keys[0]?.key);
      const told = tellQuarters(
        keys[0]?.key ?? "",
        logs.map(({ log }) => log.map(({ event }) => event)),
      );
      return [...(told.days.get("2026-04-01") ?? [])].toSorted().map((day) => Date.parse(day) / 86_400_000);
    });
    const gaps = { week: 0, fortnight: 0, month: 0, longer: 0 };
    for (const on of days.filter(({ length }) => length > 1)) {
      const gap = ((on.at(-1) ?? 0) - (on[0] ?? 0)) / (on.length - 1);
      gaps[gap <= 7 ? "week" : gap <= 14 ? "fortnight" : gap <= 31 ? "month" : "longer"] += 1;
    }
    expect(page.ownGaps).toEqual(gaps);
  });

  test("nothing of another practice, whatever they ask for", async () => {
    const context = await as(coachOf(first));
    await expect(readTrends(context, { practiceId: practiceId(second) })).rejects.toThrow(NotFound);
    await expect(readTrends(context, { practiceId: randomUUID() })).rejects.toThrow(NotFound);
    const page = await readTrends(context, { protocolId: randomUUID(), period: "2025Q1" });
    expect(page).toMatchObject({ period: "2026Q3" });
  });

  test("the closes and their audits only as an owner", async () => {
    const { closes, open } = await readCloses(await as(owner), { practiceId: practiceId(first) });
    expect(closes.map(({ period }) => period)).toEqual(["2026Q3", "2026Q2"]);
    const cells = await asOwner<{ count: string }>(
      `SELECT sum(jsonb_array_length(wholes || parts)) AS count FROM trend_sheet
       WHERE scope = 'practice' AND practice_id = $1 AND period = '2026Q3'`,
      [practiceId(first)],
    );
    const { shown = 0, hidden = {} } = closes[0] ?? {};
    const looked = shown + Object.values(hidden).reduce((sum, count) => sum + count, 0);
    expect(looked).toBe(Number(cells[0]?.count));
    expect(closes.map(({ audit }) => audit)).toEqual([
      { looked, found: 0, beside: ["2026Q2"] },
      { looked, found: 0, beside: [] },
    ]);
    expect(open).toEqual([]);
    await expect(readCloses(await as(coachOf(first)), { practiceId: practiceId(first) })).rejects.toThrow(Forbidden);
    await expect(readCloses(await as(owner), { practiceId: practiceId(second) })).rejects.toThrow(NotFound);
  });
});

test("where nobody has done anything yet, the page says of the latest period that nothing can be shown, and opens with what is", async () => {
  const context = await as(nina.id);
  const before = await readTrends(context, {});
  expect(before).toMatchObject({ periods: ["2026Q3"], period: "2026Q3", isClosed: true });
  // Nor does it make a difference that she coaches elsewhere as well, where they are counted with others.
  await asOwner(
    `INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, 'coach', now())`,
    [randomUUID(), practiceId(second), nina.id],
  );
  const both = await readTrends(await as(nina.id), { practiceId: nina.practice });
  expect({ ...both, practices: before.practices }).toEqual(before);
  const all = [...before.practice, ...(before.quiet ?? [])];
  expect(new Set(all.map(({ value }) => value.hidden))).toEqual(new Set(["few-couples"]));
  const first = before.protocols[0]?.protocolId ?? "";
  await asOwner(
    `INSERT INTO couple_period (couple_id, practice_id, protocol_id, quarter, step, started_at, completed, paused, not_yet, round)
     VALUES ($1, $2, $3, '2026-10-01', 'notice', '2026-10-02Z', false, false, false, 1)`,
    [nina.couple, nina.practice, first],
  );
  const after = await readTrends(context, { practiceId: nina.practice });
  expect(after).toMatchObject({ protocolId: first, periods: ["2026Q4"], period: "2026Q4", isClosed: false });
});

test("a client reads nothing at all, nor does a stranger", async () => {
  const [couple] = world.couples;
  const client = await as(couple?.people.a.id ?? "");
  await expect(readTrends(client, {})).rejects.toThrow(NotFound);
  await expect(readTrends(client, { practiceId: practiceId(couple?.practice ?? 0) })).rejects.toThrow(NotFound);
  await expect(readCloses(client, { practiceId: practiceId(couple?.practice ?? 0) })).rejects.toThrow(NotFound);
  const stranger = { ...client, actor: { ...client.actor, userId: randomUUID(), seats: [] } };
  await expect(readTrends(stranger, {})).rejects.toThrow(NotFound);
});

test("an owner who doesn't coach reads what is anonymous, and nobody's couples", async () => {
  const page = await readTrends(await as(owner), {});
  expect(page.practice.length).toBeGreaterThan(0);
  expect([page.own, page.quiet]).toEqual([null, null]);
});

describe("an owner chooses", () => {
  test("to be counted with other practices or not, which shows and hides the community at once", async () => {
    const context = await as(owner);
    const choose = (join: boolean) => joinCommunity(context, { practiceId: practiceId(first), join });
    await choose(false);
    expect((await readTrends(context, {})).community).toBeNull();
    await choose(true);
    expect((await readTrends(context, {})).community?.length).toBeGreaterThan(0);
    await expect(joinCommunity(context, { practiceId: practiceId(second), join: true })).rejects.toThrow(NotFound);
    await expect(
      joinCommunity(await as(coachOf(first)), { practiceId: practiceId(first), join: false }),
    ).rejects.toThrow(Forbidden);
    const trail = await asOwner<{ action: string }>(
      "SELECT action FROM audit_event WHERE actor_id = $1 AND action LIKE 'practice.%' ORDER BY id",
      [owner],
    );
    expect(trail.map(({ action }) => action)).toEqual(["practice.leaveCommunity", "practice.joinCommunity"]);
  });

  test("years, once and for good, from the next year on; no day is published twice", async () => {
    const context = await as(owner);
    const choice = { practiceId: practiceId(first), understood: "yes" as const };
    await expect(chooseYears(await as(coachOf(first)), choice)).rejects.toThrow(Forbidden);
    await expect(chooseYears(context, { ...choice, practiceId: practiceId(second) })).rejects.toThrow(NotFound);
    await Promise.all([chooseYears(context, choice), chooseYears(context, choice)]);
    await chooseYears(await as(owner, new Date("2027-05-01T00:00:00Z")), choice);
    expect(await readTrendSettings(context, choice)).toEqual({ yearsFrom: 2027, inCommunity: true });
    // What was done in the last two quarters comes to be done in the next year's.
    await asOwner("ALTER TABLE repair_event DISABLE TRIGGER USER");
    await asOwner(
      "UPDATE repair_event SET recorded_at = recorded_at + interval '276 days' WHERE recorded_at >= '2026-04-01Z'",
    );
    await reconcileBridge({ rebuild: true });
    const closed = await closePeriods({ now: new Date("2028-01-08T00:00:00Z") });
    expect(closed).toEqual({ closed: ["2026Q4", "2027Q1", "2027Q2", "2027Q3", "2027Q4", "2027"] });
    const periodsOf = async (practice: number) =>
      (
        await asOwner<{ period: string }>(
          "SELECT DISTINCT period FROM trend_sheet WHERE practice_id = $1 AND scope = 'practice' ORDER BY 1",
          [practiceId(practice)],
        )
      ).map(({ period }) => period);
    expect(await periodsOf(first)).toEqual(["2026Q2", "2026Q3", "2026Q4", "2027"]);
    const quarters = ["2026Q2", "2026Q3", "2026Q4", "2027Q1", "2027Q2", "2027Q3", "2027Q4"];
    expect(await periodsOf(second)).toEqual(quarters);
    // A coach's own couples are there by the quarter all the same, and the page knows why nothing else is.
    const { closes, open } = await readCloses(await as(owner, new Date("2029-01-09T00:00:00Z")), choice);
    const year = closes.find(({ period }) => period === "2027");
    expect(year?.audit).toMatchObject({ found: 0, beside: ["2026Q2", "2026Q3", "2026Q4"] });
    expect(open).toEqual(["2028"]);
    const own = await readTrends(await as(coachOf(first), new Date("2028-01-09T00:00:00Z")), { period: "2027Q1" });
    expect(own).toMatchObject({ period: "2027Q1", isOver: true, isDue: true, isClosed: false, yearsFrom: 2027 });
    expect(own.periods).toContain("2027");
    // And nothing of the others, whom it is counted with no more; of when it was, it keeps what there is.
    expect(own.community).toBeNull();
    const before = await readTrends(await as(coachOf(first), new Date("2028-01-09T00:00:00Z")), { period: "2026Q4" });
    expect(new Set(before.community?.map(({ period }) => period))).toEqual(new Set(["2026Q2", "2026Q3", "2026Q4"]));
    const join = { practiceId: practiceId(first), join: true };
    expect(await joinCommunity(await as(owner, new Date("2026-12-31T00:00:00Z")), join)).toEqual({ ok: true });
    const late = await as(owner, new Date("2027-01-01T00:00:00Z"));
    expect(await joinCommunity(late, join)).toEqual({ ok: false, reason: "whole-years" });
    expect(await joinCommunity(late, { ...join, join: false })).toEqual({ ok: true });
    // Years are of one practice alone.
    const shared = await asOwner("SELECT 1 FROM trend_sheet WHERE scope = 'community' AND period = '2027'");
    expect(shared).toEqual([]);
  });

  test("and days that were published before are never published again", async () => {
    await asOwner("UPDATE trend_years SET from_year = 2026, chosen_at = '2020-01-01'");
    await expect(closePeriods({ now: new Date("2028-01-09T00:00:00Z") })).rejects.toThrow("2026: published before (1)");
    expect(await asOwner("SELECT 1 FROM trend_close WHERE period = '2026'")).toEqual([]);
  });
});
