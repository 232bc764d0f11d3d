// npm run trends:verify: compares what is counted for trends with the logs that it is counted from. npm run trends:verify --
// --rebuild: and writes anew what differs. It migrates nothing, and may run beside the product.
import { main, Refusal } from "./run.mjs";
import { productEnvironment, readSettings } from "./settings.mjs";
import { generate, install } from "./setup.mjs";

await main(async () => {
  const settings = readSettings();
  await install();
  await generate();
  const { findRuntimeUrl, isSetUp, openDatabase, verifyTrends } = await import("./database.mjs");
  const ownerUrl = await openDatabase(settings);
  if (!(await isSetUp(ownerUrl))) throw new Refusal("There is nothing in this database yet. Run npm start first.");
  const runtimeUrl = await findRuntimeUrl(ownerUrl, settings);
  return verifyTrends(productEnvironment(settings, { runtimeUrl, embedded: false }), process.argv.slice(2));
});
