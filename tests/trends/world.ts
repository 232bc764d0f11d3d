import type { Contribution } from "@/lib/domain/trends/contribution.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { Dice } from "@/tests/setup/dice.ts";
import { placesOf } from "./places-of.ts";

export interface Setting {
  couples: number;
  coaches: number;
  practices: number;
  quarters: number;
  seed: number;
}

interface Couple {
  couple: string;
  practice: string;
  coach: string;
  agreed: boolean;
  seen: boolean;
  /** How stirred up they tend to be, and how far into it they get. */
  heat: number;
  stamina: number;
  round: Contribution["round"];
}

/** The steps of a made-up template: what most do, what many don't, one without ratings, one which hardly anybody misses. */
const steps = [
  { step: "regulate", reached: 95, done: 80, rates: { before: true, after: true } },
  { step: "ask", reached: 75, done: 60, rates: { before: false, after: false } },
  { step: "speak", reached: 60, done: 45, rates: { before: true, after: true } },
  { step: "intent", reached: 90, done: 96, rates: { before: true, after: false } },
];

/** Every slice of a made-up world: the same for the same setting. Worlds differ in how many agree, show, rehearse and come back. */
export function worldOf({ couples, coaches, practices, quarters, seed }: Setting): Slice[] {
  const dice = new Dice(seed);
  const often = {
    agreed: 40 + dice.below(61),
    seen: dice.below(101),
    rehearsed: dice.below(101),
    again: dice.below(80),
  };
  const isLikely = (percent: number): boolean => dice.below(100) < percent;
  const lopsided = dice.below(3);
  const nth = (count: number): number => {
    const one = dice.below(count);
    return lopsided === 0 ? one : Math.min(one, dice.below(count));
  };
  const population = Array.from({ length: couples }, (_, each): Couple => {
    const coach = nth(coaches);
    const isAgain = isLikely(often.again);
    return {
      couple: `couple ${each}`,
      practice: `practice ${coach % practices}`,
      coach: `coach ${coach}`,
      agreed: isLikely(often.agreed),
      seen: isLikely(often.seen),
      heat: 1 + dice.below(10),
      stamina: dice.below(41) - 20,
      round: isAgain ? (isLikely(50) ? "3+" : "2") : "1",
    };
  });
  const joined = Array.from({ length: practices }, (_, each) => `practice ${each}`).filter(() => isLikely(75));
  const ratingNear = (heat: number): number | null =>
    isLikely(8) ? null : Math.min(10, Math.max(1, heat + (dice.below(9) - 4) / 2));

  return Array.from({ length: quarters }, (_, quarter) => {
    const here = population.filter(() => isLikely(80));
    // Coming back and rehearsing go together here and there, so that breakdowns meet.
    const rehearsed = new Map(
      here.map(({ couple, round }) => [couple, isLikely(round === "1" ? often.rehearsed : 90)]),
    );
    return steps.map(({ step, reached, done, rates }) => ({
      window: `${2024 + Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`,
      protocol: "made-up@1",
      step,
      rates,
      places: placesOf(population),
      community: new Set(joined),
      contributions: here
        .filter(({ stamina }) => isLikely(reached + stamina))
        .map(({ couple, practice, coach, agreed, seen, heat, stamina, round }): Contribution => {
          const completed = isLikely(done + stamina);
          return {
            ...{ couple, practice, coach, agreed, seen, round, completed },
            paused: isLikely(25),
            notYet: isLikely(15),
            before: rates.before ? ratingNear(heat) : null,
            after: rates.after && completed ? ratingNear(heat - 2) : null,
            rehearsed: rehearsed.get(couple) ?? false,
          };
        }),
    }));
  }).flat();
}
