// npm start: from a bare clone to a running Rejoin. npm run dev: the same, rebuilding as files change.
import { readFileSync } from "node:fs";
import { at, main } from "./run.mjs";
import { requirePort, startServer } from "./server.mjs";
import { productEnvironment, readSettings } from "./settings.mjs";
import { build, generate, hashOf, install, onceFor } from "./setup.mjs";

const dev = process.argv.includes("--dev");

/** @returns {Promise<{ environment: NodeJS.ProcessEnv, awaitsSetUp: boolean }>} */
async function prepareData(settings) {
  const { hasPractice, loadProtocols, openDemoDatabase, prepareDatabase } = await import("./database.mjs");
  const { applied, databaseId, runtimeUrl } = settings.databaseUrl
    ? await prepareDatabase(settings.databaseUrl, settings)
    : await openDemoDatabase(settings);
  if (applied.length) console.log(`Applied ${applied.join(", ")}.`);
  const environment = productEnvironment(settings, { runtimeUrl, embedded: !settings.databaseUrl });
  // A backup may have been restored into a database from elsewhere, so its protocols are looked at on each start.
  if (settings.databaseUrl) await loadProtocols(environment);
  else await onceFor(`protocols-${databaseId}`, { key: hashOf("prisma", "lib") }, () => loadProtocols(environment));
  return { environment, awaitsSetUp: !(await hasPractice(runtimeUrl)) };
}

function announce(settings, awaitsSetUp) {
  const lines = [`Rejoin is running: ${settings.publicUrl}`];
  if (settings.databaseUrl && settings.keyIsGenerated)
    lines.push(
      "Warning: REJOIN_KEY was made here, in .data/rejoin-key. Without it, nobody can ever read what people wrote.",
      "Keep a copy of it, apart from the database's backups.",
    );
  if (awaitsSetUp)
    lines.push(`No practice exists yet. Set up the first: ${settings.publicUrl}/set-up?token=${settings.setupToken}`);
  if (!settings.databaseUrl) {
    lines.push("Demo accounts:");
    for (const { email, password, who } of JSON.parse(readFileSync(at("prisma/demo/accounts.json"), "utf8")))
      lines.push(`  ${email}  ${password}  ${who}`);
  }
  console.log(`\n${lines.join("\n")}\n\nCtrl-C stops it.`);
}

await main(async () => {
  const settings = readSettings();
  await requirePort(settings.port, settings.host);
  await install();
  await generate();
  if (!dev) await build();
  const { environment, awaitsSetUp } = await prepareData(settings);
  const mode = dev ? "dev" : "start";
  const { exited } = await startServer({ mode, port: settings.port, host: settings.host, environment });
  announce(settings, awaitsSetUp);
  return exited;
});
