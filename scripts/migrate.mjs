// Applies prisma/migrations as `prisma migrate deploy` would, into Prisma's own table, without Prisma's native engine.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { versionOf, withConnection } from "./connection.mjs";
import { at, Refusal } from "./run.mjs";

const folder = at("prisma", "migrations");
const prismaLock = 72707369;
const oldestPostgres = 150000;
const insufficientPrivilege = "42501";

function migrationsOnDisk() {
  const names = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/migration.sql`));
  return names.sort().map((name) => {
    const sql = readFileSync(`${folder}/${name}/migration.sql`, "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** Refuses a history that this checkout cannot continue. */
function checkHistory(applied, migrations) {
  for (const row of applied) {
    const migration = migrations.find(({ name }) => name === row.migration_name);
    if (!row.finished_at)
      throw new Refusal(
        `Migration ${row.migration_name} was begun by another tool and never finished. Look at what it left, then run:\n` +
          `  npm run db -- prisma migrate resolve --rolled-back ${row.migration_name}`,
      );
    if (!migration)
      throw new Refusal(
        `The database has migration ${row.migration_name}, which this version does not know: the database is newer. Update Rejoin, or use another database.`,
      );
    if (migration.checksum !== row.checksum)
      throw new Refusal(
        `Migration ${row.migration_name} was edited after this database applied it. Restore the file, or use an empty database.`,
      );
  }
}

async function apply(db, { name, sql, checksum }) {
  await db.query("BEGIN");
  try {
    await db.query(sql);
  } catch (error) {
    if (error.code === insufficientPrivilege) throw error;
    throw new Refusal(`Migration ${name} failed: ${error.message}`);
  }
  await db.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
  await db.query("COMMIT");
}

/**
 * Brings the database to the newest migration. Each migration and its record are one transaction, so a crash leaves neither.
 * @param {string} ownerUrl
 * @returns {Promise<{ applied: string[], databaseId: string }>} `databaseId` is new whenever the schema was made anew
 */
export const migrate = (ownerUrl) =>
  withConnection(ownerUrl, async (db) => {
    const version = await versionOf(db);
    if (version < oldestPostgres)
      throw new Refusal(`Rejoin needs Postgres 15 or later; this server is ${Math.floor(version / 10000)}.`);
    await db.query("SELECT pg_advisory_lock($1)", [prismaLock]);
    await db.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
    const { rows } = await db.query(`SELECT * FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`);
    const migrations = migrationsOnDisk();
    checkHistory(rows, migrations);
    const pending = migrations.filter(({ name }) => !rows.some((row) => row.migration_name === name));
    for (const migration of pending) await apply(db, migration);
    const first = await db.query(`SELECT id FROM "_prisma_migrations" ORDER BY started_at, migration_name LIMIT 1`);
    return { applied: pending.map(({ name }) => name), databaseId: first.rows[0].id };
  });
