import type { Mutation } from "./mutation.ts";

const readiness = "lib/domain/repair/readiness.ts";
const openings = "lib/domain/repair/openings.ts";
const decide = "lib/domain/repair/decide.ts";

/** 2: the order opens when it was named or asked for, and both are ready. */
export const orderMutations: readonly Mutation[] = [
  {
    name: "a rating over the limit is ready",
    file: readiness,
    find: "rating !== null && rating > limitOf(state);",
    replace: "rating !== null && rating > 10;",
  },
  {
    name: "a rating at the limit isn't ready",
    file: readiness,
    find: "rating !== null && rating > limitOf(state);",
    replace: "rating !== null && rating >= limitOf(state);",
  },
  {
    name: "the coach's own limit is ignored",
    file: readiness,
    find: "state.setting.pauseAbove ?? state.protocol.policy.pauseAbove;",
    replace: "state.protocol.policy.pauseAbove;",
  },
  {
    name: "one who didn't rate is ready",
    file: readiness,
    find: "return rating !== null && !isOver(state, rating);",
    replace: "return !isOver(state, rating);",
  },
  {
    name: "one who is ready is enough",
    file: readiness,
    find: `isReady(state, "a", now) && isReady(state, "b", now);`,
    replace: `isReady(state, "a", now) || isReady(state, "b", now);`,
  },
  {
    name: "a rating speaks for hours",
    file: readiness,
    find: "const freshFor = 30 * minute;",
    replace: "const freshFor = 300 * minute;",
  },
  {
    name: "a rating from before the last break counts",
    file: readiness,
    find: "(from === null || !isBefore(at, from)) && millis(now)",
    replace: "(from === null || from !== null) && millis(now)",
  },
  {
    name: "the other's rating shows while both wait",
    file: "lib/domain/repair/groundwork-scene.ts",
    find: "const own = checkIn(state, seat, now);",
    replace: `const own = checkIn(state, "b", now);`,
  },
  {
    name: "settling ends without a check-in",
    file: "lib/domain/repair/moves.ts",
    find: `(scene.step !== "regulate" || scene.rated !== null);`,
    replace: `(scene.step !== "regulate" || scene.step === "regulate");`,
  },
  {
    name: "the order opens before both have done their groundwork",
    file: openings,
    find: `if (!groundworkDone(state, "a") || !groundworkDone(state, "b")) return false;`,
    replace: "",
  },
  {
    name: "the order opens whatever its template says",
    file: openings,
    find: ` && enters(protocol, "order", facts);`,
    replace: ";",
  },
  {
    name: "the order opens before the agreed time, or while a question is open",
    file: openings,
    find: "if (joint.asking && (!joint.asking.agreed || (joint.asking.at && isBefore(now, joint.asking.at)))) return false;",
    replace: "",
  },
  {
    name: "no answer is as good as a yes",
    file: "lib/domain/repair/facts.ts",
    find: `if (joint.consented) return "yes";`,
    replace: `if (!joint.completed) return "yes";`,
  },
  {
    name: "naming needs no acknowledgement",
    file: "lib/domain/repair/facts.ts",
    find: "named: joint.acknowledged,",
    replace: "named: joint.namedBy !== null,",
  },
  {
    name: "a late yes agrees to another time",
    file: decide,
    find: `if (!joint.asking || !sameInstant(joint.asking.at, command.at)) return "moved-on";`,
    replace: `if (!joint.asking) return "moved-on";`,
  },
  {
    name: "a late yes agrees to another order",
    file: decide,
    find: `if (joint.proposal?.first !== command.first) return "moved-on";`,
    replace: "",
  },
];
