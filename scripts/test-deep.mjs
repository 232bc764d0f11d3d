// npm run test:deep: whole, what npm test tries a sample of. npm run test:deep -- traces trends: some of it; --traces=N and --seed=N
// say how many random traces are played and which.
import { availableParallelism } from "node:os";
import { ended, main, Refusal, runCommand, start } from "./run.mjs";
import { generate, install } from "./setup.mjs";

const words = process.argv.slice(2);
const number = (name, otherwise) => {
  const given = words.find((word) => word.startsWith(`--${name}=`));
  return given ? Number(given.slice(name.length + 3)) : otherwise;
};
const traces = number("traces", 100_000);
const seed = number("seed", 20_261_121);

/** Random traces of both engines, so many of each, against their oracles, on every core. */
async function playTraces() {
  const shares = availableParallelism();
  const outcomes = await Promise.all(
    Array.from({ length: shares }, async (_, share) => {
      const args = ["--import=tsx", "tests/deep/play-traces.ts", ...[traces, seed, share, shares].map(String)];
      const child = start(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      let output = "";
      child.stdout?.on("data", (part) => {
        output += part;
      });
      const code = await ended(child);
      if (code !== 0) throw new Refusal(`A share of the traces ended with ${code}.`);
      return JSON.parse(output);
    }),
  );
  const played = outcomes.reduce((sum, each) => sum + each.played, 0);
  const broken = outcomes.reduce((sum, each) => sum + each.broken, 0);
  if (broken || played < 2 * traces) throw new Refusal(`${played} traces from seed ${seed}: ${broken} batches broke.`);
  return `${played} traces from seed ${seed}, no guard broken`;
}

/** The other properties of the engines, on many more traces than in npm test. */
async function tryProperties() {
  const env = { ...process.env, REPAIR_TRACES: "2000", REPAIR_SEED: String(seed) };
  const files = ["repair/advance.property", "rehearsal/advance-rehearsal.property"].map((name) => `lib/domain/${name}`);
  await runCommand("vitest", ["run", "--project=unit", ...files], { env });
  return "properties hold on 2000 traces each";
}

/** Both partners at once, and everything sent again, on a real Postgres. */
async function race() {
  const env = { ...process.env, REPAIR_RACES: "1000", REPAIR_WRITES: "10000" };
  const files = ["repair/races", "repair/duplicates"].map((name) => `tests/integration/${name}`);
  await runCommand("vitest", ["run", "--project=integration", ...files], { env });
  return "1000 races, 10000 writes sent again";
}

/** What npm test does in a browser under one weather, under every. */
async function journey() {
  const env = { ...process.env, E2E_WHOLE: "1" };
  const code = await ended(start(process.execPath, ["scripts/test.mjs", "e2e", "moves"], { env }));
  if (code !== 0) throw new Refusal("A journey through a nonlinear move didn't come to its end.");
  return "each nonlinear move in each weather";
}

/** Everything that attacks published trends, on many more worlds than in npm test, with every coach as an attacker. */
async function attackTrends() {
  const env = { ...process.env, TREND_WORLDS: "40", TREND_SLICES: "300", TREND_SEED: String(seed) };
  await runCommand("vitest", ["run", "--project=unit", "tests/trends"], { env });
  return `nobody found in 40 worlds of each kind from seed ${seed}`;
}

async function mutate() {
  const code = await ended(start(process.execPath, ["--import=tsx", "tests/deep/run-mutations.ts"]));
  if (code !== 0) throw new Refusal("A rule can be taken away without a test that notices.");
  return "every mutation was noticed";
}

const parts = {
  traces: playTraces,
  properties: tryProperties,
  races: race,
  trends: attackTrends,
  journeys: journey,
  mutations: mutate,
};
const wanted = Object.entries(parts).filter(([name]) => words.includes(name));

await main(async () => {
  await install();
  await generate();
  const said = [];
  let failed = 0;
  for (const [name, part] of wanted.length ? wanted : Object.entries(parts)) {
    const began = performance.now();
    console.log(`\n── ${name}`);
    const line = await part().catch((error) => {
      failed += 1;
      return `${name} FAILED: ${error.message}`;
    });
    said.push(line);
    console.log(`── ${line} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  }
  console.log(`\ndeep: ${said.join("; ")}`);
  return failed ? 1 : 0;
}, 10_000);
