import type { Cell, Metrics } from "./cell.ts";
import type { Band } from "./rounding.ts";

/** A cell under the name by which people know it: a step's title, "First round", "July to September". */
export interface Named {
  name: string;
  cell: Cell;
}

interface Seen {
  name: string;
  couples: Band;
  metrics: Metrics;
}

/** Numbers are rounded to these: what differs by no more may not differ at all. */
const shareStep = 5;
const ratingStep = 0.5;

/** What it says where there is nothing to compare. */
const nothing = "There is too little here to say anything without saying it of somebody.";

const seenOf = (cells: readonly Named[]): Seen[] =>
  cells.flatMap(({ name, cell: { value } }) =>
    value.hidden === null ? [{ name, couples: value.couples, metrics: value.metrics }] : [],
  );

/** How sure one can be, by the least number of couples behind any of it. */
function sureness(seen: readonly Seen[]): string {
  const least = Math.min(...seen.map(({ couples }) => Number.parseInt(couples, 10)));
  if (least < 20) return "Few couples are behind this: take it as a hint, not as a finding.";
  if (least < 100) return "Some dozens of couples are behind this: a small difference may be chance.";
  return "Many couples are behind this. It still says only what was, not why.";
}

const withSureness = (said: string, seen: readonly Seen[]): string => `${said} ${sureness(seen)}`;

/** The smallest and the greatest of what has a number, or null where there are not two of them. */
function ends<T extends Seen>(seen: readonly T[], number: (each: T) => number): { least: T; most: T } | null {
  const sorted = seen.toSorted((one, other) => number(one) - number(other));
  const [least, most] = [sorted[0], sorted.at(-1)];
  return least && most && least !== most ? { least, most } : null;
}

/** Where it stops: at which step the smallest part of those who came to it finished it. */
export function funnelSentence(steps: readonly Named[]): string {
  const seen = seenOf(steps);
  const finished = ({ metrics }: Seen): number => metrics.completed ?? 0;
  const found = ends(seen, finished);
  if (!found) return nothing;
  const { least, most } = found;
  const said =
    finished(most) - finished(least) <= shareStep
      ? `About the same share finished every step that is shown: near ${finished(least)} of 100.`
      : `“${least.name}” is where most stopped: about ${finished(least)} of 100 who came to it finished it. At “${most.name}” it was about ${finished(most)}.`;
  return withSureness(said, seen);
}

/** How far ratings fell from before to after; null where either wasn't asked for. */
function fallIn({ before, after }: Metrics): number | null {
  return typeof before === "number" && typeof after === "number" ? before - after : null;
}

function fallWords({ metrics }: Seen): string {
  const fall = fallIn(metrics) ?? 0;
  if (Math.abs(fall) <= ratingStep) return "were about the same before and after";
  return `${fall > 0 ? "fell" : "rose"} from about ${metrics.before} to about ${metrics.after}`;
}

/** Whether people were less stirred up after a step than before it, step by step. */
export function activationSentence(steps: readonly Named[]): string {
  const seen = seenOf(steps).filter(({ metrics }) => fallIn(metrics) !== null);
  const [first] = seen;
  if (!first) return nothing;
  const found = ends(seen, ({ metrics }) => fallIn(metrics) ?? 0);
  if (!found) return withSureness(`At “${first.name}” ratings ${fallWords(first)}.`, seen);
  const { least, most } = found;
  const [smallest, greatest] = [fallIn(least.metrics) ?? 0, fallIn(most.metrics) ?? 0];
  if (greatest - smallest <= ratingStep) {
    return withSureness(`From before to after, ratings moved about the same at every step that is shown.`, seen);
  }
  const said = `At “${most.name}” ratings ${fallWords(most)}; at “${least.name}” they ${fallWords(least)}.`;
  return withSureness(said, seen);
}

/** The same step in other rounds, with and without rehearsing, or in other periods: what differs, and never why. */
export function comparisonSentence(parts: readonly Named[]): string {
  const seen = seenOf(parts);
  const finished = ({ metrics }: Seen): number => metrics.completed ?? 0;
  const found = seen.every(({ metrics }) => metrics.completed !== undefined) ? ends(seen, finished) : null;
  const falls = seen.filter(({ metrics }) => fallIn(metrics) !== null);
  const moved = falls.map((each) => `“${each.name}”: ratings ${fallWords(each)}.`);
  if (seen.length < 2) return nothing;
  const shares = found
    ? finished(found.most) - finished(found.least) <= shareStep
      ? ["About the same share finished in each."]
      : [
          `About ${finished(found.most)} of 100 finished under “${found.most.name}”, about ${finished(found.least)} under “${found.least.name}”.`,
        ]
    : [];
  return withSureness([...shares, ...moved].join(" "), seen);
}

/** How many of those who came to a step paused, or said not yet; both are ways of going on. */
export function movesSentence(parts: readonly Named[]): string {
  const seen = seenOf(parts);
  if (seen.length === 0) return nothing;
  const said = seen.map(({ name, metrics }) => `“${name}”: about ${metrics.share ?? 0} of 100.`);
  return withSureness(said.join(" "), seen);
}

/** How much time most let go by between their sessions. */
export function gapsSentence(parts: readonly Named[]): string {
  const seen = seenOf(parts);
  const share = ({ metrics }: Seen): number => metrics.share ?? 0;
  const [first, second] = seen.toSorted((one, other) => share(other) - share(one));
  if (!first) return nothing;
  const isClose = second && share(first) - share(second) <= shareStep;
  const said = isClose
    ? `“${first.name}” and “${second.name}” came up about the same, each for about ${share(first)} of 100 couples.`
    : `Of what is shown, “${first.name}” came up most between two sessions: for about ${share(first)} of 100 couples.`;
  return withSureness(said, seen);
}
