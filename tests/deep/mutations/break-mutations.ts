import type { Mutation } from "./mutation.ts";

const decide = "lib/domain/repair/decide.ts";
const scene = "lib/domain/repair/scene.ts";
const quiet = "lib/domain/repair/quiet.ts";
const applyJoint = "lib/domain/repair/apply-joint.ts";
const repeat = "lib/domain/repair/repeat.ts";
const openings = "lib/domain/repair/openings.ts";
const promise = "lib/domain/repair/promise.ts";
const moves = "lib/domain/repair/moves.ts";

/** 8: a break is honest. */
export const breakMutations: readonly Mutation[] = [
  {
    name: "a break can be too short",
    file: decide,
    find: "isBefore(wanted, soonest) ? soonest : isBefore(latest, wanted)",
    replace: "isBefore(latest, wanted)",
  },
  {
    name: "a break that is too short is not said to be",
    file: decide,
    find: `if (millis(wanted) < millis(soonest) - grace) return "too-soon";`,
    replace: "",
  },
  {
    name: "a return can be promised for another day",
    file: decide,
    find: `if (millis(wanted) > millis(latest) + grace) return "too-late";
  const within = isBefore(wanted, soonest) ? soonest : isBefore(latest, wanted) ? latest : wanted;`,
    replace: "const within = isBefore(wanted, soonest) ? soonest : wanted;",
  },
  {
    name: "a second break cuts the first short",
    file: decide,
    find: "const returnAt = isBefore(within, rest.returnAt) ? rest.returnAt : within;",
    replace: "const returnAt = within;",
  },
  {
    name: "a not yet, taken back, ends the other's break",
    file: "lib/domain/repair/apply-joint.ts",
    find: "const until = later(joint.rest?.returnAt ?? null, returnAt);",
    replace: "const until = returnAt;",
  },
  {
    name: "the way back opens before its time",
    file: scene,
    find: "if (!rest || !isBefore(now, rest.returnAt)) return null;",
    replace: "if (!rest || rest !== null) return null;",
  },
  {
    name: "ratings from during the break count",
    file: promise,
    find: "later(later(joint.freshFrom, joint.rest?.returnAt ?? null), come);",
    replace: "later(joint.freshFrom, come);",
  },
  {
    name: "it resumes before both are ready",
    file: openings,
    find: "!isBefore(now, returnAt) && readyBoth(state, now);",
    replace: "!isBefore(now, returnAt);",
  },
  {
    name: "it resumes before the time they agreed on",
    file: promise,
    find: "joint.rest && later(joint.rest.returnAt, agreedTime(joint));",
    replace: "joint.rest && joint.rest.returnAt;",
  },
  {
    name: "a rating mid-turn begins no break where the template says so",
    file: decide,
    find: `state.protocol.policy.midTurn === "require" &&`,
    replace: `state.protocol.policy.midTurn === "recommend" && state.joint.version < 0 &&`,
  },
  {
    name: "a rating mid-turn begins a break where the template only recommends it",
    file: decide,
    find: `state.protocol.policy.midTurn === "require" &&`,
    replace: "",
  },
  {
    name: "a rating begins a break where none could be taken",
    file: decide,
    find: `movesFor(state, seat, now).includes("takeBreak") &&`,
    replace: "",
  },
  {
    name: "a break that a rating began is longer than one by choice",
    file: decide,
    find: `returnAt: plus(now, state.protocol.policy.breakMinutes * minute) }`,
    replace: "returnAt: plus(now, 2 * state.protocol.policy.breakMinutes * minute) }",
  },
  {
    name: "a break doesn't wait a day after its time",
    file: scene,
    find: "const waitsAfter = day;",
    replace: "const waitsAfter = 2 * day;",
  },
  {
    name: "nothing is set down after two weeks",
    file: quiet,
    find: "const setDownAfter = 14 * day;",
    replace: "const setDownAfter = 21 * day;",
  },
  {
    name: "what waits can't be given a time",
    file: moves,
    find: `waiting: ["proposeTime"],`,
    replace: "waiting: [],",
  },
  {
    name: "what was set down can't be taken up",
    file: moves,
    find: `setDown: ["proposeTime"],`,
    replace: "setDown: [],",
  },
  {
    name: "what was set down opens by itself",
    file: openings,
    find: "if (isSetDown(state.joint, now)) return null;",
    replace: "",
  },
  {
    name: "words taken back from what was set down take it up",
    file: applyJoint,
    find: "staysSetDown ? joint.lastAt : recordedAt",
    replace: "recordedAt",
  },
  {
    name: "a second tap for as long a break as there may be is refused",
    file: repeat,
    find: "return restsAsLong(state, seat, command.returnAt, now);",
    replace: "return false;",
  },
];
