import { type FactName, type Facts, type FactValue, type Guard, holds } from "./guard.ts";

/** Every value a fact can have, and the ways in which it can move on: from each value to those that are further. */
const range: Record<FactName, { values: FactValue[]; further: [FactValue, FactValue][] }> = {
  named: flag(),
  asking: {
    values: ["none", "asked", "notYet", "yes"],
    further: [
      ["none", "asked"],
      ["asked", "yes"],
      ["notYet", "yes"],
    ],
  },
  readyBoth: flag(),
  orderAgreed: flag(),
  shareSent: flag(),
  reflected: flag(),
  heard: {
    values: ["none", "notNow", "partly", "yes"],
    further: [
      ["none", "notNow"],
      ["notNow", "partly"],
      ["partly", "yes"],
    ],
  },
  owning: {
    values: ["none", "owned", "passed"],
    further: [
      ["none", "owned"],
      ["none", "passed"],
    ],
  },
  turnsDone: upToTwo(),
  softened: upToTwo(),
  reassuranceClosed: upToTwo(),
  complete: upToTwo(),
  lingering: upToTwo(),
};

function flag() {
  return { values: [false, true], further: [[false, true]] as [FactValue, FactValue][] };
}

function upToTwo() {
  const further: [FactValue, FactValue][] = [
    [0, 1],
    [1, 2],
  ];
  return { values: [0, 1, 2], further };
}

/** The facts as they stand before anything happened. */
export const noFacts: Facts = {
  named: false,
  asking: "none",
  readyBoth: false,
  orderAgreed: false,
  shareSent: false,
  reflected: false,
  heard: "none",
  owning: "none",
  turnsDone: 0,
  softened: 0,
  reassuranceClosed: 0,
  complete: 0,
  lingering: 0,
};

/** The facts that a guard asks about, each once. */
export function factsIn(guard: Guard): FactName[] {
  if ("all" in guard) return [...new Set(guard.all.flatMap(factsIn))];
  if ("any" in guard) return [...new Set(guard.any.flatMap(factsIn))];
  return "not" in guard ? factsIn(guard.not) : [guard.fact];
}

/** Comparisons with a value that the fact can never have, such as `heard` with "loud". */
export function impossibleIn(guard: Guard): { fact: FactName; value: FactValue }[] {
  if ("all" in guard) return guard.all.flatMap(impossibleIn);
  if ("any" in guard) return guard.any.flatMap(impossibleIn);
  if ("not" in guard) return impossibleIn(guard.not);
  const { fact } = guard;
  const compared = "in" in guard ? guard.in : "eq" in guard ? [guard.eq] : "gte" in guard ? [guard.gte] : [guard.lte];
  return compared.filter((value) => !range[fact].values.includes(value)).map((value) => ({ fact, value }));
}

/** Every combination of values of these facts, over the rest as given. */
function combinations(names: readonly FactName[], rest: Facts = noFacts): Facts[] {
  return names.reduce<Facts[]>(
    (all, name) => all.flatMap((facts) => range[name].values.map((value) => ({ ...facts, [name]: value }))),
    [rest],
  );
}

/** Whether the guard can only hold when the requirement does. Tried on every combination, so how it is written never matters. */
export function demands(guard: Guard, requirement: Guard): boolean {
  const names = [...new Set([...factsIn(guard), ...factsIn(requirement)])];
  return combinations(names).every((facts) => !holds(guard, facts) || holds(requirement, facts));
}

/** Whether a guard that holds goes on holding as the couple goes on: nobody is shut out by having done more. */
export function staysOpen(guard: Guard): boolean {
  const names = factsIn(guard);
  return combinations(names).every(
    (facts) =>
      !holds(guard, facts) ||
      names.every((name) =>
        range[name].further.every(([from, to]) => facts[name] !== from || holds(guard, { ...facts, [name]: to })),
      ),
  );
}
