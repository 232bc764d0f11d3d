import type { Mutation } from "./mutation.ts";

const facts = "lib/domain/repair/facts.ts";

/** 5: reassurance comes after both were heard and, where the template asks, softened. */
export const reassureMutations: readonly Mutation[] = [
  {
    name: "one turn is enough",
    file: "lib/domain/repair/follow.ts",
    find: `if (turns[next].done) return`,
    replace: `if (turns[speaker].done) return`,
  },
  {
    name: "nobody needs to have softened",
    file: facts,
    find: "softened: count(joint.softened),",
    replace: "softened: 2,",
  },
  {
    name: "one who softened is enough",
    file: facts,
    find: "softened: count(joint.softened),",
    replace: "softened: 2 * count(joint.softened),",
  },
  {
    name: "one direction is enough",
    file: facts,
    find: "reassuranceClosed: count(joint.reassured),",
    replace: "reassuranceClosed: 2 * count(joint.reassured),",
  },
];
