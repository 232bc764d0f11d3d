// From any Postgres database to one the product can run on.
import { withConnection } from "./connection.mjs";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";
import { beforeExit, ended, run, start } from "./run.mjs";
import { checkRuntimeUrl, ensureRuntimeRole, explainMissingPrivilege } from "./runtime-role.mjs";
import { productEnvironment } from "./settings.mjs";

const embeddedName = "rejoin";

/**
 * The address the product uses: the one that was given, checked, or that of the role made for it.
 * @param {string} ownerUrl
 * @param {{ sessionSecret: string, runtimeDatabaseUrl?: string | null }} settings
 */
export const findRuntimeUrl = (ownerUrl, { sessionSecret, runtimeDatabaseUrl }) =>
  runtimeDatabaseUrl ? checkRuntimeUrl(runtimeDatabaseUrl) : ensureRuntimeRole(ownerUrl, sessionSecret);

/**
 * Migrates and sees to the runtime role.
 * @param {string} ownerUrl
 * @param {{ sessionSecret: string, runtimeDatabaseUrl?: string | null }} settings
 */
export async function prepareDatabase(ownerUrl, settings) {
  const history = await migrate(ownerUrl).catch(async (error) => {
    throw await explainMissingPrivilege(error, ownerUrl, settings.sessionSecret);
  });
  return { ...history, runtimeUrl: await findRuntimeUrl(ownerUrl, settings) };
}

/** Whether the product was ever started on this database. @param {string} ownerUrl */
export const isSetUp = (ownerUrl) =>
  withConnection(ownerUrl, async (db) => {
    const { rows } = await db.query("SELECT to_regclass('public.repair') IS NOT NULL AS there");
    return rows[0].there;
  });

/** Whether somebody has set up a practice here. Row-level security shows that to the role that joins people, not to the owner. */
export const hasPractice = (runtimeUrl) =>
  withConnection(runtimeUrl, async (db) => {
    await db.query("BEGIN; SET LOCAL ROLE rejoin_invite");
    const { rowCount } = await db.query("SELECT 1 FROM practice LIMIT 1");
    return rowCount === 1;
  });

/** How one of the product's own TypeScript programs is called, to run as the product itself runs. */
const program = (file, environment, words = []) =>
  /** @type {const} */ ([
    process.execPath,
    ["--conditions=react-server", "--import=tsx", file, ...words],
    { env: environment },
  ]);

/** Publishes the protocols that come with this version. @param {NodeJS.ProcessEnv} environment */
export const loadProtocols = (environment) => run(...program("prisma/load-protocols.ts", environment));

/** Tells the demo's stories. @param {NodeJS.ProcessEnv} environment */
export const loadDemo = (environment) => run(...program("prisma/seed.ts", environment));

/** Compares what is kept of every repair with its logs; the exit code says whether it agrees. */
export const verifyRepairs = (environment, words) =>
  ended(start(...program("prisma/verify-repairs.ts", environment, words)));

/** Compares what is counted for trends with the logs; the exit code says whether it agrees. */
export const verifyTrends = (environment, words) =>
  ended(start(...program("prisma/verify-trends.ts", environment, words)));

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
