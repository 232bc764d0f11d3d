import { cellWords, rulesAmong } from "./hidden-words.ts";
import { isShown, type Panel, type PanelSource, type TrendStep } from "./panel.ts";
import { periodWords } from "./period-words.ts";
import { isBeyondChance, surenessWords } from "./sureness.ts";
import type { Entry } from "./trend-numbers.ts";

const listing = new Intl.ListFormat("en", { type: "conjunction" });

interface Reached {
  step: TrendStep;
  entry: Entry;
}

/** The steps that there is a number for, shown or hidden, in their order. */
const reachedSteps = ({ numbers, steps }: PanelSource): Reached[] =>
  steps.flatMap((step) => {
    const entry = numbers.at({ dimension: "total", member: "all", step: step.id });
    return entry ? [{ step, entry }] : [];
  });

interface Stop {
  steps: TrendStep[];
  /** Whether there are others among them that can't be compared, since they are hidden. */
  isPartial: boolean;
  /** "4 of 9", or "65 of 100". */
  completed: string;
  /** Of one's own couples: how many of them hadn't completed each of these steps in the period. Null where that isn't known. */
  open: number | null;
  /** Whether it is so much harder than the easiest that chance alone would seldom bring it. */
  isClear: boolean;
}

/**
 * Where the work stops: the steps that the smallest share completed, or of one's own couples, where a share of two says
 * little, the steps that most didn't complete. Null where everybody completed what they started, or where fewer than
 * two steps can be compared.
 */
export function whereItStops(source: PanelSource): Stop | null {
  const reached = reachedSteps(source);
  const shown = reached.filter(({ entry }) => isShown(entry.completed));
  if (shown.length < 2 && !source.numbers.exact) return null;
  const open = shown.flatMap(({ step, entry: { completed, least } }) => {
    if (!isShown(completed) || completed.value >= 100) return [];
    return [{ step, completed, rank: source.numbers.exact ? (completed.value - 100) * least : completed.value }];
  });
  const most = Math.max(...shown.map(({ entry: { completed } }) => (isShown(completed) ? completed.value : 0)));
  const couples = Math.min(...shown.map((each) => each.entry.least));
  const least = Math.min(...open.map(({ rank }) => rank));
  const [first, ...rest] = open.filter(({ rank }) => Math.abs(rank - least) < 0.001);
  if (!first) return null;
  const steps = [first, ...rest].map(({ step }) => step);
  return {
    steps,
    isPartial: shown.length < reached.length,
    completed: first.completed.words,
    open: source.numbers.exact ? Math.round(-least / 100) : null,
    isClear: !source.numbers.exact && isBeyondChance("share", most, first.completed.value, couples, false),
  };
}

const couplesWords = (couples: number): string => (couples === 1 ? "one couple" : `${couples} couples`);

/** Of one's own couples, what was so by the end of a period that is over, or what is so by now. Of none that it is so still. */
function ownSentence({ period, isOver }: PanelSource, { steps, completed }: Stop, open: number): string {
  const names = listing.format(steps.map(({ name }) => name));
  const within = periodWords(period);
  if (steps.length > 1) {
    const couples = `${couplesWords(open)} each at ${names}`;
    return isOver
      ? `No step stands out: ${couples} didn’t complete it in ${within}.`
      : `No step stands out: so far ${couples} ${open === 1 ? "has" : "have"}n’t completed it.`;
  }
  if (open === 1)
    return isOver
      ? `One couple that started ${names} didn’t complete it in ${within}. Every other step that was started was completed.`
      : `One couple that started ${names} hasn’t completed it so far. Every other step that was started is completed.`;
  return isOver
    ? `In ${within} couples stopped most often at ${names}: ${completed} who started it completed it in that time.`
    : `So far couples stop most often at ${names}: ${completed} who started it have completed it.`;
}

function sentenceOf(source: PanelSource, reached: readonly Reached[]): string {
  const shown = reached.filter(({ entry }) => isShown(entry.completed));
  if (reached.length === 0) return "Nobody has started a step in this time.";
  if (shown.length === 0) return "None of these numbers can be shown.";
  const stop = whereItStops(source);
  const [only] = shown;
  if (shown.length === 1 && only && isShown(only.entry.completed) && !source.numbers.exact)
    return `Only ${only.step.name} can be shown: about ${only.entry.completed.words} couples who started it completed it in that time.`;
  if (!stop) return "Every couple that started a step in this time completed it.";
  if (stop.open !== null) return ownSentence(source, stop, stop.open);
  const names = listing.format(stop.steps.map(({ name }) => name));
  const them = stop.steps.length > 1 ? "each" : "it";
  const among = stop.isPartial ? "Of the steps that can be shown, fewest couples" : "Fewest couples";
  return `${among} get through ${names}: about ${stop.completed} who started ${them} completed it in that time.`;
}

/** How many started each step, and how many of them completed it. */
export function stepsPanel(source: PanelSource): Panel {
  const reached = reachedSteps(source);
  const { exact } = source.numbers;
  const shown = reached.filter(({ entry }) => isShown(entry.completed));
  const least = Math.min(...shown.map(({ entry }) => entry.least));
  return {
    id: "steps",
    title: "Where it stops",
    answers: shown.length > 0,
    sentence: sentenceOf(source, reached),
    hidden: rulesAmong(reached.map(({ entry }) => entry.completed)),
    sureness: shown.length > 1 ? surenessWords(least, ["share"], exact) : null,
    charts: [
      {
        kind: "bars",
        title: null,
        rows: reached.map(({ step, entry }) => ({
          id: step.id,
          label: step.label,
          note: exact || entry.couples === null ? null : `${entry.couples} couples`,
          bars: [{ label: null, figure: entry.completed }],
        })),
      },
    ],
    table: {
      caption: "Couples that started each step, and those of them that completed it within the period",
      columns: ["Step", "Couples that started", exact ? "Completed" : "Completed, of 100"],
      rows: reached.map(({ step, entry }) => [step.label, entry.couples ?? "Hidden", cellWords(entry.completed)]),
    },
  };
}
