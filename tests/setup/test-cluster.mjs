// Once for a run of integration tests: a Postgres server (or the one TEST_DATABASE_URL names) with a migrated database that each
// test file copies.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { prepareDatabase } from "../../scripts/database.mjs";
import { startThrowawayPostgres } from "../../scripts/postgres.mjs";

/** @param {import("vitest/node").TestProject} project */
export default async function setUp(project) {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startThrowawayPostgres();
  const adminUrl = given ?? server?.url("postgres");
  const template = `rejoin_test_${randomBytes(4).toString("hex")}`;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${template}`);
  const templateUrl = Object.assign(new URL(adminUrl), { pathname: `/${template}` }).href;
  const { runtimeUrl } = await prepareDatabase(templateUrl, { sessionSecret: template });
  project.provide("cluster", { adminUrl, template, templateUrl, runtimeUrl });

  return async function tearDown() {
    if (given) {
      const { rows } = await admin.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [template]);
      for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
      await admin.query(`DROP ROLE ${pg.escapeIdentifier(new URL(runtimeUrl).username)}`);
    }
    await admin.end();
    await server?.stop();
  };
}
