// A real Postgres server from npm, for when no DATABASE_URL is given. Everyone who uses a running server holds a shared lock in
// it: whoever leaves last stops it, and a server that a killed process left behind is simply used again.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./ports.mjs";
import { homeOf, initialise } from "./postgres-home.mjs";
import { Refusal } from "./run.mjs";

const usualPort = 54329;
const usersLock = 72707371;

/** What a server writes down about itself, if one is running or was killed. */
function recordOf({ data }) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  return { file, pid, port };
}

/** After a crash the recorded process may be someone else's by now, which Postgres itself would take for a running server. */
function dropStaleRecord(home) {
  const record = recordOf(home);
  if (!record || !existsSync("/proc/self")) return;
  const commandLine = `/proc/${record.pid}/cmdline`;
  if (!existsSync(commandLine) || !readFileSync(commandLine, "utf8").includes("postgres")) rmSync(record.file);
}

async function joinServer(connectionString) {
  const user = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  user.on("error", () => {}); // it may be stopped from outside while we hold the lock
  try {
    await user.connect();
    await user.query("SELECT pg_advisory_lock_shared($1)", [usersLock]);
    return user;
  } catch {
    await user.end().catch(() => {});
    return null;
  }
}

/** Leaves the server; true if nobody else uses it now. */
async function leaveServer(user) {
  try {
    await user.query("SELECT pg_advisory_unlock_shared($1)", [usersLock]);
    const { rows } = await user.query("SELECT pg_try_advisory_lock($1) AS last", [usersLock]);
    return rows[0].last;
  } catch {
    return true;
  } finally {
    await user.end().catch(() => {});
  }
}

async function startServer(home, { port, settings }) {
  dropStaleRecord(home);
  const options = {
    port: String(await freePort(port)),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...settings,
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}=${value || "''"}`);
  rmSync(home.log, { force: true });
  return home.call("pg_ctl", ["start", "-D", home.data, "-l", home.log, "-w", "-t", "60", "-s", "-o", flags.join(" ")]);
}

/**
 * Starts, or joins, the server of one data directory.
 * @param {{ name?: string, port?: number, settings?: Record<string, string>, stopMode?: "fast" | "immediate" }} [options]
 */
export async function startPostgres({ name = "postgres", port = usualPort, settings = {}, stopMode = "fast" } = {}) {
  const home = homeOf(name);
  initialise(home);
  const password = readFileSync(home.password, "utf8");
  const url = (database) => `postgresql://postgres:${password}@127.0.0.1:${recordOf(home)?.port}/${database}`;
  let user = recordOf(home) ? await joinServer(url("postgres")) : null;
  let attempt = { ok: true, said: "" };
  // A server that was just killed can keep its memory for a moment, and one that is stopping its port.
  for (const deadline = Date.now() + 20_000; !user && Date.now() < deadline; ) {
    attempt = await startServer(home, { port, settings });
    user = recordOf(home) ? await joinServer(url("postgres")) : null;
    if (!user) await sleep(500);
  }
  if (!user) {
    const log = existsSync(home.log) ? readFileSync(home.log, "utf8").slice(-2000) : "";
    throw new Refusal(`The embedded Postgres did not start:\n${attempt.said}${log}`);
  }
  const server = user;
  return {
    url,
    /** Its main process. */
    pid: recordOf(home)?.pid,
    async createDatabase(database) {
      const { rowCount } = await server.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
      if (!rowCount) await server.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
      return url(database);
    },
    async dropDatabase(database) {
      await server.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`);
    },
    /** Puts a finished database in another's place. */
    async replaceDatabase(database, finished) {
      await server.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1", [finished]);
      await server.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`);
      await server.query(`ALTER DATABASE ${pg.escapeIdentifier(finished)} RENAME TO ${pg.escapeIdentifier(database)}`);
    },
    async stop() {
      if (await leaveServer(server)) home.call("pg_ctl", ["stop", "-D", home.data, "-m", stopMode, "-w", "-s"]);
    },
  };
}
