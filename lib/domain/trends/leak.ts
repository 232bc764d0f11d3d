import { derivable } from "./derivable.ts";
import { grouped } from "./grouped.ts";
import { isNobodyOr } from "./place.ts";
import {
  type Crowd,
  crowdOf,
  hasEnoughCouples,
  isNotExtreme,
  leastCoaches,
  leastCouples,
  type Rulebook,
} from "./rules.ts";
import { atomCount, type Caseload, countsOf, everyAtom, type Table } from "./table.ts";

/** A set of atoms whose number may not be known, though it can be worked out by whoever takes away what they know: these atoms. */
export interface Leak {
  /** Those with anybody unknown in them. */
  present: number;
  atoms: number;
}

/** The rules for what a coach is left with who has taken away their own couples. */
const rulesWithoutOne: Rulebook = [
  ["few-couples", hasEnoughCouples(leastCouples)],
  ["few-coaches", ({ parts }: Crowd) => parts.length >= leastCoaches - 1],
  ["telling", isNotExtreme],
];

/** What somebody can work out of a table of which they see some numbers, though they may not; null if there is nothing. */
export function leakIn(table: Table, shown: number, rules: Rulebook, knowCaseloads: boolean): Leak | null {
  const present = presentIn(table.caseloads);
  const found = leakAmong(table, present, shown, rules);
  if (found || !knowCaseloads) return found;
  const totals = countsOf(table.caseloads);
  for (const [known, theirs] of grouped(table.caseloads, ({ coach }) => coach)) {
    const own = countsOf(theirs);
    const unknown = maskOf((atom) => (totals[atom] ?? 0) > (own[atom] ?? 0));
    if (unknown === present) continue;
    const rest = { ...table, caseloads: table.caseloads.filter(({ coach }) => coach !== known) };
    const left = leakAmong(rest, unknown, shown, rulesWithoutOne);
    if (left) return left;
  }
  return null;
}

function leakAmong(table: Table, present: number, shown: number, rules: Rulebook): Leak | null {
  const atoms = derivable(present, shown).find((set) => !isNobodyOr(rules, crowdOf(table, set)));
  return atoms === undefined ? null : { present, atoms };
}

const maskOf = (holds: (atom: number) => boolean): number => {
  let mask = 0;
  for (let atom = 0; atom < atomCount; atom++) if (holds(atom)) mask |= 1 << atom;
  return mask & everyAtom;
};

/** The atoms with anybody in them. */
export const presentIn = (caseloads: readonly Caseload[]): number => {
  const totals = countsOf(caseloads);
  return maskOf((atom) => (totals[atom] ?? 0) > 0);
};
