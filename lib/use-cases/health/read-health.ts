import { areMigrationsCurrent, doesDatabaseAnswer, isAwaitingSetUp } from "@/lib/data/health.ts";

export interface Health {
  ok: boolean;
  /** The database answers. */
  database: boolean;
  /** It has exactly the migrations that this code was written for. */
  migrations: boolean;
  /** It has no practice yet. */
  awaitingSetup: boolean;
}

const unwell: Health = { ok: false, database: false, migrations: false, awaitingSetup: false };

/** How the product and its database are. Never throws, and says nothing about why. */
export async function readHealth(): Promise<Health> {
  if (!(await doesDatabaseAnswer())) return unwell;
  try {
    const migrations = await areMigrationsCurrent();
    return { ok: migrations, database: true, migrations, awaitingSetup: migrations && (await isAwaitingSetUp()) };
  } catch {
    return { ...unwell, database: true };
  }
}
