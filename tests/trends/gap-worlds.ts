import type { Cell } from "@/lib/domain/trends/cell.ts";
import { type GapContribution, gaps } from "@/lib/domain/trends/contribution.ts";
import { grouped } from "@/lib/domain/trends/grouped.ts";

/** How many couples of one caseload came back after how long, part by part: what is hidden is known together, as one part. */
type Row = readonly number[];

/**
 * The caseloads of one practice of which it is settled how many came back after some time: of a handful any number, of others that all
 * or none did. Each world is gone through in which so many couples of each coach could be shown as they are, and in which
 * the insider's couples did what they know.
 */
export function settledGaps(
  people: readonly GapContribution[],
  cells: readonly Cell[],
  insider: string | null,
  handful = 5,
): string[] {
  const shown = cells.flatMap(({ member, value }) =>
    value.hidden === null ? [{ member, share: value.metrics.share ?? 0 }] : [],
  );
  if (shown.length === 0) return [];
  const partOf = ({ gap }: GapContribution): number => {
    const part = shown.findIndex(({ member }) => member === gap);
    return part < 0 ? shown.length : part;
  };
  const parts = shown.length + (shown.length < gaps.length ? 1 : 0);
  const caseloads = [...grouped(people, ({ coach }) => coach)].map(([coach, own]) => {
    const did = Array.from({ length: parts }, (_, part) => own.filter((each) => partOf(each) === part).length);
    return { coach, size: own.length, ways: coach === insider ? [did] : waysOf(own.length, parts) };
  });
  const isShownAs = (did: number, part: number): boolean => {
    const share = shown[part]?.share;
    return (
      share === undefined ||
      (200 * did >= (2 * share - 10) * people.length && 200 * did < (2 * share + 10) * people.length)
    );
  };
  const isOpen = (did: number, of: number): boolean =>
    Math.min(did, of - did) >= 2 && 20 * Math.min(did, of - did) > of;
  const isPossible = (world: readonly Row[], totals: Row): boolean =>
    totals.every(isShownAs) &&
    world.every((row, at) =>
      row.every((own, part) => isOpen((totals[part] ?? 0) - own, people.length - (caseloads[at]?.size ?? 0))),
    );

  const found = caseloads.map(() => Array.from({ length: parts }, () => new Set<number>()));
  const go = (world: readonly Row[], totals: Row): void => {
    const next = caseloads[world.length];
    if (next)
      for (const row of next.ways)
        go(
          [...world, row],
          totals.map((did, part) => did + (row[part] ?? 0)),
        );
    else if (isPossible(world, totals))
      for (const [at, row] of world.entries()) for (const [part, did] of row.entries()) found[at]?.[part]?.add(did);
  };
  go([], new Array<number>(parts).fill(0));
  return caseloads.flatMap(({ coach, size }, at) => {
    const isSettled = (counts: ReadonlySet<number>): boolean => {
      const isAlike = [...counts].every((did) => did === 0 || did === size);
      return counts.size === 1 ? isAlike || size < handful : isAlike && size > 1;
    };
    return coach !== insider && found[at]?.some(isSettled) ? [coach] : [];
  });
}

/** Every way to spread so many over parts. */
function waysOf(size: number, parts: number): Row[] {
  if (parts === 1) return [[size]];
  return Array.from({ length: size + 1 }, (_, first) =>
    waysOf(size - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}
