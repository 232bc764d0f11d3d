import { type Dimension, type Member, members } from "@/lib/domain/trends/cell.ts";
import { cellWords, rulesAmong, shareWords } from "./hidden-words.ts";
import { type Choice, isShown, type Panel, type PanelId, type PanelSource, type TrendStep } from "./panel.ts";
import { periodWords } from "./period-words.ts";
import { changeWords, ratedSteps } from "./ratings-panel.ts";
import { whereItStops } from "./steps-panel.ts";
import { isBeyondChance, surenessWords } from "./sureness.ts";
import type { Figure } from "./trend-numbers.ts";

interface Contrast {
  id: PanelId;
  title: string;
  /** What the choices are, at the head of their column. */
  head: string;
  choices: readonly Choice[];
  /** What the numbers can't say. */
  caution: string;
  /** What they come to. */
  tell: (rows: readonly Row[], names: Names, exact: boolean) => string;
  /** Said where nothing can be compared. */
  otherwise: string;
}

interface Names {
  /** Where it is rated afterwards, and where the work stops. */
  last: string | null;
  stop: string | null;
}

interface Row {
  id: string;
  label: string;
  inWords: string;
  before: Figure;
  after: Figure;
  completed: Figure;
  /** The fewest behind each of its numbers that is shown. */
  behind: readonly number[];
}

const listing = new Intl.ListFormat("en", { type: "conjunction" });

/** A sentence for numbers of which two at least can be compared. */
const comparing = (begin: string, parts: readonly string[], end: string): string[] =>
  parts.length > 1 ? [`${begin} ${listing.format(parts)}${end}.`] : [];

/** All of them, one after another. Empty where fewer than two can be compared. */
function besideEachOther(rows: readonly Row[], names: Names): string {
  const changes = rows.flatMap(({ inWords, before, after }) =>
    isShown(before) && isShown(after) ? [`${changeWords(before.value, after.value)} ${inWords}`] : [],
  );
  const ends = rows.flatMap(({ inWords, after }) => (isShown(after) ? [`${after.words} ${inWords}`] : []));
  const through = rows.flatMap(({ inWords, completed }) =>
    isShown(completed) ? [`${completed.words} ${inWords}`] : [],
  );
  const sentences = [
    ...(changes.length > 1
      ? comparing("Afterwards activation is", changes, "")
      : comparing(`At the end, at ${names.last ?? "–"}, activation is`, ends, "")),
    ...comparing(`Of those who started ${names.stop ?? "–"},`, through, " completed it"),
  ];
  return sentences.join(" ");
}

/** What was, beside what is: the same in as few words as there are. */
const since = (now: string, then: string, when: string): string =>
  now === then ? `, as ${when}.` : `; ${when} it was ${then}.`;

/** Two times, the later one first, and whether they differ by more than chance. Empty where they can't be compared. */
function thenAndNow(then: Row, now: Row, { last, stop }: Names, exact: boolean): string {
  const couples = Math.min(...then.behind, ...now.behind);
  const differs: boolean[] = [];
  const compare = (measure: "rating" | "share", one: number, other: number) => {
    if (one !== other) differs.push(isBeyondChance(measure, one, other, couples, exact));
  };
  const sentences: string[] = [];
  if (isShown(now.before) && isShown(now.after) && isShown(then.before) && isShown(then.after)) {
    const [is, was] = [now, then].map(({ before, after }) =>
      isShown(before) && isShown(after) ? before.value - after.value : 0,
    );
    compare("rating", is ?? 0, was ?? 0);
    const words = changeWords(now.before.value, now.after.value);
    sentences.push(
      `Afterwards activation is ${words}${since(words, changeWords(then.before.value, then.after.value), then.inWords)}`,
    );
  } else if (isShown(now.after) && isShown(then.after)) {
    compare("rating", now.after.value, then.after.value);
    sentences.push(
      `At the end, at ${last ?? "–"}, activation is ${now.after.words}${since(now.after.words, then.after.words, then.inWords)}`,
    );
  }
  if (isShown(now.completed) && isShown(then.completed)) {
    compare("share", now.completed.value, then.completed.value);
    sentences.push(
      `Of those who started ${stop ?? "–"}, ${now.completed.words} completed it${since(now.completed.words, then.completed.words, then.inWords)}`,
    );
  }
  if (!exact && differs.length > 0)
    sentences.push(
      differs.includes(true)
        ? "That is more than chance would often bring."
        : "So small a difference may well be chance.",
    );
  return sentences.join(" ");
}

/** The same numbers for several groups of couples, or several times, one beside the other. Null where there is only one. */
function contrastPanel(
  source: PanelSource,
  { id, title, head, choices, caution, tell, otherwise }: Contrast,
): Panel | null {
  const { numbers } = source;
  const { first, last } = ratedSteps(source);
  const stop = whereItStops(source)?.steps[0] ?? null;
  const rows = choices.flatMap((choice): Row[] => {
    const { label, inWords, rated, through } = choice;
    const at = (step: TrendStep | null, where: Choice["rated"]) => step && numbers.at({ ...where, step: step.id });
    const [begun, ended, stopped] = [at(first, rated), at(last, rated), at(stop, through)];
    const figures = {
      before: begun?.before ?? null,
      after: ended?.after ?? null,
      completed: stopped?.completed ?? null,
    };
    if (!begun && !ended && !stopped) return [];
    const behind = [
      ...(begun && isShown(figures.before) ? [begun.raters] : []),
      ...(ended && isShown(figures.after) ? [ended.raters] : []),
      ...(stopped && isShown(figures.completed) ? [stopped.least] : []),
    ];
    return [{ id: label, label, inWords, ...figures, behind }];
  });
  if (rows.length < 2) return null;
  const asksThrough = stop !== null && rows.some(({ completed }) => completed !== null);
  const behind = rows.flatMap((row) => row.behind);
  const isRated = rows.some(({ before, after }) => before !== null || after !== null);
  const measures = [...(isRated ? ["rating" as const] : []), ...(asksThrough ? ["share" as const] : [])];
  const sentence = tell(rows, { last: last?.name ?? null, stop: stop?.name ?? null }, numbers.exact);
  return {
    id,
    title,
    answers: sentence !== "",
    sentence: sentence || otherwise,
    hidden: rulesAmong(rows.flatMap(({ before, after, completed }) => [before, after, completed])),
    sureness:
      sentence !== "" && behind.length > 1
        ? `${caution} ${surenessWords(Math.min(...behind), measures, numbers.exact)}`.trim()
        : null,
    charts: [
      ...(isRated ? [{ kind: "ratings" as const, rows }] : []),
      ...(asksThrough
        ? [
            {
              kind: "bars" as const,
              title: `Completed ${stop.name}`,
              rows: rows.map(({ id: row, label, completed }) => ({
                id: row,
                label,
                note: null,
                bars: [{ label: null, figure: completed }],
              })),
            },
          ]
        : []),
    ],
    table: {
      caption: isRated ? `${title}: mean activation, from 1, calm, to 10, overwhelmed` : title,
      columns: [
        head,
        ...(isRated ? [`Before, at ${first?.name ?? "–"}`, `After, at ${last?.name ?? "–"}`] : []),
        ...(asksThrough ? [`Completed ${stop.name}${numbers.exact ? "" : ", of 100"}`] : []),
      ],
      rows: rows.map(({ label, before, after, completed }) => [
        label,
        ...(isRated ? [cellWords(before), cellWords(after)] : []),
        ...(asksThrough ? [shareWords(completed, numbers.exact)] : []),
      ]),
    },
  };
}

/** Whether this time is different from the one before. */
export const periodsPanel = (source: PanelSource): Panel | null =>
  contrastPanel(source, {
    id: "periods",
    title: "From one period to the next",
    head: "Period",
    choices: source.periods.map((period) => ({
      rated: { period, dimension: "activation", member: "all" },
      through: { period, dimension: "total", member: "all" },
      label: periodWords(period),
      inWords: `in ${periodWords(period)}`,
    })),
    tell: (rows, names, exact) => {
      const at = rows.findIndex(({ id }) => id === periodWords(source.period));
      const [then, now] = [rows[at - 1], rows[at]];
      return then && now ? thenAndNow(then, now, names, exact) : "";
    },
    otherwise: "There is nothing from before this period to compare it with.",
    caution: source.numbers.exact ? "The latest of these may still be going on." : "",
  });

/** Groups of couples that are set beside each other. */
const set = {
  tell: besideEachOther,
  otherwise: "Fewer than two of these can be shown, so there is nothing to compare.",
};

export const versionsPanel = (source: PanelSource): Panel | null =>
  contrastPanel(source, {
    id: "versions",
    title: "One version beside another",
    head: "Version",
    choices: source.versions.map(({ protocolId, version }) => ({
      rated: { protocolId, dimension: "activation", member: "all" },
      through: { protocolId, dimension: "total", member: "all" },
      label: `Version ${version}`,
      inWords: `with version ${version}`,
    })),
    ...set,
    caution:
      "Couples who have one version are others than those who have another: this doesn’t say that its words did it.",
  });

const broken = (dimension: Dimension, member: Member): Pick<Choice, "rated" | "through"> => ({
  rated: { dimension, member },
  through: { dimension, member },
});

const roundWords = {
  "1": { label: "First round", inWords: "in the first round" },
  "2": { label: "Second round", inWords: "in the second" },
  "3+": { label: "Third or later", inWords: "in later ones" },
} as const;

export const roundsPanel = (source: PanelSource): Panel | null =>
  contrastPanel(source, {
    id: "rounds",
    title: "From round to round",
    head: "Round",
    choices: members.round.map((round) => ({ ...broken("round", round), ...roundWords[round] })),
    ...set,
    caution: "Couples who come back for another round may be others than those who don’t.",
  });

const rehearsalCaution = "Couples who rehearse may differ in other ways too: this doesn’t say that rehearsing did it.";

/** A rehearsal that a coach wasn't asked to isn't theirs to know of, so that for their own couples it doesn't count. */
export function rehearsalsPanel(source: PanelSource): Panel | null {
  const { exact } = source.numbers;
  const withYou = exact ? " with you" : "";
  return contrastPanel(source, {
    id: "rehearsals",
    title: `Rehearsed${withYou} beforehand, or not`,
    head: "Couples",
    choices: [
      {
        ...broken("rehearsed", "yes"),
        label: `Rehearsed${withYou}`,
        inWords: `where one of them had rehearsed${withYou}`,
      },
      { ...broken("rehearsed", "no"), label: `Not rehearsed${withYou}`, inWords: "where neither had" },
    ],
    ...set,
    caution: exact
      ? `Only rehearsals that you were asked to are counted here; there may have been others. ${rehearsalCaution}`
      : rehearsalCaution,
  });
}
