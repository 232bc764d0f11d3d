import type { Mutation } from "./mutation.ts";

const advance = "lib/domain/solo/advance-solo.ts";
const view = "lib/domain/solo/solo-view.ts";
const apply = "lib/domain/solo/apply-solo.ts";
const state = "lib/domain/solo/state.ts";

/**
 * 11: one person's way alone, from settling to a close, with a way out all along. That nobody else learns of it is no
 * rule of this engine, which is told nothing of anybody else: tests/integration/locks loosens the policies that hold it.
 */
export const soloMutations: readonly Mutation[] = [
  {
    name: "going on works from any step",
    file: advance,
    find: `return command.from === step ? { type: "stepFinished", step } : null;`,
    replace: `return { type: "stepFinished", step };`,
  },
  {
    name: "back leads ahead",
    file: advance,
    find: "return target >= 0 && target < path.indexOf(step) ?",
    replace: "return target >= 0 ?",
  },
  {
    name: "what isn't offered is taken",
    file: advance,
    find: "const event = soloMoves(state).includes(command.type) ? decide(state, command) : null;",
    replace: "const event = decide(state, command);",
  },
  {
    name: "the same again acts again",
    file: advance,
    find: `if (isDone(state, command, now)) return { ok: false, reason: "already-done" };`,
    replace: "",
  },
  {
    name: "a rating counts for ever",
    file: view,
    find: "&& millis(now) - millis(rating.at) <= freshFor ?",
    replace: "?",
  },
  {
    name: "a rating at the limit advises rest",
    file: view,
    find: "rated > pauseAbove",
    replace: "rated >= pauseAbove",
  },
  {
    name: "a high rating closes the way on",
    file: view,
    find: `moves.push(stepAfter(state, step) === null ? "close" : "goOn");`,
    replace: `if ((state.rating?.rating ?? 0) <= state.pauseAbove) moves.push(stepAfter(state, step) === null ? "close" : "goOn");`,
  },
  {
    name: "there is no way out of a step",
    file: view,
    find: `return [...moves, "setAside"];`,
    replace: "return moves;",
  },
  {
    name: "what is set aside can't be closed",
    file: view,
    find: `return ["resume", "close"];`,
    replace: `return ["resume"];`,
  },
  {
    name: "it can't be closed at its last step",
    file: view,
    find: `=== null ? "close" : "goOn"`,
    replace: `=== null ? "goOn" : "goOn"`,
  },
  {
    name: "picking it up begins anew",
    file: apply,
    find: `return { ...state, phase: "underway" };`,
    replace: `return { ...state, phase: "underway", step: state.path[0] ?? state.step };`,
  },
  {
    name: "the steps aren't the template's",
    file: state,
    find: "protocol.soloPath.map((step) => step.id);",
    replace: "protocol.soloPath.slice(1).map((step) => step.id);",
  },
];
