import { type Cell, type Dimension, type Member, type Metrics, members, type Scope } from "./cell.ts";
import type { Contribution, Contributor, GapContribution } from "./contribution.ts";
import { grouped } from "./grouped.ts";
import { type Layer, type Metric, openLayer, type Population, settleLayer } from "./layer.ts";
import { isShown, openPlace, type Place, shownOf, sizeOf } from "./place.ts";
import { bandOf, halfOf, percentOf, toMillionths } from "./rounding.ts";
import { crowdOf, quietRules } from "./rules.ts";
import { mergedRest, restsOf } from "./settle-community.ts";
import { settleGaps } from "./settle-gaps.ts";
import { settleQuiet } from "./settle-quiet.ts";
import { settleTable } from "./settle-table.ts";
import type { GapSlice, Slice } from "./slice.ts";
import { atomOf, breakdowns, byCaseload, caseloadsOf, type Table } from "./table.ts";

const didOrNot = (did: boolean): number => (did ? 1 : 0);
const completed: Metric<Contribution> = {
  name: "completed",
  measure: "share",
  value: (each) => didOrNot(each.completed),
};
const rating = (name: "before" | "after"): Metric<Contribution> => ({
  name,
  measure: "rating",
  value: ({ [name]: mean }) => (mean === null ? null : toMillionths(mean)),
});
const sharing = <C>(did: (each: C) => boolean): Metric<C> => ({
  name: "share",
  measure: "share",
  value: (each) => didOrNot(did(each)),
});

/**
 * Every cell of a slice, shown or hidden: which there are follows from its places alone. The order of its contributions makes no
 * difference.
 */
export function publishSlice(slice: Slice): Cell[] {
  const counted = byCaseload(slice.contributions.filter(({ agreed }) => agreed));
  const population = { ...populationOf(slice, counted), atomOf, made: 1 };

  const funnel = settled(population, [completed]);
  const moves = members.moves.map((member) => {
    const did = (each: Contribution) => (member === "paused" ? each.paused : each.notYet);
    return { member, layer: settled(population, [sharing(did)]) };
  });
  return [
    ...cellsOf(slice, funnel, [completed], {}, () => ({ dimension: "total", member: "all" })),
    ...activationCells(slice, population),
    ...moves.flatMap(({ member, layer }) =>
      cellsOf(slice, layer, [sharing(() => false)], {}, () => ({ dimension: "moves", member })),
    ),
  ];
}

/** Whether a couple has any of these ratings. */
const rated =
  (ratings: readonly Metric<Contribution>[]) =>
  (each: Contribution): boolean =>
    ratings.some(({ value }) => value(each) !== null);

/** What is published of ratings: of those who rated, whether or not they came through. */
function activationCells(slice: Slice, population: Population<Contribution>): Cell[] {
  const ratings = (["before", "after"] as const).filter((moment) => slice.rates[moment]).map(rating);
  if (ratings.length === 0) return [];
  const counted = population.counted.map((own) => own.filter(rated(ratings)));
  const layer = settled({ ...population, counted, made: breakdowns.length }, ratings);
  const quiet = settledQuiet(slice, ratings, layer);
  const naming: Naming = (cell) => breakdowns[cell];
  const unasked: Metrics = { before: null, after: null };
  return [
    ...cellsOf(slice, layer, ratings, unasked, naming),
    ...quiet.flatMap((place) => cellsAt("quiet", slice, place, ratings, unasked, naming)),
  ];
}

/** The cells of the times between sessions. */
export function publishGaps(slice: GapSlice): Cell[] {
  const counted = byCaseload(slice.contributions.filter(({ agreed }) => agreed));
  const population = { ...populationOf(slice, counted), atomOf: () => 0, made: 1 };
  const layers = members.gap.map((gap) =>
    openLayer(population, [sharing((each: GapContribution) => each.gap === gap)]),
  );
  settleGaps(layers);
  return layers.flatMap((layer, each) =>
    cellsOf({ ...slice, step: "all" }, layer, [sharing(() => false)], {}, () => ({
      dimension: "gap",
      member: members.gap[each] ?? "longer",
    })),
  );
}

function populationOf<C extends Contributor>(
  { places, community }: Pick<Slice, "places" | "community">,
  counted: readonly (readonly C[])[],
): Pick<Population<C>, "counted" | "practices" | "community"> {
  const coachesOf = new Map(places.map(({ practice, coaches }) => [practice, new Set(coaches)]));
  for (const [first] of counted)
    if (first && !coachesOf.get(first.practice)?.has(first.coach)) throw new Error("somebody is counted in no place");
  return { counted, practices: [...coachesOf.keys()].toSorted(), community };
}

function settled(population: Population<Contribution>, metrics: readonly Metric<Contribution>[]): Layer {
  const layer = openLayer(population, metrics);
  settleLayer(layer);
  return layer;
}

/** What each coach may hear of those of their couples whose ratings they can't read one by one. */
function settledQuiet(slice: Slice, ratings: readonly Metric<Contribution>[], layer: Layer): Place[] {
  const unseen = slice.contributions.filter(({ agreed, seen }) => agreed && !seen);
  const caseloads = byCaseload(unseen.filter(rated(ratings)));
  const unseenOf = new Map(caseloads.flatMap((own) => own.slice(0, 1).map((first) => [caseloadKey(first), own])));
  const coaches = slice.places.flatMap(({ practice, coaches: all }) => all.map((coach) => ({ practice, coach })));
  const places = coaches.map((whose): Place => {
    const own = unseenOf.get(caseloadKey(whose)) ?? [];
    const table = ({ measure, value }: Pick<Metric<Contribution>, "measure" | "value">): Table => ({
      measure,
      caseloads: caseloadsOf([own], value, atomOf),
    });
    const everybody = table({ measure: "share", value: () => 0 });
    const tables = ratings.map(table);
    return openPlace({ ...whose, rules: quietRules, everybody, tables }, breakdowns.length);
  });
  places.forEach(settleTable);
  const byPractice = grouped(places, ({ practice }) => practice);
  const ofPractice = ({ practice }: Place): Place[] => byPractice.get(practice) ?? [];
  const { practices, community, joined } = layer;
  // While all of a practice are heard nobody is left of it; once one is hidden beside the community, those couples are.
  do {
    for (const place of practices) settleQuiet({ tables: place.tables, shown: shownOf(place) }, ofPractice(place));
  } while (community && settleQuietBesideAll(community, joined, joined.flatMap(ofPractice)));
  return places.toSorted((one, other) => compare(one.practice, other.practice) || compare(one.coach, other.coach));
}

/**
 * The community's numbers, with what practices show taken away: of all breakdowns together, and of each by itself.
 * @returns whether anything was hidden
 */
function settleQuietBesideAll(community: Place, joined: readonly Place[], quiet: readonly Place[]): boolean {
  const cells = [...community.hidden.keys()].filter((cell) => isShown(community, cell));
  const byCell = cells.map((cell) => ({ tables: restsOf(joined, cell), shown: 1 << cell }));
  return [mergedRest(community, joined), ...byCell].filter((louder) => settleQuiet(louder, quiet)).length > 0;
}

const caseloadKey = ({ practice, coach }: Pick<Contributor, "practice" | "coach">): string => `${practice} ${coach}`;

const compare = (one: string | null, other: string | null): number =>
  one === other ? 0 : String(one) < String(other) ? -1 : 1;

type Naming = (cell: number) => { dimension: Dimension; member: Member } | undefined;
type Header = Pick<Cell, "window" | "protocol" | "step">;

function cellsOf<C>(
  header: Header,
  { practices, community }: Layer,
  metrics: readonly Metric<C>[],
  unasked: Metrics,
  naming: Naming,
): Cell[] {
  return [
    ...practices.flatMap((place) => cellsAt("practice", header, place, metrics, unasked, naming)),
    ...(community ? cellsAt("community", header, community, metrics, unasked, naming) : []),
  ];
}

/** The cells of one place. `unasked`: what its metrics are where the template doesn't ask for them. */
function cellsAt<C>(
  scope: Scope,
  { window, protocol, step }: Header,
  place: Place,
  metrics: readonly Metric<C>[],
  unasked: Metrics,
  naming: Naming,
): Cell[] {
  const { practice, coach } = place;
  return [...place.hidden.entries()].flatMap(([cell, hidden]) => {
    const name = naming(cell);
    if (!name) return [];
    const { dimension, member } = name;
    const value: Cell["value"] =
      hidden === null
        ? { hidden, couples: bandOf(sizeOf(place, cell)), metrics: { ...unasked, ...metricsOf(place, cell, metrics) } }
        : { hidden };
    return [{ scope, practice, coach, window, protocol, step, dimension, member, value }];
  });
}

function metricsOf<C>(place: Place, cell: number, metrics: readonly Metric<C>[]): Metrics {
  const found: Metrics = {};
  for (const [each, { name, measure }] of metrics.entries()) {
    const table = place.tables[each];
    if (!table) continue;
    const { count, sum } = crowdOf(table, breakdowns[cell]?.atoms ?? 0);
    found[name] = measure === "rating" ? halfOf(sum, count) : percentOf(sum, count);
  }
  return found;
}
