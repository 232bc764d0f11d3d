import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeProbes } from "./change-probes.ts";
import { insertionProbes } from "./insertion-probes.ts";
import { functionMutants, type Mutant, policyMutants, shortened } from "./mutants.ts";
import { violations } from "./probe.ts";
import { readingProbes } from "./reading-probes.ts";
import { rehearsalProbes } from "./rehearsal-probes.ts";
import { buildWorld } from "./world.ts";

const probes = [...readingProbes, ...changeProbes, ...insertionProbes, ...rehearsalProbes];

const owner = new pg.Client(process.env.DATABASE_URL);
await owner.connect();
const policies = await policyMutants(owner);
const functions = await functionMutants(owner);

beforeAll(async () => {
  await buildWorld(owner);
  await owner.query("BEGIN");
});

afterAll(() => owner.end());

/** The mutants that no probe notices. Each is undone before the next. */
async function survivors(mutants: readonly Mutant[]): Promise<string[]> {
  const alive: string[] = [];
  for (const { title, table, sql } of mutants) {
    await owner.query("SAVEPOINT whole");
    await owner.query(sql);
    if ((await violations(owner, probes, { first: table, upTo: 1 })).length === 0) alive.push(title);
    await owner.query("ROLLBACK TO whole; RELEASE whole");
  }
  return alive;
}

test("nothing is noticed while every lock is whole", async () => {
  expect(await violations(owner, probes)).toEqual([]);
});

// Each is many tries, and one that is broken off would leave the next ones in somebody's role.
describe("taken off, or worn down by any of its conditions, it is noticed:", { timeout: 120_000 }, () => {
  test.each(policies)("%s", async (_, mutants) => {
    expect(await survivors(mutants)).toEqual([]);
  });

  test.each(functions)("access.%s", async (_, mutants) => {
    expect(await survivors(mutants)).toEqual([]);
  });
});

test("conditions are left out one at a time, at every depth", () => {
  expect(shortened("(a AND (b OR (c AND f(d, (e OR g)))))")).toEqual([
    "(b OR (c AND f(d, (e OR g))))",
    "a",
    "a AND ((c AND f(d, (e OR g))))",
    "a AND (b)",
    "a AND (b OR (f(d, (e OR g))))",
    "a AND (b OR (c))",
  ]);
});
