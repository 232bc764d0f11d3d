import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { narrowRoles } from "./faults.ts";
import { buildWorld } from "./world.ts";

// What Postgres itself tells whoever asks: statistics, counters, other people's queries.

const owner = new pg.Client(process.env.DATABASE_URL);
const login = new pg.Client(process.env.RUNTIME_DATABASE_URL);
const other = new pg.Client(process.env.RUNTIME_DATABASE_URL);

beforeAll(async () => {
  await Promise.all([owner.connect(), login.connect(), other.connect()]);
  await buildWorld(owner);
  await owner.query("ANALYZE");
  await other.query("SELECT 'a secret in a statement'");
});

afterAll(() => Promise.all([owner.end(), login.end(), other.end()]));

async function ask(role: string, sql: string): Promise<unknown> {
  await login.query(`BEGIN; SET LOCAL ROLE ${role}`);
  try {
    return (await login.query(sql)).rows;
  } catch (error) {
    return (error as pg.DatabaseError).code;
  } finally {
    await login.query("ROLLBACK");
  }
}

test.each(narrowRoles)("%s reads no statement of another connection", async (role) => {
  const statements = "SELECT query FROM pg_stat_activity WHERE query LIKE '%a secret%' AND pid <> pg_backend_pid()";
  expect((await owner.query(statements)).rowCount).toBe(1);
  expect(await ask(role, statements)).toEqual([]);
});

test.each(narrowRoles)("%s reads no statistics of what the tables hold", async (role) => {
  const statistics = "SELECT tablename FROM pg_stats WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'";
  expect((await owner.query(statistics)).rowCount).toBeGreaterThan(0);
  expect(await ask(role, statistics)).toEqual([]);
  expect(await ask(role, "SELECT 1 FROM pg_statistic")).toBe("42501");
});

test.each(narrowRoles)("%s reads and moves no counter", async (role) => {
  const counters = "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL";
  expect(await ask(role, counters)).toEqual([]);
  expect(await ask(role, "SELECT nextval('public.audit_event_id_seq')")).toBe("42501");
  expect(await ask(role, "SELECT last_value FROM public.consent_entry_id_seq")).toBe("42501");
});

test.each(narrowRoles)("%s reads no passwords, files or large objects", async (role) => {
  expect(await ask(role, "SELECT rolpassword FROM pg_authid")).toBe("42501");
  expect(await ask(role, "SELECT pg_read_file('PG_VERSION')")).toBe("42501");
  expect(await ask(role, "COPY (SELECT 1) TO PROGRAM 'true'")).toBe("42501");
});
