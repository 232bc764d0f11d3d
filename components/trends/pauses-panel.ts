import { shareWords } from "./hidden-words.ts";
import { isShown, type Panel, type PanelSource } from "./panel.ts";
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

/** The step where a share is largest, in words; null where nothing of it is shown or nobody did it. */
function most(rows: readonly Pauses[], of: "paused" | "notYet", did: string): string | null {
  const shown = rows.flatMap(({ name, [of]: figure }) => (isShown(figure) ? [{ name, figure }] : []));
  const [top] = shown.toSorted((one, other) => other.figure.value - one.figure.value);
  return top && top.figure.value > 0 ? `${did} most often at ${top.name}: ${top.figure.words}` : null;
}

function sentenceOf(rows: readonly Pauses[]): string {
  const parts = [most(rows, "paused", "Couples paused"), most(rows, "notYet", "“Not yet” was said")].filter(
    (part) => part !== null,
  );
  if (parts.length > 0) return `${parts.join(". ")}. ${worthy}`;
  const anything = rows.some(({ paused, notYet }) => isShown(paused) || isShown(notYet));
  return anything ? "Nobody paused or said “not yet” in this time." : "None of these numbers can be shown.";
}

/** Where nobody did either, there is nothing to draw. */
const isAnybody = ({ paused, notYet }: Pauses): boolean =>
  [paused, notYet].some((figure) => !isShown(figure) || figure.value > 0);

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
  const of = numbers.exact ? "" : ", of 100";
  return {
    id: "pauses",
    title: "Pauses and “not yet”",
    sentence: sentenceOf(rows),
    sureness: Number.isFinite(least) ? surenessWords(least, ["share"], numbers.exact) : null,
    charts: [
      {
        kind: "bars",
        rows: rows.filter(isAnybody).map(({ id, label, paused, notYet }) => ({
          id,
          label,
          note: null,
          bars: [
            { label: "paused", figure: paused },
            { label: "“not yet”", figure: notYet },
          ],
        })),
      },
    ],
    table: {
      caption: "Of the couples that started each step, those that paused there or said “not yet”",
      columns: ["Step", `Paused${of}`, `Said “not yet”${of}`],
      rows: rows.map(({ label, paused, notYet }) => [
        label,
        shareWords(paused, numbers.exact),
        shareWords(notYet, numbers.exact),
      ]),
    },
  };
}
