// Plays random traces of a repair under every template, and as many of a rehearsal in every kind of room, and says what
// broke, with the seed that shows it again. Takes the batches that are its own share; started by scripts/test-deep.mjs, one
// process a core.
import * as fc from "fast-check";
import { problemsInRehearsal } from "../setup/rehearsal-check.ts";
import { rehearsalTrace, tracedSettings } from "../setup/rehearsal-trace.ts";
import { problemsOf, tracedProtocols } from "../setup/repair-check.ts";
import { trace } from "../setup/repair-trace.ts";

interface Game {
  name: string;
  /** How many traces were played, and what was wrong with the shortest that broke something. */
  play: (numRuns: number, seed: number) => { played: number; problems: string[] };
}

function game<T>(name: string, arbitrary: fc.Arbitrary<T>, problemsIn: (trace: T) => string[]): Game {
  const property = fc.property(arbitrary, (each) => problemsIn(each).length === 0);
  return {
    name,
    play: (numRuns, seed) => {
      const outcome = fc.check(property, { numRuns, seed });
      const [shortest] = outcome.counterexample ?? [];
      const problems = shortest === undefined ? [] : [...problemsIn(shortest), JSON.stringify(shortest)];
      return { played: outcome.numRuns, problems };
    },
  };
}

const repairs = tracedProtocols.map((protocol) => game(protocol.id, trace(100), (each) => problemsOf(protocol, each)));
const rehearsals = Object.entries(tracedSettings).map(([name, setting]) =>
  game(`rehearsal ${name}`, rehearsalTrace(100), (each) => problemsInRehearsal(setting, each)),
);

const batchSize = 500;
const [traces = 0, seed = 0, share = 0, shares = 1] = process.argv.slice(2).map(Number);

const batches = Math.ceil(traces / batchSize);
let played = 0;
let broken = 0;

for (let batch = share; batch < batches; batch += shares) {
  for (const games of [repairs, rehearsals]) {
    const next = games[batch % games.length];
    if (!next) throw new Error("there is nothing to play");
    const outcome = next.play(Math.min(batchSize, traces - batch * batchSize), seed + batch);
    played += outcome.played;
    if (outcome.problems.length === 0) continue;
    broken += 1;
    console.error(`\n${next.name}, batch ${batch} (all of it again: --seed=${seed} --traces=${traces})`);
    console.error(outcome.problems.join("\n"));
  }
}

console.log(JSON.stringify({ played, broken }));
