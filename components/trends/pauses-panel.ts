import { rulesAmong, shareWords } from "./hidden-words.ts";
import { type BarChart, isShown, type Panel, type PanelSource } from "./panel.ts";
import { surenessWords } from "./sureness.ts";
import type { Figure } from "./trend-numbers.ts";

interface Pauses {
  id: string;
  name: string;
  label: string;
  least: number;
  paused: Figure;
  notYet: Figure;
}

const worthy = "Pausing and “not yet” are part of the work.";

const kinds = [
  { of: "paused", label: "Paused", did: "couples paused", begin: "Couples paused" },
  { of: "notYet", label: "“Not yet”", did: "“not yet” was said", begin: "“Not yet” was said" },
] as const;

/** The step where a share is largest, in words; null where nothing of it is shown. */
function most(rows: readonly Pauses[], { of, did, begin }: (typeof kinds)[number]): string | null {
  const shown = rows.flatMap(({ name, [of]: figure }) => (isShown(figure) ? [{ name, figure }] : []));
  const [top] = shown.toSorted((one, other) => other.figure.value - one.figure.value);
  if (!top) return null;
  const among = shown.length < rows.length ? `Of the steps that can be shown, ${did}` : begin;
  return `${among} most often at ${top.name}: ${top.figure.words}`;
}

const isAnyShown = (rows: readonly Pauses[]): boolean => kinds.some(({ of }) => rows.some((row) => isShown(row[of])));

function sentenceOf(rows: readonly Pauses[]): string {
  const parts = kinds.flatMap((kind) => most(rows, kind) ?? []);
  if (parts.length > 0) return `${parts.join(". ")}. ${worthy}`;
  return "None of these numbers can be shown.";
}

/** What is worth drawing: steps of which either is shown, and neither where it is hidden everywhere. */
function chartOf(rows: readonly Pauses[]): BarChart {
  const shownKinds = kinds.filter(({ of }) => rows.some((row) => isShown(row[of])));
  const [only, ...others] = shownKinds;
  const isOne = others.length === 0;
  return {
    kind: "bars",
    title: only && isOne ? only.label : null,
    rows: rows.flatMap(({ id, label, ...row }) => {
      const bars = shownKinds.map((kind) => ({ label: isOne ? null : kind.label, figure: row[kind.of] }));
      return bars.some(({ figure }) => isShown(figure)) ? [{ id, label, note: null, bars }] : [];
    }),
  };
}

/** Of the couples that started a step, how many paused there or said "not yet". */
export function pausesPanel({ numbers, steps }: PanelSource): Panel | null {
  const rows = steps.flatMap(({ id, name, label }): Pauses[] => {
    const at = (member: "paused" | "not-yet") => numbers.at({ dimension: "moves", member, step: id });
    const [paused, notYet] = [at("paused"), at("not-yet")];
    if (!paused || !notYet) return [];
    const least = Math.max(paused.least, notYet.least);
    return [{ id, name, label, least, paused: paused.share, notYet: notYet.share }];
  });
  if (rows.length === 0) return null;
  const least = Math.min(...rows.flatMap((row) => (row.least > 0 ? [row.least] : [])));
  return {
    id: "pauses",
    title: "Pauses and “not yet”",
    answers: isAnyShown(rows),
    sentence: sentenceOf(rows),
    hidden: rulesAmong(rows.flatMap(({ paused, notYet }) => [paused, notYet])),
    sureness: Number.isFinite(least) ? surenessWords(least, ["share"], numbers.exact) : null,
    charts: [chartOf(rows)],
    table: {
      caption: "Of the couples that started each step, those that paused there or said “not yet”",
      columns: ["Step", "Paused, of 100", "Said “not yet”, of 100"],
      rows: rows.map(({ label, paused, notYet }) => [
        label,
        shareWords(paused, numbers.exact),
        shareWords(notYet, numbers.exact),
      ]),
    },
  };
}
