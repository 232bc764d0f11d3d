import type { Mutation } from "./mutation.ts";

const rearm = "lib/domain/repair/rearm.ts";
const turn = "lib/domain/repair/apply-turn.ts";
const decide = "lib/domain/repair/decide.ts";

/** 10: back keeps what happened and asks the later steps again; withdrawing returns to speaking. */
export const backMutations: readonly Mutation[] = [
  {
    name: "going back forgets what was sent",
    file: rearm,
    find: `place: "groundwork",`,
    replace: `place: "groundwork", shares: [],`,
  },
  {
    name: "going back keeps the agreed order and the turns",
    file: rearm,
    find: "    ...freshHeart,\n",
    replace: "",
  },
  {
    name: "private steps aren't asked again",
    file: "lib/domain/repair/readiness.ts",
    find: "return after !== null && after >= state.joint.rearmed[step];",
    replace: "return after !== null;",
  },
  {
    name: "consent isn't asked again",
    file: rearm,
    find: `consented: again("ask") ? false : joint.consented,`,
    replace: "",
  },
  {
    name: "it isn't named again",
    file: rearm,
    find: `...(again("notice") ? { namedBy: null, acknowledged: false } : {}),`,
    replace: "",
  },
  {
    name: "a question stays open behind them",
    file: rearm,
    find: "    asking: null,\n    consented",
    replace: "    consented",
  },
  {
    name: "going back to speaking keeps what was said",
    file: rearm,
    find: `if (to === "speak") return freshTurn;`,
    replace: `if (to === "speak") return turn;`,
  },
  {
    name: "going back to listening keeps the answer",
    file: rearm,
    find: "return { ...freshTurn, shareId: turn.shareId };",
    replace: "return turn;",
  },
  {
    name: "going back to owning keeps what was owned",
    file: rearm,
    find: `return { ...turn, owning: "none", owningShareId: null, done: false };`,
    replace: "return { ...turn, done: false };",
  },
  {
    name: "going back in the turns keeps that they softened",
    file: rearm,
    find: "softened: freshHeart.softened,",
    replace: "",
  },
  {
    name: "going back in the turns keeps the reassurance",
    file: rearm,
    find: "reassured: freshHeart.reassured,\n        ...freshClosing,",
    replace: "...freshClosing,",
  },
  {
    name: "going back in the turns keeps that they feel complete",
    file: rearm,
    find: "reassured: freshHeart.reassured,\n        ...freshClosing,",
    replace: "reassured: freshHeart.reassured,",
  },
  {
    name: "one can go on by going back",
    file: decide,
    find: `place !== "groundwork" && target < ids.indexOf(place)`,
    replace: `place !== "groundwork" && target !== ids.indexOf(place)`,
  },
  {
    name: "withdrawing doesn't return the turn to speaking",
    file: turn,
    find: "if (!inTurn || joint.turns[speaker].shareId !== shareId) return { shares, turns };",
    replace: "if (!inTurn || joint.turns[speaker].shareId !== null) return { shares, turns };",
  },
  {
    name: "one takes back what the other sent",
    file: decide,
    find: "sent.shareId === shareId && sent.by === seat);",
    replace: "sent.shareId === shareId);",
  },
  {
    name: "what was taken back is still shown",
    file: "lib/domain/repair/view-for.ts",
    find: "!share.withdrawn && (share.by === seat",
    replace: "(share.by === seat",
  },
  {
    name: "the same words are sent twice",
    file: decide,
    find: `return known ? "moved-on" : jointly(event);`,
    replace: `return known ? jointly(event) : jointly(event);`,
  },
];
