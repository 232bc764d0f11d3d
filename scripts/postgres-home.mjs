// Where a Postgres server of ours lives, and who it runs as.
import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyBinaries, findBinaries } from "./postgres-binaries.mjs";
import { at, Refusal } from "./run.mjs";

const isRoot = process.getuid?.() === 0;
const elsewhere = "/var/lib/rejoin";

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
export function place() {
  const who = account();
  const binaries = findBinaries();
  const reachable = () => spawnSync(binaries.program("postgres"), ["--version"], who).status === 0;
  if (!isRoot || reachable()) return { who, base: passable(at(".data")), ...binaries };
  const copy = copyBinaries(binaries, passable(elsewhere));
  return { who, base: passable(join(elsewhere, checkoutId())), ...copy };
}

/** Makes a folder that the account may pass through, whatever root's umask says. */
function passable(folder) {
  mkdirSync(folder, { recursive: true });
  if (isRoot) chmodSync(folder, 0o755);
  return folder;
}

/** One data directory and the programs that act on it. @param {string} name */
export function homeOf(name) {
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

/** Makes the data directory if it is not there. It appears under its name only when it is whole. */
export function initialise({ home, data, call, lend, password }) {
  if (existsSync(data)) return;
  const unfinished = `${data}.new`;
  if (!existsSync(home)) mkdirSync(home, { mode: 0o700 });
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
