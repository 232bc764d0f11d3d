import type { Mutation } from "./mutation.ts";

const moves = "lib/domain/repair/moves.ts";
const decide = "lib/domain/repair/decide.ts";

/** 7: checking in, breaking, going back, "not yet" and stopping are open anywhere. */
export const wayOutMutations: readonly Mutation[] = [
  {
    name: "a break can't be stopped in",
    file: moves,
    find: `if (!over.includes(scene.kind)) moves.push("stop");`,
    replace: `if (!over.includes(scene.kind) && scene.kind !== "onBreak") moves.push("stop");`,
  },
  {
    name: "one can't check in while it is held",
    file: moves,
    find: `if (scene.kind !== "begin" && scene.kind !== "ended") moves.push("rate");`,
    replace: `if (!["begin", "ended", "held"].includes(scene.kind)) moves.push("rate");`,
  },
  {
    name: "one can't take a break",
    file: moves,
    find: `if (mayBreak(state, seat, scene, now)) moves.push("takeBreak");`,
    replace: "",
  },
  {
    name: "one can't take a break without having rated",
    file: decide,
    find: "const soonest = plus(now, breakMinutes * minute);",
    replace: `const soonest = plus(now, breakMinutes * minute);
  if (state.personal[seat].rating === null || !counts(state, state.personal[seat].rating.at, now)) return "needs-rating";`,
  },
  {
    name: "one can't take a break in the other's turn",
    file: moves,
    find: `if (mayBreak(state, seat, scene, now)) moves.push("takeBreak");`,
    replace: `if (mayBreak(state, seat, scene, now) && !scene.kind.startsWith("waitFor")) moves.push("takeBreak");`,
  },
  {
    name: "one can't go back",
    file: moves,
    find: `joint.place !== "groundwork" && joint.rest === null) moves.push("goBack");`,
    replace: `joint.place === "reconnect" && joint.rest === null) moves.push("goBack");`,
  },
  {
    name: "one can't say not yet",
    file: moves,
    find: `if (mayNotYet(state, seat, scene, now)) moves.push("notYet");`,
    replace: `if (mayNotYet(state, seat, scene, now) && joint.place === "groundwork") moves.push("notYet");`,
  },
  {
    name: "one can't take back what one sent",
    file: moves,
    find: `if (hasShares && scene.kind !== "ended") moves.push("withdrawShare");`,
    replace: `if (hasShares && scene.kind !== "ended" && scene.kind !== "stopped") moves.push("withdrawShare");`,
  },
  {
    name: "leaving what one began alone tells the other",
    file: decide,
    find: `isRevealed(state) ? jointly({ type: "stopped", by }) : privately({ type: "setAside" });`,
    replace: `jointly({ type: "stopped", by });`,
  },
  {
    name: "the other takes up what one stopped",
    file: moves,
    find: ` && (scene.kind !== "stopped" || scene.yours);`,
    replace: ";",
  },
];
