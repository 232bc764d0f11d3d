// npm run bench:write: a check-in through the use case, against a transaction that writes its bare event and audit row,
// and against the same statements through pg alone. One couple a write, as in life; p50 of each, taken in turns.
// Prints one JSON line. Bars: p50Ratio8 at most 1.6, prismaOverPg at most 1.4.
import { randomBytes } from "node:crypto";
import { loadDemo, loadProtocols, prepareDatabase } from "../scripts/database.mjs";
import { beforeExit, main, run } from "../scripts/run.mjs";
import { productEnvironment } from "../scripts/settings.mjs";
import { generate, install } from "../scripts/setup.mjs";
import { openTestServer } from "../scripts/test-server.mjs";

await main(async () => {
  await install();
  await generate();
  const server = await openTestServer();
  beforeExit(server.stop);
  const random = () => randomBytes(32).toString("base64url");
  const settings = { sessionSecret: random(), key: random(), setupToken: random(), publicUrl: "http://127.0.0.1" };
  const ownerUrl = await server.createDatabase("bench");
  const { runtimeUrl } = await prepareDatabase(ownerUrl, settings);
  const environment = productEnvironment(settings, { runtimeUrl, embedded: false });
  await loadProtocols(environment);
  await loadDemo(environment);
  await run(process.execPath, ["--conditions=react-server", "--import=tsx", "bench/write-measure.ts"], {
    env: { ...environment, BENCH_OWNER_URL: ownerUrl },
  });
  return 0;
}, 10_000);
