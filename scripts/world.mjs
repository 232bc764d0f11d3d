// npm run -s world -- --couples N --coaches M --practices P --quarters Q --seed S --out DIR: builds a made-up world through the
// real schema and the job that closes quarters, in a database that is gone afterwards, and writes DIR/truth.csv (what every
// couple did) and DIR/published.csv (all that anybody can read of it). The same words give the same files.
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { beforeExit, main, Refusal, run } from "./run.mjs";
import { productEnvironment } from "./settings.mjs";
import { generate, install } from "./setup.mjs";

const sizes = /** @type {const} */ ({ couples: 60, coaches: 6, practices: 2, quarters: 4, seed: 1 });

/** What was asked for, or how to ask for it. */
function readSize() {
  const options = Object.fromEntries([...Object.keys(sizes), "out"].map((name) => [name, { type: "string" }]));
  const { values } = parseArgs({ options });
  if (!values.out) throw new Refusal("Say where to write to: npm run -s world -- --couples 60 --out DIR");
  const size = Object.entries(sizes).map(([name, otherwise]) => {
    const value = Number(values[name] ?? otherwise);
    if (!Number.isInteger(value) || value < (name === "seed" ? 0 : 1))
      throw new Refusal(`--${name} takes a whole number.`);
    return [name, value];
  });
  return { ...Object.fromEntries(size), out: resolve(String(values.out)) };
}

await main(async () => {
  const size = readSize();
  await install();
  await generate();
  const { openTestServer } = await import("./test-server.mjs");
  const { loadProtocols, prepareDatabase } = await import("./database.mjs");
  const server = await openTestServer();
  beforeExit(server.stop);
  const random = () => randomBytes(32).toString("base64url");
  const settings = { sessionSecret: random(), key: random(), setupToken: random(), publicUrl: "http://127.0.0.1" };
  const ownerUrl = await server.createDatabase("world");
  const { runtimeUrl } = await prepareDatabase(ownerUrl, settings);
  const environment = productEnvironment(settings, { runtimeUrl, embedded: false });
  await loadProtocols(environment);
  await run(
    process.execPath,
    ["--conditions=react-server", "--import=tsx", "tests/setup/world/build-world.ts", JSON.stringify(size)],
    { env: { ...environment, WORLD_OWNER_URL: ownerUrl } },
  );
  return 0;
}, 10_000);
