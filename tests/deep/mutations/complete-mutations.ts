import type { Mutation } from "./mutation.ts";

const openings = "lib/domain/repair/openings.ts";

/** 6: complete is for both to say, and nothing lingers. */
export const completeMutations: readonly Mutation[] = [
  {
    name: "one who says complete is enough",
    file: "lib/domain/repair/facts.ts",
    find: "complete: count(joint.complete),",
    replace: "complete: 2 * count(joint.complete),",
  },
  {
    name: "nobody needs to say complete",
    file: openings,
    find: ` && nothingLingers && exits(protocol, "reconnect", factsOf(joint, now));`,
    replace: " && nothingLingers;",
  },
  {
    name: "what lingers is not waited for",
    file: openings,
    find: `lingering.a === "nothing" && lingering.b === "nothing";`,
    replace: "lingering.a !== null && lingering.b !== null;",
  },
  {
    name: "one answer to what may linger is enough",
    file: openings,
    find: `lingering.a === "nothing" && lingering.b === "nothing";`,
    replace: `lingering.a === "nothing";`,
  },
  {
    name: "no other round can be begun at the close",
    file: "lib/domain/repair/moves.ts",
    find: `reconnect: ["sayComplete", "answerLingering", "startRound"],`,
    replace: `reconnect: ["sayComplete", "answerLingering"],`,
  },
  {
    name: "no other round can be begun after the end",
    file: "lib/domain/repair/moves.ts",
    find: `complete: ["startRound"],`,
    replace: "complete: [],",
  },
  {
    name: "a round for later asks nobody and begins at once",
    file: "lib/domain/repair/rearm.ts",
    find: "asking: asks ? { by, at, agreed: false } : null,",
    replace: "asking: null,",
  },
  {
    name: "another round leaves the repair complete",
    file: "lib/domain/repair/rearm.ts",
    find: "completed: false,",
    replace: "",
  },
];
