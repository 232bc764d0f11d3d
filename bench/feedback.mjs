// npm run bench:feedback: how long a draft takes to read, one after the other: our labelled sentences, and the same strung
// together into drafts of some 150 words. Prints one JSON line. Bar: p99 under 50 ms.
import { classify } from "../lib/domain/feedback/classify.ts";
import { labelledDrafts } from "../tests/setup/feedback/labelled.ts";

const { tuning, heldOut } = labelledDrafts();
const short = [...tuning, ...heldOut];
const long = short.slice(0, 200).map((draft, from) => ({
  ...draft,
  text: Array.from({ length: 16 }, (_, index) => short[(from * 16 + index) % short.length].text).join(" "),
}));

const rounded = (number) => Math.round(number * 1000) / 1000;

function timesOf(drafts) {
  const times = drafts.map((draft) => {
    const begun = performance.now();
    classify(draft);
    return performance.now() - begun;
  });
  const sorted = times.toSorted((one, other) => one - other);
  return {
    p50: rounded(sorted[Math.floor(sorted.length / 2)]),
    p99: rounded(sorted[Math.floor(sorted.length * 0.99)]),
  };
}

const begun = performance.now();
classify(short[0]);
const firstMs = rounded(performance.now() - begun);
timesOf(short);
const [one, many] = [timesOf(short), timesOf(long)];
console.log(
  JSON.stringify({
    drafts: short.length,
    firstMs,
    p50Ms: one.p50,
    p99Ms: one.p99,
    longP50Ms: many.p50,
    longP99Ms: many.p99,
  }),
);
