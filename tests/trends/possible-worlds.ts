import type { Cell } from "@/lib/domain/trends/cell.ts";
import type { Contribution } from "@/lib/domain/trends/contribution.ts";
import { grouped } from "@/lib/domain/trends/grouped.ts";
import { publishSlice } from "@/lib/domain/trends/publish.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";

const fieldOf = { completed: "completed", paused: "paused", "not-yet": "notYet" } as const;
/** What is published in shares. */
type Share = keyof typeof fieldOf;

/** The couples of one coach who are counted. */
type Caseload = readonly Contribution[];

/** One way in which it may have been: how many of each caseload did it. */
type World = readonly number[];

interface PossibleWorlds {
  caseloads: readonly Caseload[];
  worlds: readonly World[];
}

/**
 * Every world in which people of some practices would have read the same, hidden numbers and all: what is left to those who know
 * every rule and of every couple where it counts. Each is published by the product itself, so there is nothing about its rules to
 * be missed. Null where there are more worlds than `limit`, or what is hidden is hidden for the number of couples alone.
 */
export function possibleWorlds(
  slice: Slice,
  cells: readonly Cell[],
  limit: number,
): (what: Share, readers: ReadonlySet<string>) => PossibleWorlds | null {
  const isCounted = ({ agreed }: Contribution): boolean => agreed;
  const counted = slice.contributions.filter(isCounted);
  const practices = [...grouped(counted, ({ practice }) => practice)].map(([practice, own]) => {
    const caseloads = [...grouped(own, ({ coach }) => coach).values()];
    const places = slice.places.filter((place) => place.practice === practice);
    const alone = { ...slice, places, community: new Set<string>() };
    return { practice, caseloads, ways: waysOf(caseloads, limit), publish: publishing(alone, caseloads, []) };
  });
  const caseloads = practices.flatMap((each) => each.caseloads);
  const others = slice.contributions.filter((each) => !isCounted(each));
  const publish = publishing(slice, caseloads, others);

  return (what, readers) => {
    const read = (published: readonly Cell[]): Cell[] => cellsOn(published, what).filter(isReadBy(readers));
    const wanted = read(cells);
    if (wanted.every(({ value }) => value.hidden !== null && value.hidden !== "telling")) return null;
    let worlds: readonly World[] = [[]];
    for (const { practice, ways, publish } of practices) {
      // What a practice shows, it would show by itself: not every way to do it comes to that.
      const shown = wanted.filter((cell) => cell.practice === practice && cell.value.hidden === null);
      const left = shown.length === 0 ? ways : (ways?.filter((way) => isSame(read(publish(way)), shown)) ?? null);
      if (left === null || worlds.length * left.length > limit) return null;
      worlds = worlds.flatMap((before) => left.map((way) => [...before, ...way]));
    }
    const left = worlds.filter((world) => isSame(read(publish(world)), wanted));
    if (left.length === 0) throw new Error("what was published could not have been");
    return { caseloads, worlds: left };
  };
}

/** What of a slice speaks of one thing that couples did or didn't do. */
const cellsOn = (cells: readonly Cell[], what: Share): Cell[] =>
  cells.filter(({ dimension, member }) => (what === "completed" ? dimension === "total" : member === what));

/** A practice's numbers are its own people's; the community's are theirs who are counted in it. */
const isReadBy =
  (practices: ReadonlySet<string>) =>
  ({ practice }: Cell): boolean =>
    practice === null || practices.has(practice);

const isSame = (cells: readonly Cell[], wanted: readonly Cell[]): boolean =>
  JSON.stringify(cells) === JSON.stringify(wanted);

/** Every way in which some of each caseload may have done something; null where there are more than `limit`. */
function waysOf(caseloads: readonly Caseload[], limit: number): World[] | null {
  let ways: World[] = [[]];
  for (const { length } of caseloads) {
    if (ways.length * (length + 1) > limit) return null;
    ways = ways.flatMap((way) => Array.from({ length: length + 1 }, (_, did) => [...way, did]));
  }
  return ways;
}

/** Publishes worlds, each once: in each of them, so many of every caseload did everything that one can do. */
function publishing(
  slice: Slice,
  caseloads: readonly Caseload[],
  others: readonly Contribution[],
): (world: World) => readonly Cell[] {
  const published = new Map<string, readonly Cell[]>();
  const rates = { before: false, after: false };
  return (world) => {
    const known = published.get(world.join());
    if (known) return known;
    const couples = caseloads.flatMap((own, at) =>
      own.map((each, nth) => {
        const did = nth < (world[at] ?? 0);
        return { ...each, completed: did, paused: did, notYet: did };
      }),
    );
    const cells = publishSlice({ ...slice, rates, contributions: [...couples, ...others] });
    published.set(world.join(), cells);
    return cells;
  };
}

/**
 * The caseloads of others who are known to have done all the same (either all of them did it or none, and which is plain enough from
 * what came after), and those of a handful of whom it is known how many did. `insider`: the coach who knows their own couples.
 */
export function settledCaseloads(
  { caseloads, worlds }: PossibleWorlds,
  what: Share,
  insider: string | null,
  handful: number,
): string[][] {
  const truth = caseloads.map((own) => own.filter((each) => each[fieldOf[what]]).length);
  const isOwn = caseloads.map(([first]) => first?.coach === insider);
  const left = worlds.filter((world) => world.every((did, at) => !isOwn[at] || did === truth[at]));
  return caseloads.flatMap((own, at) => {
    const counts = new Set(left.map((world) => world[at]));
    const isAlike = [...counts].every((did) => did === 0 || did === own.length);
    const isSettled = counts.size === 1 ? isAlike || own.length < handful : isAlike && own.length > 1;
    return isSettled && !isOwn[at] ? [own.map(({ couple }) => couple)] : [];
  });
}
