import type { Contribution } from "@/lib/domain/trends/contribution.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { placesOf } from "./places-of.ts";

type Traits = Partial<Omit<Contribution, "couple">>;

/** So many couples alike, of some coach, who agreed and whom nobody may read one by one. */
export interface Group extends Traits {
  coach: string;
  couples: number;
  /** How many of them completed it; half unless it says otherwise. */
  done?: number;
}

/** A slice of one step, made of groups. What they don't say is as ordinary as can be. */
export function sliceOf(
  groups: readonly Group[],
  rates = { before: true, after: false },
  community: string[] = [],
): Slice {
  const contributions = groups.flatMap(({ couples, done = Math.floor(couples / 2), ...traits }, group) =>
    Array.from(
      { length: couples },
      (_, each): Contribution => ({
        couple: `${traits.coach} ${group} ${each}`,
        practice: "practice",
        agreed: true,
        seen: false,
        completed: each < done,
        paused: each % 3 === 0,
        notYet: each % 4 === 0,
        before: rates.before ? 4 + (each % 5) : null,
        after: null,
        round: "1",
        rehearsed: false,
        ...traits,
      }),
    ),
  );
  const header = { window: "2026Q1", protocol: "made-up@1", step: "speak" };
  return { ...header, rates, places: placesOf(contributions), contributions, community: new Set(community) };
}
