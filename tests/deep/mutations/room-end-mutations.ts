import type { Mutation } from "./mutation.ts";

const at = (file: string) => `lib/domain/rehearsal/${file}.ts`;

/** 106: it closes once it was looked back on. */
export const roomCloseMutations: readonly Mutation[] = [
  {
    name: "it closes without the rehearser's ratings",
    file: at("readiness"),
    find: "if (state.after === null)",
    replace: "if (state.version < 0)",
  },
  {
    name: "it closes with somebody in the role",
    file: at("readiness"),
    find: "if (inside(state).some((place) => owesDeRole(state, place)))",
    replace: "if (state.version < 0)",
  },
  {
    name: "a coach who stood in keeps the role",
    file: at("readiness"),
    find: `|| lent || turns.some(({ by }) => by === id);`,
    replace: "|| lent;",
  },
  {
    name: "a coach who stood in and came back keeps the role",
    file: at("readiness"),
    find: `|| lent || turns.some(({ by }) => by === id);`,
    replace: "|| turns.some(({ by }) => by === id);",
  },
  {
    name: "who came back to watch can't step out of the role they had",
    file: at("permission"),
    find: `observer: [...everybodys, "note", "deRole"],`,
    replace: `observer: [...everybodys, "note"],`,
  },
  {
    name: "what somebody lent is known of when the record is gone",
    file: at("apply-frame"),
    find: "since: 0, lent: false, seen",
    replace: "since: 0, seen",
  },
  {
    name: "a stand-in who is gone keeps it from closing",
    file: at("readiness"),
    find: "if (inside(state).some((place) => owesDeRole(state, place)))",
    replace: "if (state.places.some((place) => owesDeRole(state, place)))",
  },
];

/** 107: what is over stays over. */
export const roomFinalMutations: readonly Mutation[] = [
  {
    name: "something can be added to what is closed",
    file: at("permission"),
    find: `closed: ["choose"],`,
    replace: `closed: ["choose", "landed"],`,
  },
  {
    name: "what was left is left again",
    file: at("permission"),
    find: `left: ["choose"],`,
    replace: `left: ["choose", "leave"],`,
  },
  {
    name: "things go on happening in what is over",
    file: at("advance-rehearsal"),
    find: `if (isOver(state)) return refused("closed");`,
    replace: "",
  },
  {
    name: "who left isn't told that it is over",
    file: at("apply-rehearsal"),
    find: "|| (place.left && isEnd(state, next))",
    replace: "",
  },
  {
    name: "who left isn't told that the talking is over",
    file: at("apply-rehearsal"),
    find: `return next.phase === "debrief" && before.phase !== "debrief";`,
    replace: "return false;",
  },
  {
    name: "it goes on without the rehearser",
    file: at("apply-frame"),
    find: `if (id === state.setting.rehearser) return over(gone, "left");`,
    replace: "",
  },
];

/** 108: the record lives while all who took part agree. */
export const roomTranscriptMutations: readonly Mutation[] = [
  {
    name: "the record is kept whatever they say",
    file: at("transcript"),
    find: `isOver(state) && state.transcript !== "gone" && !allKeep(state)`,
    replace: `isOver(state) && state.transcript !== "gone" && state.version < 0`,
  },
  {
    name: "nobody is told that the record opened to them",
    file: at("apply-rehearsal"),
    find: "isSeenBy(event, place) || isRecordMoved(state, next, place) ||",
    replace: "isSeenBy(event, place) ||",
  },
  {
    name: "silence is a yes",
    file: at("transcript"),
    find: `choice === "keep" || choice === "share")`,
    replace: `choice !== "delete")`,
  },
  {
    name: "one who keeps it keeps it for all",
    file: at("transcript"),
    find: "chosen.every((choice)",
    replace: "chosen.some((choice)",
  },
  {
    name: "who left has no say",
    file: at("transcript"),
    find: "places.filter((place) => place.tookPart)",
    replace: "places.filter((place) => place.tookPart && !place.left)",
  },
  {
    name: "what somebody says as they leave is lost",
    file: at("apply-frame"),
    find: "const said = choice ? { choice } : {};",
    replace: "const said = {};",
  },
  {
    name: "who was never in has a say as they leave",
    file: at("decide"),
    find: "choice && placeOf(state, by)?.tookPart ?",
    replace: "choice ?",
  },
  {
    name: "who left can't take it back",
    file: at("moves"),
    find: `if (place.left) return move === "choose";`,
    replace: "if (place.left) return false;",
  },
  {
    name: "who came in late has no say",
    file: at("apply-frame"),
    find: `const isLive = state.phase === "live" || state.phase === "paused";`,
    replace: "const isLive = false;",
  },
  {
    name: "who came back has two says",
    file: at("apply-frame"),
    find: "withPlace(withPlace(state, from, { tookPart: false }), to, had)",
    replace: "withPlace(state, to, had)",
  },
  {
    name: "who came back loses their say",
    file: at("apply-frame"),
    find: "withPlace(withPlace(state, from, { tookPart: false }), to, had)",
    replace: "withPlace(state, from, { tookPart: false })",
  },
  {
    name: "the say of somebody who is there is given to another",
    file: at("advance-rehearsal"),
    find: "if (former?.left !== true ||",
    replace: "if (former === null ||",
  },
  {
    name: "the words stay when the record goes",
    file: at("apply-frame"),
    find: "  ...nothingSaid,\n  version,",
    replace: "  version,",
  },
  {
    name: "everybody reads what is kept for the rehearser",
    file: at("view-rehearsal"),
    find: `if (isOver(state) && place.role !== "rehearser" && !isShared(state)) return [];`,
    replace: "",
  },
  {
    name: "one who shares shares for all",
    file: at("transcript"),
    find: `deciding(state).every(({ choice }) => choice === "share")`,
    replace: `deciding(state).some(({ choice }) => choice === "share")`,
  },
];
