import { describe, expect, test } from "vitest";
import type { Difficulty, RehearsalStep } from "../rehearsal/setting.ts";
import { type Guardedness, hear, startGuard, startsAt } from "./guardedness.ts";
import type { Persona } from "./persona.ts";
import { findPersona } from "./personas.ts";
import { closingMoves, type SpokenMove } from "./spoken-move.ts";

/** Somebody of the second difficulty, with round numbers. */
function somebody(): Persona {
  const found = findPersona("hurt-and-careful");
  if (!found) throw new Error("there is nobody");
  const closing = { blame: 6, mindReading: 5, contempt: 12, hollowApology: 3, falseReassurance: 2, pressure: 9 };
  const opening = { share: -10, reflection: -10, owning: -10, reassurance: -4, apology: -4, question: -4 };
  return { ...found, guard: { start: 30, shifts: { ...closing, ...opening, boundary: 0, other: 0 } } };
}
const persona = somebody();

interface Way {
  difficulty?: Difficulty;
  steps?: RehearsalStep[];
  from?: Partial<Guardedness>;
}

/** The guard after each thing said, in tenths of a level. */
function heard(moves: SpokenMove[], { difficulty = 1, steps = ["speak"], from = {} }: Way = {}): number[] {
  let state = { ...startsAt(persona, difficulty), ...from };
  return moves.map((move) => {
    state = hear({ persona, difficulty, steps }, state, move);
    return state.guard;
  });
}

describe("the start", () => {
  test("is higher or lower with the difficulty that was chosen, and never quite open", () => {
    expect(([1, 2, 3] as const).map((chosen) => startGuard(persona, chosen))).toEqual([23, 30, 37]);
    const soft = { ...persona, guard: { ...persona.guard, start: 12 } };
    const hard = { ...persona, guard: { ...persona.guard, start: 38 } };
    expect([startGuard(soft, 1), startGuard(hard, 3)]).toEqual([10, 40]);
  });
});

describe("what closes", () => {
  test("closes at once and whole, contempt and pressure most, at every difficulty", () => {
    for (const difficulty of [1, 2, 3] as const) {
      const steps = closingMoves.map((move) => heard([move], { difficulty, from: { guard: 10 } })[0]);
      expect(steps).toEqual([16, 15, 22, 13, 12, 19]);
    }
  });

  test("stops where somebody is shut", () => {
    expect(heard(["contempt", "contempt", "contempt"])).toEqual([35, 40, 40]);
  });

  test("undoes what was met before, so that it has to be met again", () => {
    expect(heard(["share", "reflection", "owning", "blame", "owning"])).toEqual([14, 7, 0, 6, 6]);
    expect(heard(["share", "blame", "reassurance"])).toEqual([14, 20, 20]);
  });

  test("a rest is no hurt", () => {
    expect(heard(["share", "boundary", "reflection"])).toEqual([14, 14, 7]);
  });
});

describe("what opens", () => {
  test("opens further with each of the three kinds, and no further with one alone", () => {
    expect(heard(["share", "reflection", "owning"])).toEqual([14, 7, 0]);
    expect(heard(["owning", "reflection", "share"])).toEqual([14, 7, 0]);
    expect(heard(["share", "share", "share", "share"])).toEqual([14, 14, 14, 14]);
  });

  test("comes through more slowly where it is harder", () => {
    const from = { guard: 40 };
    expect(([1, 2, 3] as const).map((difficulty) => heard(["owning"], { difficulty, from })[0])).toEqual([30, 33, 36]);
  });

  test("wears off when it is only repeated, until it does nothing", () => {
    expect(heard(["owning", "owning", "owning", "owning"], { from: { guard: 40 } })).toEqual([30, 25, 22, 21]);
    expect(
      heard(
        Array.from({ length: 9 }, () => "owning"),
        { difficulty: 3, from: { guard: 40 } },
      ).at(-1),
    ).toBe(32);
  });

  test("wears off more slowly where it is what the step is for", () => {
    const way: Way = { steps: ["own"], from: { guard: 40 } };
    expect(heard(["owning", "owning", "owning"], way)).toEqual([30, 22, 16]);
    expect(heard(["owning", "owning", "owning"], { ...way, steps: ["speak", "own"] })).toEqual([30, 22, 16]);
  });

  test("is fresh again after something else", () => {
    expect(heard(["owning", "share", "owning"], { from: { guard: 40 } })).toEqual([30, 20, 10]);
    expect(heard(["owning", "other", "owning"], { from: { guard: 40 } })).toEqual([30, 30, 25]);
  });

  test("a sorry takes the edge off, and that is all", () => {
    expect(heard(["apology", "apology", "apology", "apology"])).toEqual([19, 18, 18, 18]);
    expect(heard(["apology", "question", "apology", "question"])).toEqual([19, 18, 18, 18]);
  });

  test("warm words come after something was met, but where they are what is practised", () => {
    expect(heard(["reassurance"])).toEqual([23]);
    expect(heard(["share", "reassurance", "reflection", "reassurance"])).toEqual([14, 14, 7, 7]);
    expect(heard(["reassurance"], { steps: ["reassure"] })).toEqual([19]);
    expect(heard(["reassurance"], { steps: ["reconnect"] })).toEqual([19]);
  });

  test("a question reaches nobody who is shut, but where it asks for a time", () => {
    expect(heard(["question"], { from: { guard: 25 } })).toEqual([25]);
    expect(heard(["question"], { from: { guard: 24 } })).toEqual([20]);
    expect(heard(["question"], { steps: ["ask"], from: { guard: 25 } })).toEqual([21]);
  });

  test("never closes anybody who is softer than it could have made them", () => {
    expect(heard(["apology", "share"], { from: { guard: 3 } })).toEqual([3, 3]);
  });
});
