// From any Postgres database to one the product can run on.
import { withConnection } from "./connection.mjs";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";
import { beforeExit, run } from "./run.mjs";
import { checkRuntimeUrl, ensureRuntimeRole, explainMissingPrivilege } from "./runtime-role.mjs";

/** The database as its owner sees it: the one that was given, else the embedded server's, stopped when we end. */
export async function openDatabase({ databaseUrl }) {
  if (databaseUrl) return databaseUrl;
  const server = await startPostgres();
  beforeExit(() => server.stop());
  return server.createDatabase("rejoin");
}

/**
 * Migrates and sees to the runtime role.
 * @param {string} ownerUrl
 * @param {{ sessionSecret: string, runtimeDatabaseUrl?: string | null }} settings
 */
export async function prepareDatabase(ownerUrl, { sessionSecret, runtimeDatabaseUrl }) {
  const history = await migrate(ownerUrl).catch(async (error) => {
    throw await explainMissingPrivilege(error, ownerUrl, sessionSecret);
  });
  const runtimeUrl = runtimeDatabaseUrl
    ? await checkRuntimeUrl(runtimeDatabaseUrl)
    : await ensureRuntimeRole(ownerUrl, sessionSecret);
  return { ...history, runtimeUrl };
}

/**
 * Runs one of the product's own TypeScript programs, such as the seed, as the product itself runs.
 * @param {string} file @param {NodeJS.ProcessEnv} environment
 */
export const runProgram = (file, environment) =>
  run(process.execPath, ["--conditions=react-server", "--import=tsx", file], { env: environment });

/** Whether somebody has set up a practice here. Row-level security shows that to the role that joins people, not to the owner. */
export const hasPractice = (runtimeUrl) =>
  withConnection(runtimeUrl, async (db) => {
    await db.query("BEGIN; SET LOCAL ROLE rejoin_invite");
    const { rowCount } = await db.query("SELECT 1 FROM practice LIMIT 1");
    return rowCount === 1;
  });
