// npm run bench:write: a check-in through the use case, against a transaction that writes its bare event and audit row,
// and against the same statements through pg alone. One couple a write, as in life; p50 of each, taken in turns.
// Prints one JSON line. Bars: p50Ratio8 at most 1.6, prismaOverPg at most 1.4.
import { loadDemo, loadProtocols } from "../scripts/database.mjs";
import { main } from "../scripts/run.mjs";
import { generate, install } from "../scripts/setup.mjs";
import { benchDatabase, measure } from "./bench-database.mjs";

await main(async () => {
  await install();
  await generate();
  const { ownerUrl, environment } = await benchDatabase();
  await loadProtocols(environment);
  await loadDemo(environment);
  await measure("write-measure.ts", { ...environment, BENCH_OWNER_URL: ownerUrl });
  return 0;
}, 10_000);
