import type { Mutation } from "./mutation.ts";

const facts = "lib/domain/repair/facts.ts";
const heart = "lib/domain/repair/heart-scene.ts";
const moves = "lib/domain/repair/moves.ts";
const turn = "lib/domain/repair/apply-turn.ts";

/** 3: a turn goes on when something was shared and its speaker feels heard. */
export const turnMutations: readonly Mutation[] = [
  {
    name: "listening opens before anything was shared",
    file: facts,
    find: "shareSent: turn.shareId !== null,",
    replace: "shareSent: true,",
  },
  {
    name: "owning opens before the speaker answered",
    file: facts,
    find: "heard: turn.heard,",
    replace: `heard: turn.reflected === null ? turn.heard : "yes",`,
  },
  {
    name: "the listener answers for the speaker",
    file: heart,
    find: `return speaks ? { kind: "sayHeard", reflectedAloud } : { kind: "waitForHeard" };`,
    replace: `return speaks ? { kind: "waitForHeard" } : { kind: "sayHeard", reflectedAloud };`,
  },
  {
    name: "an answer that isn't yes asks for no other reflection",
    file: turn,
    find: "{ heard: event.answer, reflected: null, misses }",
    replace: "{ heard: event.answer, misses }",
  },
  {
    name: "other ways on are offered a miss too late",
    file: heart,
    find: "const missesAllowed = 2;",
    replace: "const missesAllowed = 3;",
  },
  {
    name: "other ways on are offered a miss too early",
    file: heart,
    find: "const missesAllowed = 2;",
    replace: "const missesAllowed = 1;",
  },
  {
    name: "roles can't be switched after two misses",
    file: moves,
    find: `notHeardYet: ["switchRoles", "proposeTime"],`,
    replace: `notHeardYet: ["proposeTime"],`,
  },
  {
    name: "another time can't be proposed after two misses",
    file: moves,
    find: `notHeardYet: ["switchRoles", "proposeTime"],`,
    replace: `notHeardYet: ["switchRoles"],`,
  },
  {
    name: "the listener can't try again after two misses",
    file: moves,
    find: `scene.role === "listener" ? ["reflect"] : [];`,
    replace: `scene.role === "listener" ? [] : [];`,
  },
  {
    name: "what was said is lost when the roles switch",
    file: turn,
    find: `const aside: Turn = { ...joint.turns[speaker], reflected: null, heard: "none", misses: 0 };`,
    replace: "const aside: Turn = freshTurn;",
  },
];
