import { cellWords, rulesAmong } from "./hidden-words.ts";
import { isShown, type Panel, type PanelSource } from "./panel.ts";
import { surenessWords } from "./sureness.ts";
import type { Entry } from "./trend-numbers.ts";

const comparison =
  "Not everybody who began came to the end, so they aren’t always the same couples, and the numbers don’t say what made the difference.";

/** What is rated where: the first step that asks for a rating beforehand, and the last that asks for one afterwards. */
export function ratedSteps({ steps }: Pick<PanelSource, "steps">) {
  return {
    first: steps.find(({ rates }) => rates.before) ?? null,
    last: steps.findLast(({ rates }) => rates.after) ?? null,
  };
}

/** "About 3 points lower" */
export function changeWords(before: number, after: number): string {
  const change = Math.round((before - after) * 10) / 10;
  if (change === 0) return "about the same";
  const size = Math.abs(change);
  return `about ${size} ${size === 1 ? "point" : "points"} ${change > 0 ? "lower" : "higher"}`;
}

function sentenceOf(entries: readonly { name: string; entry: Entry }[], exact: boolean): string {
  const before = entries.find(({ entry }) => isShown(entry.before));
  const after = entries.findLast(({ entry }) => isShown(entry.after));
  if (before && after && isShown(before.entry.before) && isShown(after.entry.after)) {
    const { value: high, words: from } = before.entry.before;
    const { value: low, words: to } = after.entry.after;
    return `Activation is ${changeWords(high, low)} afterwards: ${from} on the way in, at ${before.name}, and ${to} at the end, at ${after.name}.`;
  }
  if (before && isShown(before.entry.before))
    return `On the way in, at ${before.name}, activation is ${before.entry.before.words}. There is nothing yet to compare it with.`;
  if (after && isShown(after.entry.after))
    return `At the end, at ${after.name}, activation is ${after.entry.after.words}. There is nothing to compare it with.`;
  return exact ? "None of your couples show you their ratings of this time." : "None of these ratings can be shown.";
}

/** How stirred up people were, at each step that asks. */
export function ratingsPanel(source: PanelSource): Panel {
  const { exact } = source.numbers;
  const asked = source.steps.flatMap((step) => {
    const entry = source.numbers.at({ dimension: "activation", member: "all", step: step.id });
    if (!entry || !(step.rates.before || step.rates.after)) return [];
    const { before, after, ...rest } = entry;
    return [
      { step, entry: { ...rest, before: step.rates.before ? before : null, after: step.rates.after ? after : null } },
    ];
  });
  const shown = asked.filter(({ entry }) => isShown(entry.before) || isShown(entry.after));
  const least = Math.min(...shown.map(({ entry }) => entry.raters));
  return {
    id: "ratings",
    title: "Activation, before and after",
    answers: shown.length > 0,
    sentence: asked.length
      ? sentenceOf(
          asked.map(({ step: { name }, entry }) => ({ name, entry })),
          exact,
        )
      : "Nobody came to a step that asks for a rating.",
    hidden: rulesAmong(asked.flatMap(({ entry }) => [entry.before, entry.after])),
    sureness: shown.length > 1 ? `${comparison} ${surenessWords(least, ["rating"], exact)}` : null,
    charts: [
      {
        kind: "ratings",
        rows: asked.map(({ step, entry }) => ({
          id: step.id,
          label: step.label,
          before: entry.before,
          after: entry.after,
        })),
      },
    ],
    table: {
      caption: "Mean activation at each step that asks for it, from 1, calm, to 10, overwhelmed",
      columns: ["Step", exact ? "Couples" : "Couples that rated", "Before", "After"],
      rows: asked.map(({ step, entry }) => [
        step.label,
        entry.couples ?? "Hidden",
        cellWords(entry.before),
        cellWords(entry.after),
      ]),
    },
  };
}
