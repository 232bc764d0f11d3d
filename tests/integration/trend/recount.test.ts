import { beforeAll, describe, expect, test } from "vitest";
import { type Cell, type Metrics, members } from "@/lib/domain/trends/cell.ts";
import type { Contribution, Gap, GapContribution } from "@/lib/domain/trends/contribution.ts";
import { publishGaps, publishSlice } from "@/lib/domain/trends/publish.ts";
import type { Places } from "@/lib/domain/trends/slice.ts";
import { countsIn, windowBounds } from "@/lib/domain/trends/window.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { tellQuarters } from "@/tests/setup/trend-oracle.ts";
import { trendWorld } from "@/tests/setup/trend-world.ts";
import type { World } from "@/tests/setup/world/make-world.ts";
import { isCounted, isSeen } from "@/tests/setup/world/standing.ts";
import { type TruthRow, truthOf } from "@/tests/setup/world/world-csv.ts";

// All that is published of random worlds, counted again by hand from the logs and the ledger alone.

const firstSeed = Number(process.env.TREND_SEED ?? 11);
const everywhere = [
  "practice total",
  "practice activation",
  "practice gap",
  "community total",
  "community activation",
  "community gap",
];
const kinds = [
  { couples: 120, coaches: 6, practices: 1, quarters: 2, told: ["quiet activation", ...everywhere.slice(0, 3)] },
  { couples: 420, coaches: 16, practices: 4, quarters: 1, told: everywhere },
  // One of these counts in years.
  { couples: 160, coaches: 16, practices: 4, quarters: 4, told: ["community total"] },
].map((kind, nth) => ({ ...kind, seed: firstSeed + nth }));

type Stored = Pick<Cell, "scope" | "coach" | "dimension" | "member" | "step"> & {
  practice: string | null;
  period: string;
  key: string;
  shown: ({ couples: string } & Metrics) | null;
  hidden: string | null;
};

const storedCells = () =>
  asOwner<Stored>(
    `SELECT c.period, c.scope, c.practice_id AS practice, c.coach_id AS coach, p.key, line ->> 0 AS dimension, line ->> 1 AS member,
       line ->> 2 AS step, CASE jsonb_typeof(line -> 3) WHEN 'object' THEN line -> 3 END AS shown,
       CASE jsonb_typeof(line -> 3) WHEN 'string' THEN line ->> 3 END AS hidden
     FROM trend_sheet c JOIN protocol p ON p.id = c.protocol_id, jsonb_array_elements(c.wholes || c.parts) line ORDER BY c.id`,
  );
const keyOf = ({
  scope,
  practice,
  coach,
  dimension,
  member,
}: Pick<Stored, "scope" | "practice" | "coach" | "dimension" | "member">) =>
  [scope, practice, coach, dimension, member].join(" ");

type Counted = Contribution | GapContribution;

/** What everybody adds to the numbers of a period, told by hand. */
class Recount {
  private readonly truth: TruthRow[];
  constructor(private readonly world: World) {
    this.truth = truthOf(world);
  }

  /** Who has numbers in a period: practices that count in its kind, with whoever coaches there. */
  places(period: string): Places {
    return this.world.practices.flatMap(({ id, yearsFrom }, at) =>
      countsIn(period, yearsFrom)
        ? [
            {
              practice: id,
              coaches: this.world.coaches.filter(({ practice }) => practice === at).map((coach) => coach.id),
            },
          ]
        : [],
    );
  }

  community(period: string): Set<string> {
    const isIn = ({ inCommunity, yearsFrom }: World["practices"][number]) => inCommunity && countsIn(period, yearsFrom);
    return new Set(period.length === 4 ? [] : this.world.practices.filter(isIn).map(({ id }) => id));
  }

  steps(period: string, key: string, step: string): Contribution[] {
    const rows = this.truth.filter((row) => row.period === period && row.protocolKey === key && row.step === step);
    return rows.map((row) => ({
      ...this.contributor(row.couple, period),
      seen: isSeen(row.couple, period),
      completed: row.completed,
      paused: row.paused,
      notYet: row.notYet,
      before: row.before,
      after: row.after,
      round: row.round > 2 ? "3+" : row.round === 2 ? "2" : "1",
      rehearsed: isRehearsed(row),
    }));
  }

  gaps(period: string, key: string): GapContribution[] {
    const { from, until } = windowBounds(period);
    return this.world.couples.flatMap((couple): GapContribution[] => {
      const yearsFrom = this.world.practices[couple.practice]?.yearsFrom ?? null;
      const logs = couple.repairs
        .filter(({ protocolKey }) => protocolKey === key)
        .map(({ log }) => log.map(({ event }) => event));
      const quarters = [...tellQuarters(key, logs).days].filter(([quarter]) => {
        const at = Date.parse(quarter);
        return at >= from.getTime() && at < until.getTime();
      });
      const days = quarters
        .flatMap(([, all]) => [...all].map((day) => Date.parse(day) / 86_400_000))
        .toSorted((a, b) => a - b);
      if (days.length < 2 || !countsIn(period, yearsFrom)) return [];
      const mean = ((days.at(-1) ?? 0) - (days[0] ?? 0)) / (days.length - 1);
      const gap: Gap = mean <= 7 ? "week" : mean <= 14 ? "fortnight" : mean <= 31 ? "month" : "longer";
      return [{ ...this.contributor(couple, period), gap }];
    });
  }

  private contributor(couple: World["couples"][number], period: string) {
    return {
      couple: couple.id,
      practice: this.world.practices[couple.practice]?.id ?? "",
      coach: this.world.coaches[couple.coach]?.id ?? "",
      agreed: isCounted(couple, period),
    };
  }
}

/** Whether a rehearsal was over in the sixty days before. */
const isRehearsed = ({ couple, startedAt }: TruthRow) =>
  couple.rehearsals.some(({ at }) => {
    const before = Date.parse(startedAt) - Date.parse(at);
    return before >= 0 && before < 60 * 86_400_000;
  });

/** Whether a couple is behind a shown number. */
function isBehind(cell: Stored, each: Counted, community: ReadonlySet<string>): boolean {
  if (!each.agreed) return false;
  if (cell.scope === "community" ? !community.has(each.practice) : each.practice !== cell.practice) return false;
  if ("gap" in each) return true;
  if (cell.scope === "quiet" && (each.coach !== cell.coach || each.seen)) return false;
  if (["total", "moves"].includes(cell.dimension)) return true;
  if ((cell.step === "regulate" ? each.before : each.after) === null) return false;
  if (cell.dimension === "round") return each.round === cell.member;
  return cell.dimension !== "rehearsed" || each.rehearsed === (cell.member === "yes");
}

/** What a shown number comes to, of those behind it. */
function toldOf({ dimension, member, step }: Stored, crowd: readonly Counted[]): Metrics {
  const share = (did: (each: Counted) => boolean) =>
    Math.round((crowd.filter(did).length / crowd.length) * 10 + 1e-9) * 10;
  const mean = (of: "before" | "after") => {
    const rated = crowd.flatMap((each) => ("gap" in each ? [] : (each[of] ?? [])));
    return Math.round((rated.reduce((sum, rating) => sum + rating, 0) / rated.length) * 2 + 1e-5) / 2;
  };
  if (dimension === "gap") return { share: share((each) => "gap" in each && each.gap === member) };
  if (dimension === "total") return { completed: share((each) => "completed" in each && each.completed) };
  if (dimension === "moves")
    return { share: share((each) => "paused" in each && (member === "paused" ? each.paused : each.notYet)) };
  return step === "regulate" ? { before: mean("before"), after: null } : { before: null, after: mean("after") };
}

describe.each(kinds)("$couples couples in $practices practices, seed $seed", (kind) => {
  let recount: Recount;
  let stored: Stored[];
  beforeAll(async () => {
    const world = await trendWorld(kind);
    // One of several is counted by itself.
    const alone = world.practices[3];
    if (alone) alone.inCommunity = false;
    await asOwner("UPDATE practice SET in_community = false WHERE id = $1", [alone?.id]);
    recount = new Recount(world);
    await closePeriods({ now: world.closesAt });
    stored = await storedCells();
  }, 60_000);

  test("what is shown and hidden is what the rules make of a count by hand", () => {
    const slices = new Map(stored.map((cell) => [[cell.period, cell.key, cell.step].join(" "), cell]));
    for (const { period, key, step } of slices.values()) {
      const header = {
        window: period,
        protocol: key,
        places: recount.places(period),
        community: recount.community(period),
      };
      const rates = { before: step === "regulate", after: step === "reconnect" };
      const cells =
        step === "all"
          ? publishGaps({ ...header, contributions: recount.gaps(period, key) })
          : publishSlice({ ...header, step, rates, contributions: recount.steps(period, key, step) });
      const own = stored.filter((cell) => cell.period === period && cell.key === key && cell.step === step);
      const why = (all: readonly { key: string; hidden: string | null }[]) =>
        all.map((cell) => `${cell.key}: ${cell.hidden}`).toSorted();
      expect(why(own.map((cell) => ({ key: keyOf(cell), hidden: cell.hidden })))).toEqual(
        why(cells.map((cell) => ({ key: keyOf(cell), hidden: cell.value.hidden }))),
      );
    }
  });

  test("each number is of those who are behind it, and of no other", () => {
    const shown = stored.filter((cell) => cell.shown !== null);
    for (const cell of shown) {
      const { period, key, step } = cell;
      const all = step === "all" ? recount.gaps(period, key) : recount.steps(period, key, step);
      const community = recount.community(period);
      const crowd = all.filter((each) => isBehind(cell, each, community));
      const [least, most] = (cell.shown?.couples ?? "").split("–").map((bound) => Number.parseInt(bound, 10));
      expect(crowd.length).toBeGreaterThanOrEqual(least ?? 0);
      expect(crowd.length).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
      expect({ ...cell.shown, couples: null }).toEqual({ ...toldOf(cell, crowd), couples: null });
    }
    // There is something to compare.
    const told = new Set(shown.map(({ scope, dimension }) => `${scope} ${dimension}`));
    expect([...told]).toEqual(expect.arrayContaining(kind.told));
    expect(new Set(stored.map(({ dimension }) => dimension))).toEqual(new Set(Object.keys(members)));
  });
});
