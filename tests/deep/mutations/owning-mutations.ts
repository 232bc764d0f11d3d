import type { Mutation } from "./mutation.ts";

const heart = "lib/domain/repair/heart-scene.ts";
const turn = "lib/domain/repair/apply-turn.ts";
const moves = "lib/domain/repair/moves.ts";

/** 4: the roles switch once it was owned or passed; where impact comes first, reassurance waits for it. */
export const owningMutations: readonly Mutation[] = [
  {
    name: "the roles switch before it was owned or passed",
    file: "lib/domain/repair/follow.ts",
    find: `if (facts.owning === "none" || !exits(protocol, "own", facts)) return null;`,
    replace: "",
  },
  {
    name: "owning can't be passed",
    file: turn,
    find: `{ owning: "passed" }`,
    replace: `{ owning: "none" }`,
  },
  {
    name: "reassurance is open to one who passed on their impact",
    file: heart,
    find: `!state.protocol.policy.impactRequired || state.joint.turns[otherSeat(seat)].owning === "owned";`,
    replace: `state.joint.turns[seat].owning !== "none";`,
  },
  {
    name: "impact is asked of the wrong one of the two",
    file: heart,
    find: `state.joint.turns[otherSeat(seat)].owning === "owned";`,
    replace: `state.joint.turns[seat].owning === "owned";`,
  },
  {
    name: "impact is asked for where the template doesn't",
    file: heart,
    find: `!state.protocol.policy.impactRequired || state`,
    replace: "state",
  },
  {
    name: "a locked reassurance is taken all the same",
    file: moves,
    find: `if (move === "reassure") return scene.kind === "reassure" && scene.mayGive;`,
    replace: "",
  },
  {
    name: "a direction can't close quietly",
    file: moves,
    find: `reassure: ["reassure", "closeReassurance"],`,
    replace: `reassure: ["reassure"],`,
  },
  {
    name: "an acknowledgement taken back still counts",
    file: turn,
    find: `...(turn.owningShareId === shareId ? { owning: "passed", owningShareId: null } : {}),`,
    replace: "",
  },
];
