// npm run bench:trends: the statement that reads what is published for the trends page (trendsLargest, trendsCommunity), a caseload and a
// homework page's, each against one look-up by key, and all that the trends page asks besides (trendsPage), with 10k, 100k,
// 1M and 10M events; the close of a quarter against one raw sequential look at all events; and the same funnel as others ask
// for it. -- --max 1000000 stops there. Every size has a database of its own. Prints one JSON line. Bars: at the largest
// size the statement at most 2 times the look-up, the exponent of its time at most 0.1, closeOverScan at most 1; trendsPage is told
// and has no bar.
import { parseArgs } from "node:util";
import { loadProtocols } from "../scripts/database.mjs";
import { ended, main, Refusal, start } from "../scripts/run.mjs";
import { generate, install } from "../scripts/setup.mjs";
import { benchDatabase } from "./bench-database.mjs";

const sizes = [10_000, 100_000, 1_000_000, 10_000_000];

/** What is measured with so many events. */
async function measureSize(events) {
  const { ownerUrl, environment } = await benchDatabase(`bench_${events}`);
  await loadProtocols(environment);
  const child = start(process.execPath, ["--conditions=react-server", "--import=tsx", "bench/trends-measure.ts"], {
    env: { ...environment, BENCH_OWNER_URL: ownerUrl, BENCH_EVENTS: String(events) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout?.on("data", (part) => {
    said += part;
  });
  if ((await ended(child)) !== 0) throw new Refusal(`With ${events} events something went wrong.`);
  return JSON.parse(said);
}

const rounded = (number) => Math.round(number * 100) / 100;

await main(async () => {
  const { values } = parseArgs({ options: { max: { type: "string", default: String(sizes.at(-1)) } } });
  const wanted = sizes.filter((size) => size <= Number(values.max));
  await install();
  await generate();
  const measured = {};
  for (const size of wanted) {
    measured[size] = await measureSize(size);
    console.error(size, JSON.stringify(measured[size]));
  }
  const [last, before] = wanted
    .slice(-2)
    .toReversed()
    .map((size) => measured[size]);
  if (!last) throw new Refusal(`The fewest events are ${sizes[0]}.`);
  // Of its own time: beside a look-up that grew as well it would seem to grow less.
  const growth = (name) => Math.log10(last[name] / before[name]);
  const { closeMs, scanMs, peerMs, trendsLargestMs } = last;
  console.log(
    JSON.stringify({
      sizes: measured,
      exponent: before ? rounded(Math.max(growth("trendsLargestMs"), growth("trendsCommunityMs"))) : null,
      closeOverScan: rounded(closeMs / scanMs),
      peerFunnelOverOurs: rounded(peerMs / trendsLargestMs),
    }),
  );
  return 0;
}, 10_000);
