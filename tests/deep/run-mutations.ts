// Takes each rule of the engine away, one at a time, and sees whether the fast tests notice. Works in copies; started by
// scripts/test-mutations.mjs.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Dice } from "../setup/dice.ts";
import type { Mutation } from "./mutations/mutation.ts";
import { type GuardMutations, guardMutations, occurrences } from "./mutations.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What the engine's tests stand on. */
const parts = [
  "lib/domain",
  "tests/setup",
  "tests/trends",
  "prisma/protocols",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
];
const traces = "60";
const sampled = [201, 202, 203];

interface Report {
  numTotalTests: number;
  testResults: { name: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
}

interface Outcome {
  guard: number;
  mutation: string;
  /** The first test that noticed, or null. */
  killedBy: string | null;
  /** Why it says nothing about the tests. */
  fault: string | null;
}

function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), "rejoin-mutations-"));
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Runs tests in a copy until one fails. */
function runTests(copy: string, filters: readonly string[]): Promise<Report> {
  const report = join(copy, "report.json");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const quick = ["--project=unit", "--bail=1", "--no-file-parallelism"];
  const args = [vitest, "run", ...quick, "--reporter=json", `--outputFile=${report}`, ...filters];
  const env = { ...process.env, REPAIR_TRACES: traces };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: copy, env, timeout: 120_000 }, (_, __, errors) => {
      try {
        resolve(JSON.parse(readFileSync(report, "utf8")) as Report);
      } catch {
        reject(new Error(errors));
      } finally {
        rmSync(report, { force: true });
      }
    });
  });
}

const failuresIn = (report: Report): string[] =>
  report.testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName.trim()),
  );

async function tryMutation(copy: string, { guard, tests }: GuardMutations, mutation: Mutation): Promise<Outcome> {
  const { name, file, find, replace } = mutation;
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  const outcome = { guard, mutation: name, killedBy: null, fault: null };
  if (occurrences(text, find) !== 1) return { ...outcome, fault: `its text is not in ${file} once` };
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
  try {
    const report = await runTests(copy, tests);
    const killedBy = failuresIn(report)[0] ?? null;
    const unloaded = report.testResults.find((each) => each.message && each.assertionResults.length === 0);
    // A test that no longer loads has noticed nothing.
    return unloaded && !killedBy ? { ...outcome, fault: unloaded.message } : { ...outcome, killedBy };
  } finally {
    writeFileSync(path, text);
  }
}

/** One mutation of each guard whose tests are quick: what npm test has time for. Another seed draws others. */
function sampleOf(guards: readonly GuardMutations[]): GuardMutations[] {
  const dice = new Dice(Number(process.env.MUTATION_SEED ?? 1));
  const quick = guards.filter(({ guard }) => sampled.includes(guard));
  return quick.map((group) => ({ ...group, mutations: [dice.pick(group.mutations)] }));
}

const words = process.argv.slice(2);
const wanted = words.map(Number);
const groups = words.includes("sample")
  ? sampleOf(guardMutations)
  : guardMutations.filter(({ guard }) => wanted.length === 0 || wanted.includes(guard));
const waiting = groups.flatMap((group) => group.mutations.map((mutation) => ({ group, mutation })));
const total = waiting.length;
const outcomes: Outcome[] = [];

async function work(): Promise<void> {
  const copy = copyTree();
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      outcomes.push(await tryMutation(copy, next.group, next.mutation));
      if (outcomes.length % 10 === 0) console.log(`${outcomes.length} of ${total}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const sound = copyTree();
const before = await runTests(sound, [...new Set(groups.flatMap(({ tests }) => tests))]);
rmSync(sound, { recursive: true, force: true });
const broken = failuresIn(before);
if (broken.length > 0 || before.numTotalTests === 0) throw new Error(`The tests fail as it is: ${broken.join(", ")}`);

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));

const rows = outcomes.toSorted((one, other) => one.guard - other.guard);
console.log("\nguard | mutation | killed by");
for (const { guard, mutation, killedBy, fault } of rows) {
  console.log(`${guard} | ${mutation} | ${killedBy ?? (fault ? `NOT TRIED: ${fault}` : "SURVIVED")}`);
}
const killed = rows.filter(({ killedBy }) => killedBy !== null).length;
console.log(`mutations: ${rows.length}, killed: ${killed}`);
process.exit(killed === rows.length ? 0 : 1);
