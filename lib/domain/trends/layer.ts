import type { Metrics } from "./cell.ts";
import type { Contributor } from "./contribution.ts";
import { grouped } from "./grouped.ts";
import { openPlace, type Place } from "./place.ts";
import { communityRules, practiceRules } from "./rules.ts";
import { settleCommunity } from "./settle-community.ts";
import { settleTable } from "./settle-table.ts";
import { caseloadsOf, type Measure, type Table, type Value } from "./table.ts";

export interface Metric<C> {
  name: keyof Metrics;
  measure: Measure;
  value: Value<C>;
}

/** What is published of the same values of the same couples: each practice's numbers, and the community's. */
export interface Layer {
  practices: readonly Place[];
  /** The practices among them that make up the community. */
  joined: readonly Place[];
  community: Place | null;
}

/** Who is counted, of whom, and how they are told apart. */
export interface Population<C> {
  /** Caseload by caseload. */
  counted: readonly (readonly C[])[];
  /** Every practice that is to have a number, shown or hidden. */
  practices: readonly string[];
  community: ReadonlySet<string>;
  atomOf: (contribution: C) => number;
  /** How many of `breakdowns` are made. */
  made: number;
}

/** A layer in which every number passes every rule by itself. */
export function openLayer<C extends Contributor>(population: Population<C>, metrics: readonly Metric<C>[]): Layer {
  const { counted, atomOf, made } = population;
  const all: Table = { measure: "share", caseloads: caseloadsOf(counted, () => 0, atomOf) };
  const tables = metrics.map(
    ({ measure, value }): Table => ({ measure, caseloads: caseloadsOf(counted, value, atomOf) }),
  );
  const byPractice = [all, ...tables].map(splitByPractice);
  const place = (of: readonly Table[]): Pick<Place, "everybody" | "tables"> => {
    const [everybody = all, ...rest] = of;
    return { everybody, tables: rest };
  };
  const practices = population.practices.map((practice) => {
    const own = byPractice.map((split) => split(practice));
    return openPlace({ practice, coach: null, rules: practiceRules, ...place(own) }, made);
  });
  const joined = practices.filter(({ practice }) => practice !== null && population.community.has(practice));
  const together = [all, ...tables].map(({ measure, caseloads }) => ({
    measure,
    caseloads: caseloads.filter(({ practice }) => population.community.has(practice)),
  }));
  const community =
    population.community.size > 0
      ? openPlace({ practice: null, coach: null, rules: communityRules, ...place(together) }, made)
      : null;
  return { practices, joined, community };
}

function splitByPractice({ measure, caseloads }: Table): (practice: string) => Table {
  const split = grouped(caseloads, ({ practice }) => practice);
  return (practice) => ({ measure, caseloads: split.get(practice) ?? [] });
}

/** Hides whatever would give away more than is shown, until nothing does. @returns whether anything was hidden */
export function settleLayer({ practices, joined, community }: Layer): boolean {
  let changed = false;
  let again = true;
  while (again) {
    again = practices.filter(settleTable).length > 0;
    if (community) again = [settleTable(community), settleCommunity(community, joined)].includes(true) || again;
    changed ||= again;
  }
  return changed;
}
