// From any Postgres database to one the product can run on.
import { withConnection } from "./connection.mjs";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";
import { beforeExit, run } from "./run.mjs";
import { checkRuntimeUrl, ensureRuntimeRole, explainMissingPrivilege } from "./runtime-role.mjs";
import { productEnvironment } from "./settings.mjs";

const embeddedName = "rejoin";

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

/** Whether somebody has set up a practice here. Row-level security shows that to the role that joins people, not to the owner. */
export const hasPractice = (runtimeUrl) =>
  withConnection(runtimeUrl, async (db) => {
    await db.query("BEGIN; SET LOCAL ROLE rejoin_invite");
    const { rowCount } = await db.query("SELECT 1 FROM practice LIMIT 1");
    return rowCount === 1;
  });

/** Runs one of the product's own TypeScript programs, as the product itself runs. */
const runProgram = (file, environment) =>
  run(process.execPath, ["--conditions=react-server", "--import=tsx", file], { env: environment });

/** Publishes the protocols that come with this version. @param {NodeJS.ProcessEnv} environment */
export const loadProtocols = (environment) => runProgram("prisma/load-protocols.ts", environment);

/** Tells the demo's stories. @param {NodeJS.ProcessEnv} environment */
export const loadDemo = (environment) => runProgram("prisma/seed.ts", environment);

/** The embedded server, stopped when we end unless others still use it. */
async function openEmbeddedServer() {
  const server = await startPostgres();
  beforeExit(server.stop);
  return server;
}

/** The database as its owner sees it, as it is: the one that was given, else the embedded server's. */
export const openDatabase = async ({ databaseUrl }) =>
  databaseUrl ?? (await openEmbeddedServer()).createDatabase(embeddedName);

/**
 * The embedded server's database, ready, with the demo data. That is loaded into a database beside it, which then takes its
 * place, so that a first start that is cut short leaves no half of it behind.
 * @param {ReturnType<typeof import("./settings.mjs").readSettings>} settings
 */
export async function openDemoDatabase(settings) {
  const server = await openEmbeddedServer();
  const ownerUrl = await server.createDatabase(embeddedName);
  const found = await prepareDatabase(ownerUrl, settings);
  if (await hasPractice(found.runtimeUrl)) return found;
  console.log("Loading protocols and demo data…");
  const unfinished = `${embeddedName}_unfinished`;
  await server.dropDatabase(unfinished);
  const { runtimeUrl } = await prepareDatabase(await server.createDatabase(unfinished), settings);
  const environment = productEnvironment(settings, { runtimeUrl, embedded: true });
  await loadProtocols(environment);
  await loadDemo(environment);
  await server.replaceDatabase(embeddedName, unfinished);
  return prepareDatabase(ownerUrl, settings);
}
