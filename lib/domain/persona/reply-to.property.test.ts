import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { difficulties, rehearsalSteps } from "../rehearsal/setting.ts";
import { everyLine, lineText } from "./persona-lines.ts";
import { findPersona, personas } from "./personas.ts";
import { type Reply, replyTo, type Script } from "./reply-to.ts";
import { deepMoves, type SpokenMove, spokenMoves } from "./spoken-move.ts";

/** Conversations for each property; REPAIR_TRACES asks for many more. */
const numRuns = Number(process.env.REPAIR_TRACES ?? 150);
const timeout = 20_000 + numRuns * 40;

/** By the key, so that what breaks is shown shortly. */
type Drawn = Omit<Script, "persona"> & { key: string };

const drawn: fc.Arbitrary<Drawn> = fc.record({
  key: fc.constantFrom(...personas.map(({ key }) => key)),
  seed: fc.integer(),
  difficulty: fc.constantFrom(...difficulties),
  steps: fc.uniqueArray(fc.constantFrom(...rehearsalSteps), { minLength: 1 }),
  path: fc.array(fc.constantFrom(...spokenMoves), { maxLength: 40, size: "max" }),
  changes: fc.array(fc.record({ after: fc.nat(40), to: fc.constantFrom(...difficulties) }), { maxLength: 3 }),
});

function scriptOf({ key, ...rest }: Drawn): Script {
  const persona = findPersona(key);
  if (!persona) throw new Error(`${key} is missing`);
  return { persona, ...rest };
}

/** The conversation so far: the opening, and the reply to each thing said. */
const repliesOf = (each: Script): Reply[] =>
  Array.from({ length: each.path.length + 1 }, (_, end) => replyTo({ ...each, path: each.path.slice(0, end) }));

const partsOf = ({ lineId }: Reply) => lineId.split("+");

const holds = (watch: (script: Script, replies: Reply[]) => void) =>
  fc.assert(
    fc.property(drawn, (each) => {
      const script = scriptOf(each);
      watch(script, repliesOf(script));
    }),
    { numRuns },
  );

describe("whatever is said", () => {
  test("every word is the persona's own, and known by its id", { timeout }, () => {
    return holds(({ persona }, replies) => {
      for (const { lineId, text } of replies) expect(lineText(persona, lineId)).toBe(text);
    });
  });

  test("the same conversation comes again, and what is said after it changes none of it", { timeout }, () => {
    return fc.assert(
      fc.property(drawn, fc.constantFrom(...spokenMoves), fc.nat(), (given, other, at) => {
        const each = scriptOf(given);
        const before = repliesOf({ ...each, changes: [] });
        expect(repliesOf({ ...structuredClone(each), changes: [] })).toEqual(before);
        const fork = at % (each.path.length + 1);
        const branch = repliesOf({ ...each, changes: [], path: [...each.path.slice(0, fork), other] });
        expect(branch.slice(0, fork + 1)).toEqual(before.slice(0, fork + 1));
      }),
      { numRuns },
    );
  });

  test("no line comes twice in a row", { timeout }, () => {
    return holds((_, replies) => {
      for (const [index, reply] of replies.entries()) {
        const last = replies[index - 1];
        if (last) expect(partsOf(last).filter((part) => partsOf(reply).includes(part))).toEqual([]);
      }
    });
  });

  test("no line comes again before the others of its kind have been said", { timeout }, () => {
    return holds(({ persona }, replies) => {
      const said: string[] = [];
      const poolOf = (part: string) => part.slice(0, part.lastIndexOf("."));
      const all = everyLine(persona);
      for (const part of replies.flatMap(partsOf)) {
        const pool = all.filter(({ path }) => poolOf(path) === poolOf(part));
        if (said.includes(part)) expect(pool.filter(({ path }) => !said.includes(path))).toEqual([]);
        said.push(part);
      }
    });
  });

  test("the guard stays on its scale", { timeout }, () => {
    return holds((_, replies) => {
      for (const { guard } of replies) expect([0, 1, 2, 3, 4]).toContain(guard);
    });
  });

  test("the answer is to what was said, as guarded as it was heard", { timeout }, () => {
    return holds(({ path, steps }, replies) => {
      for (const [index, move] of path.entries()) {
        const [before, after] = [replies[index], replies[index + 1]];
        if (!before || !after) throw new Error("a reply is missing");
        const kinds = [`lines.${move}`, "anyway", ...(steps[0] === "ask" && move === "question" ? ["asked"] : [])];
        const levels = [
          ...kinds.map((kind) => `${kind}.${before.guard}.`),
          ...(steps.includes("listen") ? ["tellings."] : []),
        ];
        expect(levels.some((level) => after.lineId.startsWith(level))).toBe(true);
      }
    });
  });
});

describe.each(personas.map((persona) => [persona.key, persona] as const))("%s", (_, persona) => {
  const guards = (each: Omit<Script, "persona" | "seed">, seed: number) =>
    repliesOf({ ...each, persona, seed }).map(({ guard }) => guard);

  const everywhere = fc.record({
    difficulty: fc.constantFrom(...difficulties),
    step: fc.constantFrom(...rehearsalSteps),
    seed: fc.integer(),
    length: fc.integer({ min: 1, max: 30 }),
  });

  const inTurn = (length: number, moves: readonly SpokenMove[]) =>
    Array.from({ length }, (__, index) => moves[index % moves.length] ?? "other");

  test("blame alone never softens, and shuts before long", () => {
    return fc.assert(
      fc.property(everywhere, ({ difficulty, step, seed, length }) => {
        const heard = guards({ difficulty, steps: [step], path: inTurn(length, ["blame"]) }, seed);
        expect(heard).toEqual(heard.toSorted());
        if (length > 4) expect(heard.at(-1)).toBe(4);
      }),
      { numRuns: 20 },
    );
  });

  test.each([1, 2] as const)("share, reflect, own softens at difficulty %i, in any order", (difficulty) => {
    return fc.assert(
      fc.property(everywhere, fc.shuffledSubarray([...deepMoves], { minLength: 3 }), ({ step, seed }, moves) => {
        const heard = guards({ difficulty, steps: [step], path: inTurn(12, moves) }, seed);
        expect(heard).toEqual(heard.toSorted().reverse());
        expect(heard.at(-1)).toBe(0);
        expect(heard[0]).toBeGreaterThan(1);
      }),
      { numRuns: 20 },
    );
  });

  test("at difficulty 3 it opens, and slowly", () => {
    return fc.assert(
      fc.property(everywhere, ({ step, seed }) => {
        const heard = guards({ difficulty: 3, steps: [step], path: inTurn(12, deepMoves) }, seed);
        expect(heard[0]).toBeGreaterThanOrEqual(3);
        expect(heard[3]).toBeGreaterThanOrEqual(2);
        expect(heard.at(-1)).toBeLessThanOrEqual((heard[0] ?? 0) - 2);
      }),
      { numRuns: 20 },
    );
  });

  test.each(["apology", "reassurance", "question", "other"] as const)(
    "%s by itself moves it a level at most",
    (move) => {
      return fc.assert(
        fc.property(everywhere, ({ difficulty, seed }) => {
          const heard = guards({ difficulty, steps: ["speak"], path: inTurn(20, [move]) }, seed);
          expect(Math.abs((heard.at(-1) ?? 0) - (heard[0] ?? 0))).toBeLessThanOrEqual(1);
        }),
        { numRuns: 20 },
      );
    },
  );

  test("no single thing, however often, opens it all the way", () => {
    return fc.assert(
      fc.property(everywhere, fc.constantFrom(...spokenMoves), ({ difficulty, step, seed, length }, move) => {
        const heard = guards({ difficulty, steps: [step], path: inTurn(length, [move]) }, seed);
        expect(heard.at(-1)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });
});
