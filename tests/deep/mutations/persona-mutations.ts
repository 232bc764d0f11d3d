import type { Mutation } from "./mutation.ts";

const guardedness = "lib/domain/persona/guardedness.ts";
const reply = "lib/domain/persona/reply-to.ts";
const pick = "lib/domain/persona/pick-line.ts";
const validate = "lib/domain/persona/validate-persona.ts";

/** The scripted partner: blame never opens, one thing alone never opens all the way, and no line is worn out. */
export const personaMutations: readonly Mutation[] = [
  {
    name: "the difficulty that was chosen doesn't move the start",
    file: guardedness,
    find: "start + 7 * (chosen - own)",
    replace: "start",
  },
  {
    name: "somebody starts quite open",
    file: guardedness,
    find: "Math.max(10, start",
    replace: "Math.max(0, start",
  },
  {
    name: "a withdrawn person opens as quickly as a warm one",
    file: guardedness,
    find: "{ 1: 100, 2: 70, 3: 40 }",
    replace: "{ 1: 100, 2: 100, 3: 100 }",
  },
  {
    name: "nobody is ever shut for good",
    file: guardedness,
    find: "guard: Math.min(shut, before.guard + shift)",
    replace: "guard: before.guard + shift",
  },
  {
    name: "what hurt leaves what was met before as it was",
    file: guardedness,
    find: "met: isClosing(move) ? [] : before.met",
    replace: "met: before.met",
  },
  {
    name: "a rest undoes what was met before",
    file: guardedness,
    find: "met: isClosing(move) ? [] : before.met",
    replace: "met: []",
  },
  {
    name: "one thing by itself opens all the way",
    file: guardedness,
    find: "const reach = [14, 7, 0] as const;",
    replace: "const reach = [0, 0, 0] as const;",
  },
  {
    name: "sorry alone opens all the way",
    file: guardedness,
    find: "startGuard(persona, difficulty) - 5)",
    replace: "0)",
  },
  {
    name: "the same said again counts as something else",
    file: guardedness,
    find: "counts && !before.met.includes(move) ?",
    replace: "counts ?",
  },
  {
    name: "anything warm counts as having been met",
    file: guardedness,
    find: "const counts = isHeart || isDeep(move);",
    replace: "const counts = true;",
  },
  {
    name: "what a step is for doesn't count in it",
    file: guardedness,
    find: "const isHeart = steps.some((step) => heartOf[step] === move);",
    replace: "const isHeart = false;",
  },
  {
    name: "the same said again works as well as the first time",
    file: guardedness,
    find: "** (times - 1)",
    replace: "** 0",
  },
  {
    name: "repeating wears as fast where the step asks for it",
    file: guardedness,
    find: "(isHeart ? 0.75 : 0.5)",
    replace: "0.5",
  },
  {
    name: "what was repeated once stays worn",
    file: guardedness,
    find: "before.by === move ? before.times + 1 : 1",
    replace: "before.times + 1",
  },
  {
    name: "warm words open before anything was met",
    file: guardedness,
    find: "return met.length > 0;",
    replace: "return true;",
  },
  {
    name: "questions open somebody who is shut",
    file: guardedness,
    find: `return move !== "question" || guard < 25;`,
    replace: "return true;",
  },
  {
    name: "an apology hardens whoever is softer than it reaches",
    file: guardedness,
    find: "Math.max(before.guard - worth, Math.min(before.guard, floor))",
    replace: "Math.max(before.guard - worth, floor)",
  },
  {
    name: "the answer is as guarded as what it answers leaves somebody",
    file: reply,
    find: "const level = levelOf(before.state);\n  const own = asks",
    replace:
      "const level = levelOf(hear({ persona, difficulty: before.difficulty, steps }, before.state, move));\n  const own = asks",
  },
  {
    name: "deep things are told while guarded",
    file: reply,
    find: `level <= 1 ? "shown" : "kept"`,
    replace: `"shown"`,
  },
  {
    name: "the same is told again",
    file: reply,
    find: ".filter(({ path }) => !said.includes(path));",
    replace: ";",
  },
  {
    name: "somebody who is shut tells more",
    file: reply,
    find: "level <= (tellsUpTo[move] ?? -1)",
    replace: "move in tellsUpTo",
  },
  {
    name: "more is told where nobody practises to listen",
    file: reply,
    find: `steps.includes("listen") && level`,
    replace: "level",
  },
  {
    name: "a question is answered and told more after",
    file: reply,
    find: `more && move !== "reflection" ? null : `,
    replace: "",
  },
  {
    name: "every question asks for a time",
    file: reply,
    find: "(steps.length === 1 || path.indexOf(move) === index)",
    replace: "path.length > index",
  },
  {
    name: "harder or easier on the way changes nothing",
    file: reply,
    find: "const moved = before.state.guard + startGuard(persona, difficulty) - startGuard(persona, before.difficulty);",
    replace: "const moved = before.state.guard;",
  },
  {
    name: "harder on the way is harder from the start",
    file: reply,
    find: "change.after === after",
    replace: "after === 0",
  },
  {
    name: "a line comes twice in a row",
    file: pick,
    find: "const lately = said.slice(-2);",
    replace: "const lately: string[] = [];",
  },
  {
    name: "a line comes again while others wait",
    file: pick,
    find: "order: [uses, isSpare,",
    replace: "order: [0, isSpare,",
  },
  {
    name: "every seed gives the same conversation",
    file: pick,
    find: "[seed, said.length,",
    replace: "[said.length,",
  },
  {
    name: "a persona that blame opens is taken",
    file: validate,
    find: "if (shifts[move] <= 0) add",
    replace: "if (shifts[move] < -20) add",
  },
  {
    name: "a persona that says a line twice is taken",
    file: validate,
    find: "...repeatedLines(parsed.data)",
    replace: "",
  },
  {
    name: "a persona that starts elsewhere than its difficulty is taken",
    file: validate,
    find: "...startProblems(parsed.data), ",
    replace: "",
  },
];
