import { members } from "@/lib/domain/trends/cell.ts";
import type { Gap } from "@/lib/domain/trends/contribution.ts";
import { rulesAmong, shareWords } from "./hidden-words.ts";
import { isShown, type Panel, type PanelSource } from "./panel.ts";
import { surenessWords } from "./sureness.ts";

const gapWords: Readonly<Record<Gap, string>> = {
  week: "Up to a week",
  fortnight: "Up to two weeks",
  month: "Up to a month",
  longer: "More than a month",
};

/** What is hidden may be as much: then nothing is said to be the most. */
const sentenceOf = (gap: string, share: string, isPartial: boolean): string =>
  isPartial
    ? `${gap} lies between the sessions of ${share} couples that had two or more. Not all of the other times can be shown.`
    : `Most often ${gap.toLowerCase()} lies between a couple’s sessions: so it is for ${share} couples that had two or more.`;

/** How long couples leave between two sessions, as shares of those with two at least. */
export function gapsPanel({ numbers }: PanelSource): Panel | null {
  const rows = members.gap.flatMap((gap) => {
    const entry = numbers.at({ dimension: "gap", member: gap, step: "all" });
    return entry ? [{ gap, label: gapWords[gap], figure: entry.share, least: entry.least }] : [];
  });
  if (rows.length === 0) return null;
  const shown = rows.flatMap(({ figure, ...row }) => (isShown(figure) ? [{ ...row, figure }] : []));
  const [top] = shown.toSorted((one, other) => other.figure.value - one.figure.value);
  return {
    id: "gaps",
    title: "Time between sessions",
    answers: top !== undefined,
    sentence: top
      ? sentenceOf(top.label, `${numbers.exact ? "" : "about "}${top.figure.words}`, shown.length < rows.length)
      : "None of these numbers can be shown.",
    hidden: rulesAmong(rows.map(({ figure }) => figure)),
    sureness:
      shown.length > 1 ? surenessWords(Math.min(...shown.map(({ least }) => least)), ["share"], numbers.exact) : null,
    charts: [
      {
        kind: "bars",
        title: null,
        rows: rows.map(({ gap, label, figure }) => ({ id: gap, label, note: null, bars: [{ label: null, figure }] })),
      },
    ],
    table: {
      caption: "Time between a couple’s sessions, of the couples that had two or more",
      columns: ["Between sessions", numbers.exact ? "Couples" : "Couples, of 100"],
      rows: rows.map(({ label, figure }) => [label, shareWords(figure, numbers.exact)]),
    },
  };
}
