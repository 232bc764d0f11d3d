import type { Mutation } from "./mutation.ts";

const facts = "lib/domain/repair/facts.ts";
const moves = "lib/domain/repair/moves.ts";
const decide = "lib/domain/repair/decide.ts";

/** 9: a "not yet" is final until its time; without one only its author lifts it. */
export const notYetMutations: readonly Mutation[] = [
  {
    name: "a not yet without a time doesn't stand",
    file: facts,
    find: "(notYet.until === null || isBefore(now, notYet.until));",
    replace: "notYet.until !== null && isBefore(now, notYet.until);",
  },
  {
    name: "a not yet with a time doesn't stand",
    file: facts,
    find: "(notYet.until === null || isBefore(now, notYet.until));",
    replace: "notYet.until === null;",
  },
  {
    name: "a not yet outlasts its time",
    file: facts,
    find: "(notYet.until === null || isBefore(now, notYet.until));",
    replace: "notYet.until !== undefined;",
  },
  {
    name: "one of the two counts for nothing",
    file: facts,
    find: `notYetStands(joint, "a", now) || notYetStands(joint, "b", now);`,
    replace: `notYetStands(joint, "a", now);`,
  },
  {
    name: "its author lifts a not yet that has a time",
    file: moves,
    find: "if (state.joint.notYet[seat]?.until !== null) return false;",
    replace: "if (state.joint.notYet[seat] === null) return false;",
  },
  {
    name: "the other lifts it",
    file: moves,
    find: "if (state.joint.notYet[seat]?.until !== null) return false;",
    replace: "",
  },
  {
    name: "its author can't lift it",
    file: moves,
    find: `if (mayLift(state, seat, scene)) moves.push("liftNotYet");`,
    replace: "",
  },
  {
    name: "a not yet can be brought forward",
    file: decide,
    find: "if (standing && (until === null || !isBefore(standing, until))) {",
    replace: "if (standing && sameInstant(standing, until)) {",
  },
  {
    name: "a not yet can last until a time that has passed",
    file: decide,
    find: `if (until !== null && !isBefore(now, until)) return "in-the-past";`,
    replace: "",
  },
  {
    name: "gates open under a not yet",
    file: "lib/domain/repair/openings.ts",
    find: " && !over && !anyNotYet(joint, now);",
    replace: " && !over;",
  },
  {
    name: "another round begins under a not yet",
    file: moves,
    find: "seemsOpen(state) && !anyNotYet(state.joint, now) &&",
    replace: "seemsOpen(state) &&",
  },
  {
    name: "a rating from before a not yet counts after it",
    file: "lib/domain/repair/apply-joint.ts",
    find: "freshFrom: later(joint.freshFrom, event.until ?? event.recordedAt),",
    replace: "",
  },
  {
    name: "beginning anew gets around a not yet",
    file: "lib/domain/repair/scene.ts",
    find: "if (!notYet || isRevealed(state)) return null;",
    replace: "if (notYet !== null) return null;",
  },
  {
    name: "the coach isn't shown that one stands",
    file: "lib/domain/repair/view-for-coach.ts",
    find: `if (anyNotYet(joint, now)) return "notYet";`,
    replace: "",
  },
];
