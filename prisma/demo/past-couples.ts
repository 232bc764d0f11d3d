/** A couple whom a coach saw in a quarter that is over. */
export interface PastCouple {
  names: readonly [string, string];
  /** Where their work came to. */
  reached: "settling" | "owning" | "reconnecting" | "whole";
  /** How stirred up the two were on the way in, and at the end. */
  before: readonly [number, number];
  after: readonly [number, number];
  /** Between the turn of one and that of the other. */
  daysBetween: number;
  /** Whether they show their coach their numbers. */
  shows: boolean;
}

const couple = (names: PastCouple["names"], rest: Partial<PastCouple>): PastCouple => ({
  names,
  reached: "whole",
  before: [5, 5],
  after: [2, 2],
  daysBetween: 4,
  shows: false,
  ...rest,
});

/**
 * Whom each coach saw: so many, and so mixed, that the anonymous numbers of three coaches can be shown. Where it is told how many
 * stop, two couples of each coach do at least: of fewer, it would settle how many of each.
 */
export const pastCouples: readonly PastCouple[] = [
  couple(["Birgit", "Arne"], { before: [5, 4], after: [2, 3], shows: true }),
  couple(["Ellis", "Moana"], { before: [4, 5], after: [3, 2], daysBetween: 10, shows: true }),
  couple(["Gitte", "Folke"], { reached: "settling", before: [4, 8] }),
  couple(["Inka", "Lorenz"], {}),
  couple(["Pilar", "Quentin"], { reached: "owning", before: [5, 3] }),
  couple(["Zoe", "Haakon"], { before: [4, 5], after: [3, 3], daysBetween: 9 }),
  couple(["Ondine", "Ruben"], { reached: "owning", before: [5, 4] }),
  couple(["Selma", "Tariq"], { reached: "settling", before: [4, 7] }),
  couple(["Viggo", "Wanda"], { reached: "owning" }),
  couple(["Yara", "Anselm"], { before: [3, 5], after: [3, 2], daysBetween: 11 }),
  couple(["Xenia", "Bastian"], { reached: "reconnecting", before: [4, 4], after: [4, 3] }),
];
