// The Postgres server that tests use: a throwaway one, or the one that TEST_DATABASE_URL names, left as it was found.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { withConnection } from "./connection.mjs";
import { roleFor } from "./runtime-role.mjs";
import { startThrowawayPostgres } from "./throwaway-postgres.mjs";

/** @returns {Promise<{ createDatabase: (name: string) => Promise<string>, stop: () => Promise<void> }>} */
export async function openTestServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (!given) return startThrowawayPostgres();
  const prefix = `rejoin_test_${randomBytes(4).toString("hex")}_`;
  return {
    async createDatabase(name) {
      await withConnection(given, (db) => db.query(`CREATE DATABASE ${pg.escapeIdentifier(prefix + name)}`));
      return Object.assign(new URL(given), { pathname: `/${prefix}${name}` }).href;
    },
    stop: () =>
      withConnection(given, async (db) => {
        const { rows } = await db.query("SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)", [
          prefix,
        ]);
        for (const { name } of rows) {
          await db.query(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`);
          await db.query(`DROP ROLE IF EXISTS ${pg.escapeIdentifier(roleFor(name))}`);
        }
      }),
  };
}
