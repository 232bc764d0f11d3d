// Starting and stopping other programs. Needs nothing but Node: it runs before anything is installed.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's own folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));
/** A path inside the checkout. @param {string[]} parts */
export const at = (...parts) => join(root, ...parts);

/** A failure that the reader can act on: shown without a stack. */
export class Refusal extends Error {}

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
/** @type {(() => unknown)[]} */
const cleanups = [];
/** @type {Promise<void> | undefined} */
let stopping;

/** What must happen before this process ends, however it ends; the last registered goes first. @param {() => unknown} fn */
export const beforeExit = (fn) => void cleanups.push(fn);

/** Commands whose package has another name. @type {Record<string, string>} */
const packageOf = { biome: "@biomejs/biome", tsc: "typescript", playwright: "@playwright/test" };

/** The script behind a package's command, so that no shell stands between us and it. @param {string} name */
export function command(name) {
  const folder = packageOf[name] ?? name;
  const { bin } = JSON.parse(readFileSync(at("node_modules", folder, "package.json"), "utf8"));
  return at("node_modules", folder, typeof bin === "string" ? bin : bin[name]);
}

/**
 * Starts a program that is stopped with us.
 * @param {string} file @param {string[]} args @param {import("node:child_process").SpawnOptions} [options]
 */
export function start(file, args, options = {}) {
  if (stopping) throw new Refusal("Stopping.");
  const path = `${at("node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;
  const env = { ...(options.env ?? process.env), PATH: path, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" };
  const child = spawn(file, args, { cwd: root, stdio: "inherit", ...options, env });
  children.add(child);
  child.once("close", () => children.delete(child));
  return child;
}

/** The exit code a program ended with. @param {import("node:child_process").ChildProcess} child @returns {Promise<number>} */
export const ended = (child) =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });

/** Runs a program to its end; anything but success is a refusal. @param {Parameters<typeof start>} call */
export async function run(...call) {
  const code = await ended(start(...call));
  if (code !== 0) throw new Refusal(`"${[call[0], ...call[1]].join(" ")}" ended with ${code}.`);
}

/** Runs a package's command under this Node. @param {string} name @param {string[]} args @param {Parameters<typeof start>[2]} [options] */
export const runCommand = (name, args, options) => run(process.execPath, [command(name), ...args], options);

/**
 * Starts Next so that it ends with us even if we are killed: it would keep its port, or the lock on its build.
 * @param {string[]} args @param {NodeJS.ProcessEnv} environment @param {"inherit" | number} [output] where what it says goes
 */
export function startNext(args, environment, output = "inherit") {
  const preload = new URL("exit-with-starter.mjs", import.meta.url).href;
  return start(process.execPath, [`--import=${preload}`, command("next"), ...args], {
    env: { ...environment, REJOIN_STARTER: String(process.pid) },
    stdio: ["ignore", output, output, "ipc"],
  });
}

/** Asks every child to end as Ctrl-C would, and insists after a while: an open event stream can hold a server up. */
async function stopChildren(patience) {
  await Promise.all(
    [...children].map(async (child) => {
      const gone = ended(child);
      child.kill("SIGINT");
      const insist = setTimeout(() => child.kill("SIGKILL"), patience);
      await gone;
      clearTimeout(insist);
    }),
  );
}

/** The parent of a process, and whether that process is a mere shell; only Linux tells. */
function aboutProcess(pid) {
  try {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return { isShell: /^(ba|da)?sh$/.test(name ?? ""), parent: Number(parent) };
  } catch {
    return { isShell: false, parent: 0 };
  }
}

/** Calls back once npm, which started us, is gone: killed outright, it can't tell us to stop. It may have put a shell between. */
function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const starter = () => {
    const { isShell, parent } = aboutProcess(process.ppid);
    return isShell ? parent : process.ppid;
  };
  const npm = starter();
  setInterval(() => starter() !== npm && gone(), 500).unref();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Refusal(`Rejoin needs Node 20.19 or later; this is ${process.versions.node}.`);
}

/** What to show of an error: the whole of it only if it is a surprise. */
function explain(error) {
  if (error instanceof Refusal) return `\n${error.message}`;
  if (error.code === "EACCES" || error.code === "EPERM")
    return `\n${error.message}\nPerhaps another user, such as root, ran Rejoin in this folder before.`;
  return error;
}

/**
 * Runs a script's body; at its end, or on a signal, stops what it started and exits with its code.
 * @param {() => Promise<number>} body @param {number} [patience] how many milliseconds its children get to end by themselves
 */
export async function main(body, patience = 2500) {
  const stop = (code) => {
    stopping ??= (async () => {
      await stopChildren(patience);
      for (const cleanup of cleanups.reverse()) await cleanup();
    })()
      .catch((error) => console.error(error))
      .then(() => process.exit(code));
    return stopping;
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => stop(128 + constants.signals[signal]));
  watchNpm(() => stop(1));
  let code = 1;
  try {
    requireNode();
    code = await body();
  } catch (error) {
    if (!stopping) console.error(explain(error));
  }
  await stop(code);
}
