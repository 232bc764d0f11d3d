import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { withAuth, withJoining } from "./transaction.ts";

/** Whether the database lets the product in at all, whatever is inside. */
export async function doesDatabaseAnswer(): Promise<boolean> {
  const connection = new pg.Client({
    connectionString: process.env.RUNTIME_DATABASE_URL,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
  });
  // One that is lost after it answered would be an error that nobody hears.
  connection.on("error", () => undefined);
  try {
    await connection.connect();
    await connection.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await connection.end().catch(() => undefined);
  }
}

/** The migrations this checkout knows, in order. */
async function knownMigrations(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Whether the database has exactly the migrations that this code was written for. */
export async function areMigrationsCurrent(): Promise<boolean> {
  const known = await knownMigrations();
  const recorded = await withAuth(
    (tx) => tx.$queryRaw<{ name: string; finished: boolean }[]>`
      SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return (
    recorded.every(({ name, finished }) => finished && known.includes(name)) &&
    known.every((name) => recorded.some((migration) => migration.name === name))
  );
}

/** Whether no practice exists yet. */
export async function isAwaitingSetUp(): Promise<boolean> {
  return (await withJoining((tx) => tx.practice.findFirst({ select: { id: true } }))) === null;
}
