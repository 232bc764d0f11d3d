// Brings the checkout to where it can run: packages, the Prisma client, the production build. Each is redone only when what it
// is made from has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { at, ended, Refusal, root, run, runCommand, startNext } from "./run.mjs";

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  const names = readdirSync(path).filter((name) => name !== "generated");
  return names.sort().flatMap((name) => filesIn(`${path}/${name}`));
}

/** One hash over files and folders of the checkout, generated code left out. @param {string[]} paths */
export function hashOf(...paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesIn(at(path)))) {
    const content = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * Does a piece of work unless its outcome is there and was made for the same key.
 * @param {string} name @param {{ key: string, outcome?: string }} made @param {() => Promise<void>} work
 */
export async function onceFor(name, { key, outcome = "." }, work) {
  const mark = at(".data", "done", name);
  if (existsSync(at(outcome)) && existsSync(mark) && readFileSync(mark, "utf8") === key) return;
  rmSync(mark, { force: true });
  await work();
  mkdirSync(at(".data", "done"), { recursive: true });
  writeFileSync(mark, key);
}

/** npm's own record of what is installed, compared with what the lockfile asks for on this platform. */
function isInstalled() {
  const record = at("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

/** Installs the lockfile's packages. No install script runs: none is needed, and some download. */
export async function install() {
  if (isInstalled()) return;
  console.log("Installing packages…");
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("npm-cli.js")) await run(process.execPath, [npm, ...args]);
  else await run("npm", args, { shell: process.platform === "win32" });
}

/** Writes the Prisma client. */
export const generate = () =>
  onceFor(
    "generate",
    {
      key: hashOf("prisma/schema", "prisma.config.ts", "package-lock.json"),
      outcome: "lib/data/generated/prisma/client.ts",
    },
    () => runCommand("prisma", ["generate"]),
  );

const buildSources = ["app", "components", "lib", "prisma/schema", "public", "proxy.ts", "instrumentation.ts"];
const buildSettings = ["next.config.mjs", "postcss.config.mjs", "tsconfig.json", "package-lock.json"];

/** Makes the production build. It sees no database. */
export const build = () =>
  onceFor("build", { key: hashOf(...buildSources, ...buildSettings), outcome: ".next/BUILD_ID" }, async () => {
    const code = await ended(startNext(["build"], { ...process.env, NODE_ENV: "production", DATABASE_URL: "" }));
    if (code !== 0) throw new Refusal("The production build failed.");
  });
