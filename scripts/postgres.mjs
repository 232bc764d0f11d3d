// A real Postgres server from npm, for when no DATABASE_URL is given. Everyone who uses a running server holds a shared lock in
// it: whoever leaves last stops it, and a server that a killed process left behind is simply used again.
import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { copyBinaries, findBinaries } from "./postgres-binaries.mjs";
import { at, Refusal } from "./run.mjs";

const usualPort = 54329;
const usersLock = 72707371;
const isRoot = process.getuid?.() === 0;

/** Postgres refuses to run as root, so root lends it another account. */
function account() {
  if (!isRoot) return {};
  const rows = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const row = ["postgres", "nobody"].map((name) => rows.find(([user]) => user === name)).find(Boolean);
  if (!row) throw new Refusal('Root cannot run Postgres without a "postgres" or "nobody" account. Set DATABASE_URL.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

const elsewhere = "/var/lib/rejoin";

/** A name for this checkout's data elsewhere. It goes with .data, so that a new clone in the same folder begins anew. */
function checkoutId() {
  const file = at(".data", "checkout-id");
  if (!existsSync(file)) {
    mkdirSync(at(".data"), { recursive: true });
    writeFileSync(file, randomUUID());
  }
  return readFileSync(file, "utf8");
}

/** Where the server's programs and data live: in the checkout, unless its account cannot reach that. */
function place() {
  const who = account();
  const binaries = findBinaries();
  const reachable = () => spawnSync(binaries.program("postgres"), ["--version"], who).status === 0;
  if (!isRoot || reachable()) return { who, base: at(".data"), ...binaries };
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  return { who, base: join(elsewhere, checkoutId()), ...copyBinaries(binaries, elsewhere) };
}

/** @param {number} port @returns {Promise<number>} that port if it is free, else one that is */
export const freePort = (port = 0) =>
  new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(freePort()));
    server.listen(port, "127.0.0.1", () => {
      const { port: found } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(found));
    });
  });

/** One data directory and the programs that act on it. */
function cluster(name) {
  const { who, base, program } = place();
  const home = join(base, name);
  const data = join(home, "data");
  const log = join(home, "postgres.log");
  const call = (command, args) => {
    const env = { ...process.env, LC_ALL: "C" };
    const result = spawnSync(program(command), args, { ...who, cwd: home, encoding: "utf8", env });
    return { ok: result.status === 0, said: String(result.error ?? `${result.stdout}${result.stderr}`) };
  };
  const lend = (path) => isRoot && chownSync(path, who.uid, who.gid);
  return { base, home, data, log, call, lend, password: join(home, "password") };
}

/** Makes the data directory. It appears under its name only when it is whole. */
function initialise({ home, data, call, lend, password }) {
  if (existsSync(data)) return;
  const unfinished = `${data}.new`;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  lend(home);
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  lend(password);
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "-E", "UTF8"];
  const made = call("initdb", [
    "-D",
    unfinished,
    "-U",
    "postgres",
    "-A",
    "scram-sha-256",
    `--pwfile=${password}`,
    ...locale,
  ]);
  if (!made.ok) throw new Refusal(`The embedded Postgres could not be set up:\n${made.said}`);
  renameSync(unfinished, data);
}

/** What a server writes down about itself, if one is running or was killed. */
function recordOf({ data }) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  return { file, pid, port };
}

/** After a crash the recorded process may be someone else's by now, which Postgres itself would take for a running server. */
function dropStaleRecord(at) {
  const record = recordOf(at);
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

async function startServer(at, { port, settings }) {
  dropStaleRecord(at);
  const options = {
    port: String(await freePort(port)),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...settings,
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}=${value || "''"}`);
  rmSync(at.log, { force: true });
  return at.call("pg_ctl", ["start", "-D", at.data, "-l", at.log, "-w", "-t", "60", "-s", "-o", flags.join(" ")]);
}

/**
 * Starts, or joins, the server of one data directory.
 * @param {{ name?: string, port?: number, settings?: Record<string, string>, stopMode?: "fast" | "immediate" }} [options]
 */
export async function startPostgres({ name = "postgres", port = usualPort, settings = {}, stopMode = "fast" } = {}) {
  const at = cluster(name);
  initialise(at);
  const password = readFileSync(at.password, "utf8");
  const url = (database) => `postgresql://postgres:${password}@127.0.0.1:${recordOf(at)?.port}/${database}`;
  let user = recordOf(at) ? await joinServer(url("postgres")) : null;
  let attempt = { ok: true, said: "" };
  // A server that was just killed can keep its memory for a moment, and one that is stopping its port.
  for (const deadline = Date.now() + 20_000; !user && Date.now() < deadline; ) {
    attempt = await startServer(at, { port, settings });
    user = recordOf(at) ? await joinServer(url("postgres")) : null;
    if (!user) await sleep(500);
  }
  if (!user) {
    const log = existsSync(at.log) ? readFileSync(at.log, "utf8").slice(-2000) : "";
    throw new Refusal(`The embedded Postgres did not start:\n${attempt.said}${log}`);
  }
  const server = user;
  return {
    url,
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
      if (await leaveServer(server)) at.call("pg_ctl", ["stop", "-D", at.data, "-m", stopMode, "-w", "-s"]);
    },
  };
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Removes the throwaway servers of processes that were killed. */
function clearThrowaways() {
  const { base } = place();
  for (const name of existsSync(base) ? readdirSync(base) : []) {
    const pid = Number(/^throwaway-(\d+)$/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const left = cluster(name);
    left.call("pg_ctl", ["stop", "-D", left.data, "-m", "immediate", "-s"]);
    rmSync(left.home, { recursive: true, force: true });
  }
}

/** A fresh server for tests, quick rather than durable, gone when stopped. */
export async function startThrowawayPostgres() {
  clearThrowaways();
  const name = `throwaway-${process.pid}`;
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const server = await startPostgres({ name, port: 0, settings, stopMode: "immediate" });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(cluster(name).home, { recursive: true, force: true });
    },
  };
}
