import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeProbes } from "./change-probes.ts";
import { insertionProbes } from "./insertion-probes.ts";
import { violations } from "./probe.ts";
import { readingProbes } from "./reading-probes.ts";
import { rehearsalProbes } from "./rehearsal-probes.ts";
import { buildWorld } from "./world.ts";

const login = new pg.Client(process.env.RUNTIME_DATABASE_URL);

beforeAll(async () => {
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  await buildWorld(owner);
  await owner.end();
  await login.connect();
  await login.query("BEGIN");
});

afterAll(() => login.end());

test("everyone reads their rows and no others", async () => {
  expect(await violations(login, readingProbes)).toEqual([]);
});

test("a row goes in where it belongs, by whom it belongs to, and is otherwise refused before any key has its say", async () => {
  expect(await violations(login, insertionProbes)).toEqual([]);
});

test("everyone changes and deletes what is theirs to change, and nothing else", async () => {
  expect(await violations(login, changeProbes)).toEqual([]);
});

test("a rehearsal is its participants', one at a time, and nobody writes in another's place", async () => {
  expect(await violations(login, rehearsalProbes)).toEqual([]);
});
