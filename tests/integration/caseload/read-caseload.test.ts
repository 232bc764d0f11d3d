import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { caseloadSorts } from "@/lib/domain/caseload/caseload-choices.ts";
import { type CaseloadQuery, caseloadPageSize } from "@/lib/domain/caseload/caseload-query.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { readCaseload } from "@/lib/use-cases/caseload/read-caseload.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { PracticeWorld } from "@/tests/setup/practice-world.ts";

const usual: CaseloadQuery = { search: "", sort: { by: "attention", direction: "desc" }, show: null, page: 1 };
const size = 360;
let world: PracticeWorld;

const read = async (query: Partial<CaseloadQuery> = {}, name: "ines" | "ben" = "ines") =>
  readCaseload(await world.as(name), { ...usual, ...query });

/** The couple of a number: every seventh is like the others of its kind. `after`: what follows by itself, after days. */
const kinds = [
  { clearance: "clear", state: "underway", lastAt: -1, after: { setDown: 13 } },
  { clearance: "clear", state: "onBreak", lastAt: -3, after: { waiting: -1, setDown: 12 } },
  { clearance: "clear", state: "planned", lastAt: -1, after: { onBreak: 1, waiting: 2 } },
  { clearance: "held", state: "underway", lastAt: -9 },
  { clearance: "closed", state: "notStarted" },
  { clearance: "clear", state: "complete", lastAt: -20 },
  { clearance: "clear", state: "underway", lastAt: -15, after: { setDown: -1 } },
] as const;

beforeAll(async () => {
  world = await PracticeWorld.build();
  const rows = Array.from({ length: size }, (_, n) => {
    const { after, ...kind } = { lastAt: null, after: {}, ...kinds[n % kinds.length] };
    const day = (days: number | null) => days && new Date(world.now.getTime() + days * 86_400_000).toISOString();
    return {
      id: randomUUID(),
      coach: n < size - 10 ? world.people.ines : world.people.ben,
      label: `Couple ${String(n).padStart(3, "0")}${n === 5 ? " 100%_" : ""}`,
      step_number: n % 4 === 0 ? null : (n % 9) + 1,
      due: n % 5 === 0 ? (n % 10 === 0 ? "2026-03-01" : "2026-04-01") : null,
      ...kind,
      lastAt: day(kind.lastAt),
      ahead: Object.entries(after).map(([state, days]) => ({ state, from: day(days) })),
    };
  });
  const json = JSON.stringify(rows);
  const each = `jsonb_to_recordset($1::jsonb) AS r(id uuid, coach uuid, label text, clearance text, state text,
    step_number int, due date, "lastAt" timestamptz, ahead jsonb)`;
  await asOwner(
    `INSERT INTO couple (id, practice_id, coach_id, label, bond, created_at)
     SELECT id, '${world.practiceId}', coach, label, 'partners', now() FROM ${each}`,
    [json],
  );
  await asOwner(
    `INSERT INTO clearance (couple_id, practice_id, state) SELECT id, '${world.practiceId}', clearance::clearance_state FROM ${each}`,
    [json],
  );
  await asOwner(
    `INSERT INTO couple_state (couple_id, practice_id, coach_id, label, bond, clearance, names, step, step_number, round,
       state, last_at, ahead_state, ahead_from, next_due)
     SELECT id, '${world.practiceId}', coach, label, 'partners', clearance::clearance_state, '{}', CASE WHEN step_number IS NULL THEN NULL ELSE 'own' END, step_number, 1, state, "lastAt",
       ARRAY(SELECT a->>'state' FROM jsonb_array_elements(ahead) a),
       ARRAY(SELECT (a->>'from')::timestamptz FROM jsonb_array_elements(ahead) a), due FROM ${each}`,
    [json],
  );
  await asOwner(
    `INSERT INTO partner (id, practice_id, couple_id, seat, name)
     SELECT gen_random_uuid(), '${world.practiceId}', id, s.seat::seat, s.name || right(label, 3) FROM ${each}, (VALUES ('a', 'Robin'), ('b', 'Zoë')) s(seat, name)`,
    [json],
  );
  await asOwner(
    "UPDATE couple_state s SET names = ARRAY(SELECT name FROM partner WHERE couple_id = s.couple_id ORDER BY seat)",
  );
});

async function everyPage(query: Partial<CaseloadQuery>) {
  const first = await read(query);
  const pages = Math.ceil(first.total / caseloadPageSize);
  const rows = [...first.rows];
  for (let page = 2; page <= pages; page++) rows.push(...(await read({ ...query, page })).rows);
  return { rows, total: first.total };
}

describe("a caseload of hundreds", () => {
  test.each(caseloadSorts.flatMap((by) => [{ by, direction: "asc" } as const, { by, direction: "desc" } as const]))(
    "ordered by %j, its pages hold each couple once",
    async (sort) => {
      const { rows, total } = await everyPage({ sort });
      expect(total).toBe(size - 10);
      expect(new Set(rows.map((row) => row.coupleId)).size).toBe(size - 10);
      expect(await everyPage({ sort })).toEqual({ rows, total });
    },
  );

  test("is ordered by name, by step and by day, with what has none last", async () => {
    const labels = (await everyPage({ sort: { by: "label", direction: "asc" } })).rows.map((row) => row.label);
    expect(labels).toEqual(labels.toSorted());
    for (const direction of ["asc", "desc"] as const) {
      const { rows } = await everyPage({ sort: { by: "step", direction } });
      const steps = rows.map((row) => row.stepNumber);
      const known = steps.filter((step) => step !== null);
      expect(known).toEqual(known.toSorted((a, b) => (direction === "asc" ? a - b : b - a)));
      expect(steps.slice(known.length).every((step) => step === null)).toBe(true);
      const due = (await everyPage({ sort: { by: "due", direction } })).rows.map((row) => row.nextDue);
      expect(due.slice(due.indexOf(null)).every((day) => day === null)).toBe(true);
    }
  });

  test("says where each stands now, though nothing has happened since", async () => {
    const { rows } = await everyPage({ sort: { by: "label", direction: "asc" } });
    const standing = rows.slice(0, 7).map((row) => row.standing);
    expect(standing).toEqual(["underway", "waiting", "planned", "held", "closed", "complete", "setDown"]);
    expect(rows.slice(0, 6).map((row) => row.last)).toEqual([
      "lastWeek", // now is a Monday evening: yesterday was last week
      "lastWeek",
      "lastWeek",
      "earlier",
      null,
      "earlier",
    ]);
  });

  test("has those who need their coach first, by plain rules", async () => {
    const { rows } = await everyPage({});
    const firstQuiet = rows.findIndex((row) => row.attention.length === 0);
    expect(firstQuiet).toBeGreaterThan(0);
    expect(rows.slice(firstQuiet).every((row) => row.attention.length === 0)).toBe(true);
    const byLabel = new Map(rows.map((row) => [row.label, row.attention]));
    expect(byLabel.get("Couple 001")).toEqual(["waiting"]);
    expect(byLabel.get("Couple 003")).toEqual(["holdUnworded"]);
    expect(byLabel.get("Couple 006")).toEqual(["setDown"]);
    expect(byLabel.get("Couple 000")).toEqual(["pastDue"]);
    const needing = await read({ show: "attention" });
    expect(needing.total).toBe(rows.filter((row) => row.attention.length > 0).length);
  });

  test.each([
    ["underway", ["underway"]],
    ["resting", ["planned", "setDown", "waiting"]],
    ["notOpen", ["closed", "held"]],
    ["complete", ["complete"]],
    ["ended", []],
  ] as const)("shows only %s", async (show, expected) => {
    const { rows } = await everyPage({ show });
    expect([...new Set(rows.map((row) => row.standing))].sort()).toEqual(expected);
  });

  test.each([
    ["couple 01", 10],
    ["ROBIN007", 1],
    ["zoë 0", 0],
    ["Zoë00", 9],
    ["100%_", 1],
    ["%", 1],
    ["\\", 0],
    ["'; DROP TABLE couple; --", 0],
  ])("searches labels and names for %s", async (search, total) => {
    expect((await read({ search })).total).toBe(total);
  });

  test("a page after the last is empty, and the caseload isn't", async () => {
    const page = await read({ page: 10_000 });
    expect(page.rows).toEqual([]);
    expect(page.isEmpty).toBe(false);
  });

  test("no exact time of anything leaves", async () => {
    const { rows } = await read();
    expect(JSON.stringify(rows)).not.toMatch(/T\d\d:\d\d/);
  });

  test("is each coach's own; partners and strangers find none, an owner an empty one", async () => {
    expect((await read({}, "ben")).total).toBe(10);
    const owner = await readCaseload(await world.as("olive"), usual);
    expect(owner).toMatchObject({ total: 0, isEmpty: true, mayCreate: false });
    await expect(readCaseload(await world.as("nia"), usual)).rejects.toThrow(NotFound);
  });
});
