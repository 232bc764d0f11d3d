// npm test: every check and test. npm test -- unit e2e: some of them. Further words go to the test runner as filters.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { at, beforeExit, main, runCommand } from "./run.mjs";
import { productEnvironment } from "./settings.mjs";
import { build, generate, install } from "./setup.mjs";

const steps = ["types", "lint", "unit", "integration", "e2e", "faults"];
const words = process.argv.slice(2);
const wanted = steps.filter((step) => words.includes(step));
const filters = words.filter((word) => !steps.includes(word));
const wants = (step) => !wanted.length || wanted.includes(step);

const tally = { passed: 0, failed: 0 };
const brokenSteps = [];
beforeExit(() => {
  if (brokenSteps.length) console.log(`\nNot well: ${brokenSteps.join(", ")}.`);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
});

/** Runs a step and goes on whatever comes of it. @returns {Promise<boolean>} whether it ended well */
async function step(name, work, count = () => ({ passed: 0, failed: 0 })) {
  const began = performance.now();
  console.log(`\n── ${name}`);
  const error = await work().then(
    () => null,
    (error) => error,
  );
  if (error) console.log(error.message);
  const counted = count();
  const tests = counted.passed + counted.failed;
  tally.passed += counted.passed + (!error && !tests ? 1 : 0);
  // A runner can fail beside its tests, say by a file that does not load: that is a failure too.
  tally.failed += counted.failed + (error && !counted.failed ? 1 : 0);
  const isWell = !error && !counted.failed;
  if (!isWell) brokenSteps.push(name);
  console.log(`── ${name}: ${isWell ? "well" : "not well"}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return isWell;
}

const report = (name) => at("test-results", `${name}.json`);
const readReport = (name) => (existsSync(report(name)) ? JSON.parse(readFileSync(report(name), "utf8")) : null);

function vitestCounts(name) {
  const found = readReport(name);
  if (!found) return { passed: 0, failed: 0 };
  const unloaded = found.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
  );
  return { passed: found.numPassedTests, failed: found.numFailedTests + unloaded.length };
}

function playwrightCounts() {
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport("e2e")?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky };
}

async function vitest(name, projects) {
  const wanted = projects.filter(wants).map((project) => `--project=${project}`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report(name)}`];
  await runCommand("vitest", ["run", ...wanted, ...reporters, ...filters]);
}

/** Two databases for the browser tests: one with the demo data, one as a new installation finds it. */
async function browserTestEnvironment() {
  const { loadDemo, loadProtocols, prepareDatabase, verifyRepairs } = await import("./database.mjs");
  const { freePort } = await import("./ports.mjs");
  const { openTestServer } = await import("./test-server.mjs");
  const server = await openTestServer();
  beforeExit(server.stop);
  const random = () => randomBytes(32).toString("base64url");
  const settings = { sessionSecret: random(), key: random(), setupToken: random(), publicUrl: "http://127.0.0.1" };
  const prepare = async (name) => {
    const { runtimeUrl } = await prepareDatabase(await server.createDatabase(name), settings);
    const environment = productEnvironment(settings, { runtimeUrl, embedded: false });
    await loadProtocols(environment);
    return environment;
  };
  const empty = await prepare("empty");
  const demo = await prepare("demo");
  await loadDemo(demo);
  if (await verifyRepairs(demo)) throw new Error("What is kept of the demo's repairs differs from their logs.");
  const ports = [];
  while (ports.length < 6) ports.push(await freePort());
  return { ...demo, E2E_EMPTY_DATABASE_URL: empty.RUNTIME_DATABASE_URL, E2E_PORTS: ports.join(",") };
}

async function playwright() {
  const { findBrowser } = await import("./browser.mjs");
  const browser = findBrowser();
  const environment = { ...(await browserTestEnvironment()), ...(browser ? { CHROME_PATH: browser } : {}) };
  await runCommand("playwright", ["test", "--config=tests/e2e/playwright.config.ts", ...filters], { env: environment });
}

await main(async () => {
  const began = performance.now();
  rmSync(at("test-results"), { recursive: true, force: true });
  const isSetUp = await step("set-up", async () => {
    await install();
    await generate();
    await runCommand("next", ["typegen"]);
  });
  if (!isSetUp) return 1;
  if (wants("types")) await step("types", () => runCommand("tsc", ["--noEmit"]));
  if (wants("lint")) {
    await step("lint", () => runCommand("biome", ["check", "--error-on-warnings", "."]));
    await step("unused code", () => runCommand("knip", []));
  }
  if (wants("unit") || wants("integration")) {
    const tests = () => vitest("vitest", ["unit", "integration"]);
    await step("unit and integration tests", tests, () => vitestCounts("vitest"));
  }
  if (wants("unit") && !filters.length) {
    // A sample of npm run test:mutations: that the tests notice when a rule is missing.
    const sample = () => runCommand("tsx", ["tests/deep/run-mutations.ts", "sample"]);
    await step("rules taken away", sample);
  }
  if (wants("e2e") || wants("faults")) {
    const isBuilt = await step("production build", build);
    const onTheBuild = (work) => (isBuilt ? work : () => Promise.reject(new Error("There is no build.")));
    if (wants("e2e")) await step("end-to-end tests", onTheBuild(playwright), playwrightCounts);
    // A sample of npm run test:faults.
    const kills = () => vitest("faults", ["faults"]);
    if (wants("faults")) await step("kills in the middle of writes", onTheBuild(kills), () => vitestCounts("faults"));
  }
  console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s in all.`);
  return tally.failed ? 1 : 0;
}, 10_000);
