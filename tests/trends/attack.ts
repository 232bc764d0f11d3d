import type { Cell } from "@/lib/domain/trends/cell.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { boundedProgram, type Range } from "./bounded-program.ts";
import { hiddenTotals } from "./hidden-total.ts";
import { leftOut } from "./left-out.ts";
import { loneCrowds } from "./lone-crowd.ts";
import { nestedDifferences } from "./nested-differences.ts";
import { possibleWorlds, settledCaseloads } from "./possible-worlds.ts";
import { type Attacked, attacked, isRating, numberOf, relationsOf, withoutKnown } from "./relation.ts";
import { rowSpace } from "./row-space.ts";

/** Fewer couples than these must never be left of anything. */
const handful = 5;
/** More worlds than these aren't gone through: small practices have fewer, and that is where a share says most. */
const fewWorlds = process.env.TREND_WORLDS ? 10_000 : 1000;
/** A rating that is known this closely is known. */
const close = 2;

/** What an attacker found out of somebody whom they should know nothing of. */
export interface Finding {
  attacker:
    | "row space"
    | "nested differences"
    | "bounded program"
    | "lone crowd"
    | "left out"
    | "hidden total"
    | "possible worlds";
  /** Whose couples they knew to begin with. */
  insider: string | null;
  slice: string;
  what: Attacked;
  couples: readonly string[];
  how: string;
}

/**
 * Everything that is found by attackers who read every number that was published to anybody, know for each couple where it
 * counts and how all is rounded, and who may be one of the coaches, who then knows their own couples' values. `insiders`: how many of them try.
 */
export function attack(
  slice: Slice,
  cells: readonly Cell[],
  insiders = Number.POSITIVE_INFINITY,
  worlds = fewWorlds,
): Finding[] {
  const coaches = [...new Set(slice.contributions.map(({ coach }) => coach))].slice(0, insiders);
  const header = { slice: `${slice.window} ${slice.step}`, insider: null, what: "completed" } as const;
  const empty = leftOut(slice, cells).map((couples) => ({
    ...header,
    attacker: "left out" as const,
    couples,
    how: "in none of what is hidden",
  }));
  const found = attacked.flatMap((what) => {
    const relations = relationsOf(slice, cells, what);
    if (relations.length === 0) return [];
    return [null, ...coaches].flatMap((insider) => {
      const own = slice.contributions.filter(({ coach }) => coach === insider);
      // Ratings that a coach may not read are attacked as well, for which less is known.
      const secret = own.some(({ seen }) => !seen) && isRating(what);
      const knowledge = [own, ...(secret ? [own.filter(({ seen }) => seen)] : [])];
      return knowledge.flatMap((known) => {
        const values = new Map(known.flatMap((each) => withValue(each.couple, numberOf(each, what))));
        const left = withoutKnown(relations, values).filter(({ couples }) => couples.size > 0);
        const header = { insider, slice: `${slice.window} ${slice.step}`, what };
        const exact = (attacker: Finding["attacker"], groups: string[][]): Finding[] =>
          groups.map((couples) => ({ ...header, attacker, couples, how: `${couples.length} left` }));
        return [
          ...exact("row space", rowSpace(left, handful)),
          ...exact("nested differences", nestedDifferences(left, handful)),
          ...(insider === null ? [] : lone(left, slice, insider).map((finding) => ({ ...header, ...finding }))),
          ...bounded(left, what).map((finding) => ({ ...header, ...finding, attacker: "bounded program" as const })),
          ...narrow(hiddenTotals(slice, cells, what, values), what).map((finding) => ({
            ...header,
            ...finding,
            attacker: "hidden total" as const,
          })),
        ];
      });
    });
  });
  return [...empty, ...found, ...settled(slice, cells, coaches, worlds)];
}

/** What can be told of whole caseloads, by people of one practice who read its numbers and the community's, and by coaches. */
function settled(slice: Slice, cells: readonly Cell[], coaches: readonly string[], worlds: number): Finding[] {
  const worldsFor = possibleWorlds(slice, cells, worlds);
  const practicesOf = (coach: string): string[] =>
    slice.contributions.filter((each) => each.coach === coach).map(({ practice }) => practice);
  const readers = [
    ...slice.places.map(({ practice }) => ({ insider: null, practices: [practice] })),
    ...coaches.map((insider) => ({ insider, practices: practicesOf(insider) })),
  ];
  return readers.flatMap(({ insider, practices }) =>
    (["completed", "paused", "not-yet"] as const).flatMap((what) => {
      const possible = worldsFor(what, new Set(practices));
      if (!possible) return [];
      return settledCaseloads(possible, what, insider, handful).map((couples) => ({
        attacker: "possible worlds" as const,
        insider,
        slice: `${slice.window} ${slice.step}`,
        what,
        couples,
        how: `the same in ${possible.worlds.length} worlds`,
      }));
    }),
  );
}

const withValue = (couple: string, value: number | null): [string, number][] =>
  value === null ? [] : [[couple, value]];

function bounded(relations: Parameters<typeof boundedProgram>[0], what: Attacked) {
  const [lowest, highest] = isRating(what) ? [1, 10] : [0, 1];
  return narrow(boundedProgram(relations, lowest, highest, !isRating(what)), what);
}

/** Whose value is as good as known. */
const narrow = (ranges: readonly Range[], what: Attacked) =>
  ranges
    .filter(({ least, most }) => most - least < (isRating(what) ? close : 1))
    .map(({ couple, least, most }) => ({
      couples: [couple],
      how: `between ${least.toFixed(2)} and ${most.toFixed(2)}`,
    }));

const lone = (relations: Parameters<typeof loneCrowds>[0], { contributions }: Slice, insider: string) =>
  loneCrowds(relations, contributions, insider).map(({ of, couples }) => ({
    attacker: "lone crowd" as const,
    couples,
    how: `all of one ${of}`,
  }));
