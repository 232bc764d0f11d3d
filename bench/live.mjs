// npm run bench:live: how soon what one partner does shows on the pages of both and of their coach, with 1, 10 and 100 repairs
// watched by all three, on two server processes over one database. Prints one JSON line; see live-measure.ts for what is counted.
import { randomBytes } from "node:crypto";
import { prepareDatabase } from "../scripts/database.mjs";
import { beforeExit, main, run } from "../scripts/run.mjs";
import { productEnvironment } from "../scripts/settings.mjs";
import { build, generate, install } from "../scripts/setup.mjs";
import { openTestServer } from "../scripts/test-server.mjs";

await main(async () => {
  await install();
  await generate();
  await build();
  const server = await openTestServer();
  beforeExit(server.stop);
  const random = () => randomBytes(32).toString("base64url");
  const settings = { sessionSecret: random(), key: random(), setupToken: random(), publicUrl: "http://127.0.0.1" };
  const ownerUrl = await server.createDatabase("bench");
  const { runtimeUrl } = await prepareDatabase(ownerUrl, settings);
  // The couples are put there by the owner. The servers that are measured never get its address.
  const env = { ...productEnvironment(settings, { runtimeUrl, embedded: false }), DATABASE_URL: ownerUrl };
  await run(process.execPath, ["--conditions=react-server", "--import=tsx", "bench/live-measure.ts"], { env });
  return 0;
}, 10_000);
