import type { Contribution } from "@/lib/domain/trends/contribution.ts";
import { isInside, leftOf, without } from "./nested-differences.ts";
import type { Relation } from "./relation.ts";

export interface LoneCrowd {
  of: "coach" | "practice";
  couples: string[];
}

/**
 * The crowds that turn out to be a single coach's whole caseload, who isn't the attacker, or a practice's to which the attacker
 * doesn't belong: by taking from a number what the attacker knows, or other numbers inside it.
 */
export function loneCrowds(
  relations: readonly Relation[],
  contributions: readonly Contribution[],
  insider: string,
): LoneCrowd[] {
  const whose = new Map(contributions.map((each) => [each.couple, each]));
  const own = new Set(contributions.filter(({ coach }) => coach === insider).map(({ practice }) => practice));
  // A quiet number is of one caseload to begin with, and only that coach's to read.
  const known = relations.filter(({ name }) => !name.startsWith("quiet"));
  const crowds = known.flatMap(({ name, couples }) => {
    const inside = known.map((inner) => inner.couples).filter((inner) => isInside(inner, couples));
    const minus = inside.map((inner) => without(couples, inner));
    const isCommunity = name.startsWith("community");
    return [couples, ...minus, leftOf(couples, inside)].map((left) => ({ left, isCommunity }));
  });
  return crowds.flatMap(({ left, isCommunity }): LoneCrowd[] => {
    const people = [...left].flatMap((couple) => whose.get(couple) ?? []);
    const coaches = new Set(people.map(({ coach }) => coach));
    const practices = new Set(people.map(({ practice }) => practice));
    const couples = [...left];
    if (coaches.size === 1 && !coaches.has(insider)) return [{ of: "coach", couples }];
    if (isCommunity && practices.size === 1 && [...practices].every((practice) => !own.has(practice)))
      return [{ of: "practice", couples }];
    return [];
  });
}
