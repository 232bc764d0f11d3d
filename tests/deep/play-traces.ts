// Plays random traces of a repair under every template and says what broke, with the seed that shows it again. Takes the
// batches that are its own share; started by scripts/test-deep.mjs, one process a core.
import * as fc from "fast-check";
import { problemsOf, tracedProtocols } from "../setup/repair-check.ts";
import { trace } from "../setup/repair-trace.ts";

const batchSize = 500;
const [traces = 0, seed = 0, share = 0, shares = 1] = process.argv.slice(2).map(Number);

const batches = Math.ceil(traces / batchSize);
let played = 0;
let broken = 0;

for (let batch = share; batch < batches; batch += shares) {
  const protocol = tracedProtocols[batch % tracedProtocols.length];
  if (!protocol) throw new Error("there is no template to play");
  const numRuns = Math.min(batchSize, traces - batch * batchSize);
  const property = fc.property(trace(100), (each) => problemsOf(protocol, each).length === 0);
  const outcome = fc.check(property, { numRuns, seed: seed + batch });
  played += outcome.numRuns;
  if (!outcome.failed) continue;
  broken += 1;
  const [shortest] = outcome.counterexample ?? [];
  console.error(`\n${protocol.id}, batch ${batch} (all of it again: --seed=${seed} --traces=${traces})`);
  if (shortest) console.error(`${problemsOf(protocol, shortest).join("\n")}\n${JSON.stringify(shortest)}`);
}

console.log(JSON.stringify({ played, broken }));
