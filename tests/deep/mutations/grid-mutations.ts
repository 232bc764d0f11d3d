import type { Mutation } from "./mutation.ts";

const at = (file: string) => `lib/domain/trends/${file}.ts`;

/** That a cell is there, and why it is hidden, may tell nobody whether anybody is in it. */
export const gridMutations: readonly Mutation[] = [
  {
    name: "a practice has no cells where nobody is counted",
    file: at("publish"),
    find: "return { counted, practices: [...coachesOf.keys()].toSorted(), community };",
    replace:
      "const some = new Set(counted.flatMap((own) => own.map(({ practice }) => practice)));\n  return { counted, practices: [...some].toSorted(), community };",
  },
  {
    name: "a coach has no quiet cells where nobody rated",
    file: at("publish"),
    find: "const places = coaches.map((whose): Place => {",
    replace: "const places = coaches.filter((whose) => unseenOf.has(caseloadKey(whose))).map((whose): Place => {",
  },
  {
    name: "a step that nobody began has no cells",
    file: at("publish-window"),
    find: "const taken = steps.flatMap(",
    replace: "const taken = steps.filter(({ step }) => stepsOf(protocol, step).length > 0).flatMap(",
  },
  {
    name: "a template that nobody took up has no cells",
    file: at("publish-window"),
    find: "const header = { window, protocol, places, community };",
    replace:
      "if (gapsOf(protocol).length === 0) continue;\n    const header = { window, protocol, places, community };",
  },
  {
    name: "that there are too few couples is said after that they are of too few practices",
    file: at("rules"),
    find: `  enoughCouples,\n  ["few-practices", hasEnoughPractices],\n`,
    replace: `  ["few-practices", hasEnoughPractices],\n  enoughCouples,\n`,
  },
  {
    name: "who has no place is counted all the same",
    file: at("publish"),
    find: `throw new Error("somebody is counted in no place");`,
    replace: "continue;",
  },
];
