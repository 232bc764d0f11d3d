import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const notOurs = new Set(["node_modules", "generated", "test-results", "playwright-report", "next-env.d.ts"]);

function filesUnder(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !notOurs.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${folder}${entry.name}/`) : [folder + entry.name]))
    .sort();
}

/** Every file of the checkout that is ours, as a path from its root. */
export const ourFiles: readonly string[] = filesUnder("");

/** The text of one of our files. */
export const textOf = (path: string): string => readFileSync(root + path, "utf8");

export const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);
export const isTest = (path: string): boolean => /\.test\.[cm]?[jt]sx?$/.test(path);
