import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPractice, prepareDatabase } from "../../scripts/database.mjs";
import { startThrowawayPostgres } from "../../scripts/throwaway-postgres.mjs";

const sessionSecret = "a secret of this test";
/** @type {Awaited<ReturnType<typeof startThrowawayPostgres>>} */
let server;

beforeAll(async () => {
  server = await startThrowawayPostgres();
});
afterAll(() => server.stop());

async function query(url, sql) {
  const db = new pg.Client(url);
  await db.connect();
  try {
    return (await db.query(sql)).rows;
  } finally {
    await db.end();
  }
}

/** A database whose owner is no superuser. */
async function ownedDatabase(name, rights) {
  const admin = server.url("postgres");
  await query(admin, `CREATE ROLE ${name}_owner LOGIN ${rights} PASSWORD 'known'`);
  await query(admin, `CREATE DATABASE ${name} OWNER ${name}_owner`);
  return Object.assign(new URL(server.url(name)), { username: `${name}_owner`, password: "known" }).href;
}

describe("an owner that may make roles", () => {
  test("prepares a database, and finds it prepared", async () => {
    const owner = await ownedDatabase("able", "CREATEROLE");
    const first = await prepareDatabase(owner, { sessionSecret });
    expect(first.applied.length).toBeGreaterThan(0);
    expect(await prepareDatabase(owner, { sessionSecret })).toEqual({ ...first, applied: [] });
    expect(await hasPractice(first.runtimeUrl)).toBe(false);
  });

  test("gives the login role a new password when the session secret is new", async () => {
    const owner = Object.assign(new URL(server.url("able")), { username: "able_owner", password: "known" }).href;
    const { runtimeUrl } = await prepareDatabase(owner, { sessionSecret: "another" });
    expect(await query(runtimeUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe("an owner that may not make roles", () => {
  test("is told what an administrator must run, and that is enough", async () => {
    const owner = await ownedDatabase("unable", "NOCREATEROLE");
    const prepare = () => prepareDatabase(owner, { sessionSecret });
    const refusal = await prepare().then(
      () => "",
      ({ message }) => message,
    );
    const sql = refusal.slice(refusal.indexOf("DO $$"));
    await query(server.url("unable"), sql);
    expect((await prepare()).applied.length).toBeGreaterThan(0);
    await query(server.url("unable"), sql);
  });
});

describe("the login role", () => {
  test("sees and may do nothing by itself", async () => {
    const { runtimeUrl } = await prepareDatabase(await server.createDatabase("plain"), { sessionSecret });
    await expect(query(runtimeUrl, "SELECT * FROM public.practice")).rejects.toThrow(/permission denied/);
    await expect(query(runtimeUrl, "CREATE TABLE public.mine (id int)")).rejects.toThrow(/permission denied/);
    await expect(query(runtimeUrl, "SET ROLE rejoin_access")).rejects.toThrow(/permission denied/);
    await expect(query(runtimeUrl, "SET ROLE postgres")).rejects.toThrow(/permission denied/);
  });

  test("differs from database to database, and is refused where it gained a right", async () => {
    const [one, other] = await Promise.all([server.createDatabase("one"), server.createDatabase("other")]);
    const { runtimeUrl } = await prepareDatabase(one, { sessionSecret });
    expect(new URL((await prepareDatabase(other, { sessionSecret })).runtimeUrl).username).not.toBe(
      new URL(runtimeUrl).username,
    );
    // Nor can one's role get into the other's database, where it could take on the same narrow roles.
    const trespass = Object.assign(new URL(runtimeUrl), { pathname: "/other" }).href;
    await expect(query(trespass, "SELECT 1")).rejects.toThrow(/permission denied for database/);
    await query(one, `ALTER ROLE ${new URL(runtimeUrl).username} BYPASSRLS`);
    await expect(prepareDatabase(one, { sessionSecret })).rejects.toThrow(/bypasses row-level security/);
  });

  test("given by an operator is refused when it could get past the locks", async () => {
    const ownerUrl = await server.createDatabase("given");
    await expect(prepareDatabase(ownerUrl, { sessionSecret, runtimeDatabaseUrl: ownerUrl })).rejects.toThrow(
      /is a superuser/,
    );
    const { runtimeUrl } = await prepareDatabase(ownerUrl, { sessionSecret });
    const again = await prepareDatabase(ownerUrl, { sessionSecret, runtimeDatabaseUrl: runtimeUrl });
    expect(again.runtimeUrl).toBe(runtimeUrl);
  });
});
