import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { publishProtocols } from "@/lib/use-cases/protocol/publish-protocols.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { readTrends } from "@/lib/use-cases/trend/read-trends.ts";
import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { shippedProtocols } from "@/tests/setup/shipped-protocols.ts";
import { trendWorld } from "@/tests/setup/trend-world.ts";
import type { World, WorldCouple } from "@/tests/setup/world/make-world.ts";
import { isTold } from "@/tests/setup/world/standing.ts";
import { type TruthRow, truthOf } from "@/tests/setup/world/world-csv.ts";

// What a page sets beside each other: periods, versions of a template, couples who rehearsed and who didn't.

const key = "nine-steps-to-healing";
const period = "2026Q3";
let world: World;
let [coach, colleague, first, second] = ["", "", "", ""];

/** Every other couple has the second version of the template. */
const isSecond = (couple: WorldCouple) => world.couples.indexOf(couple) % 2 === 1;
/** Half of the rehearsals were with that coach, the others with a colleague, or with no coach at all. */
const rehearsedWith = (couple: WorldCouple, at: number): string | null =>
  [coach, colleague, coach, null][(Math.floor(world.couples.indexOf(couple) / 2) + at) % 4] ?? null;

beforeAll(async () => {
  world = await trendWorld({ couples: 200, coaches: 3, practices: 1, quarters: 2, seed: 3 });
  [colleague = "", , coach = ""] = world.coaches.map(({ id }) => id);
  const newer = shippedProtocols.filter(({ id }) => id === key).map((protocol) => ({ ...protocol, version: 9 }));
  const files = newer.map((content) => ({ file: "newer.json", content: content as unknown }));
  await publishProtocols({ now: new Date("2020-01-01T00:00:00Z"), newId: randomUUID }, files);
  const ids = await asOwner<{ id: string }>("SELECT id FROM protocol WHERE key = $1 ORDER BY version", [key]);
  [first = "", second = ""] = ids.map(({ id }) => id);
  const moved = world.couples.filter(isSecond).map(({ id }) => id);
  await asOwner("ALTER TABLE repair_event DISABLE TRIGGER USER");
  for (const table of ["assignment", "repair_event", "check_in"])
    await asOwner(`UPDATE ${table} SET protocol_id = $1 WHERE protocol_id = $2 AND couple_id = ANY ($3)`, [
      second,
      first,
      moved,
    ]);
  for (const couple of world.couples)
    for (const [at, { id }] of couple.rehearsals.entries())
      await asOwner("UPDATE rehearsal SET coach_id = $1 WHERE id = $2", [rehearsedWith(couple, at), id]);
  await reconcileBridge({ rebuild: true });
  await closePeriods({ now: world.closesAt });
}, 60_000);

const readAs = async (userId: string, protocolId: string) =>
  readTrends({ actor: await mintActor(userId), now: world.closesAt }, { protocolId, period });

/** What their own couples did, counted by hand. */
const rowsOf = (version: string, at: string): TruthRow[] =>
  truthOf(world).filter(
    ({ couple, protocolKey, ...row }) =>
      protocolKey === key &&
      row.period === at &&
      world.coaches[couple.coach]?.id === coach &&
      isTold(couple, at) &&
      isSecond(couple) === (version === second),
  );

/** How many couples were at each step, and how many completed it. */
const countsOf = (rows: readonly TruthRow[]): Record<string, [number, number]> =>
  Object.fromEntries(
    [...new Set(rows.map(({ step }) => step))].map((step) => {
      const at = rows.filter((row) => row.step === step);
      return [step, [at.length, at.filter(({ completed }) => completed).length]];
    }),
  );

type Own = NonNullable<Awaited<ReturnType<typeof readAs>>["own"]>;
const told = (own: Own | null, place: Partial<Own[number]>): Record<string, [number, number]> => {
  const wanted = (own ?? []).filter((each) =>
    Object.entries({ dimension: "total", ...place }).every(
      ([name, value]) => each[name as keyof typeof each] === value,
    ),
  );
  return Object.fromEntries(wanted.map(({ step, couples, completed }) => [step, [couples, completed]]));
};

describe("a coach's own couples", () => {
  test("in each period", async () => {
    const { own } = await readAs(coach, first);
    for (const at of world.windows) {
      const expected = countsOf(rowsOf(first, at));
      expect(Object.keys(expected).length).toBeGreaterThan(3);
      expect(told(own, { protocolId: first, period: at })).toEqual(expected);
    }
  });

  test("under each version of the template in the chosen period, and under no other template", async () => {
    const page = await readAs(coach, first);
    expect(told(page.own, { protocolId: second, period })).toEqual(countsOf(rowsOf(second, period)));
    expect(new Set(page.own?.map((each) => `${each.protocolId} ${each.period}`))).toEqual(
      new Set([...page.periods.map((at) => `${first} ${at}`), `${second} ${period}`]),
    );
  });

  test("rehearsed or not: only by what their coach was asked to, in the sixty days before", async () => {
    const { own } = await readAs(coach, first);
    const rehearsed = ({ couple, startedAt }: TruthRow) =>
      couple.rehearsals.some(({ at }, index) => {
        const before = Date.parse(startedAt) - Date.parse(at);
        return rehearsedWith(couple, index) === coach && before >= 0 && before < 60 * 86_400_000;
      });
    const rows = rowsOf(first, period);
    const [yes, no] = [rows.filter(rehearsed), rows.filter((row) => !rehearsed(row))];
    expect(yes.length).toBeGreaterThan(0);
    const place = { protocolId: first, period, dimension: "rehearsed" } as const;
    expect(told(own, { ...place, member: "yes" })).toEqual(countsOf(yes));
    expect(told(own, { ...place, member: "no" })).toEqual(countsOf(no));
  });
});

test("a page opens with what was published, whatever else its coach's couples do", async () => {
  const [other = ""] = await asOwner<{ id: string }>(
    `INSERT INTO protocol SELECT gen_random_uuid(), practice_id, 'zebra', 1, locale, 'Zebra', document, published_at FROM protocol
     WHERE id = $1 RETURNING id`,
    [second],
  ).then((rows) => rows.map(({ id }) => id));
  await asOwner(
    `INSERT INTO couple_period SELECT couple_id, practice_id, $2, '2026-10-01', step, started_at, completed, paused, not_yet, round, days
     FROM couple_period WHERE protocol_id = $1 AND quarter = '2026-07-01'`,
    [second, other],
  );
  const page = await readTrends({ actor: await mintActor(coach), now: world.closesAt }, {});
  expect(page.protocols.at(-1)?.protocolId).toBe(other);
  expect(page).toMatchObject({ period, isClosed: true });
});

test("of another version a page has what is of everybody in the chosen period, as it was published", async () => {
  const [page, other] = [await readAs(coach, first), await readAs(coach, second)];
  for (const scope of ["practice", "quiet"] as const) {
    const [here, there] = [page[scope], other[scope]].map((cells) =>
      (cells ?? [])
        .filter((each) => each.protocolId === second && each.period === period)
        .filter(({ dimension }) => dimension === "total" || dimension === "activation"),
    );
    expect(here?.length).toBeGreaterThan(0);
    expect(new Set(here)).toEqual(new Set(there));
    expect(page[scope]?.filter((each) => each.protocolId === second)).toHaveLength(here?.length ?? 0);
  }
});
