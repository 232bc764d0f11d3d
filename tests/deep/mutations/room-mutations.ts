import type { Mutation } from "./mutation.ts";

const at = (file: string) => `lib/domain/rehearsal/${file}.ts`;

/** 101: nothing is live before all that belongs before it. */
export const roomBeginMutations: readonly Mutation[] = [
  {
    name: "it begins with nobody to talk with",
    file: at("readiness"),
    find: "|| !hasCounterpart(state)) open",
    replace: ") open",
  },
  {
    name: "it begins before everybody agreed",
    file: at("readiness"),
    find: "if (!here.every(({ agreed }) => agreed))",
    replace: "if (here.length < 0)",
  },
  {
    name: "it begins without a stop word",
    file: at("readiness"),
    find: "if (state.stopWord === null)",
    replace: "if (state.version < 0)",
  },
  {
    name: "it begins before the rehearser said how they are",
    file: at("readiness"),
    find: "if (state.before === null)",
    replace: "if (state.version < 0)",
  },
  {
    name: "the role card needn't be read",
    file: at("decide"),
    find: `if (placeOf(state, by)?.role === "standIn" && !card) return "read-card";`,
    replace: "",
  },
  {
    name: "nobody is asked about the machine",
    file: at("decide"),
    find: `if (state.setting.mode === "model" && !machine) return "agree-to-machine";`,
    replace: "",
  },
];

/** 102: one turn at a time. */
export const roomTurnMutations: readonly Mutation[] = [
  {
    name: "anybody speaks at any time",
    file: at("moves"),
    find: "return speakerDue(state)?.id === place.id;",
    replace: "return true;",
  },
  {
    name: "a side speaks twice in a row",
    file: at("conversation"),
    find: "if (last) return otherVoice(last.voice);",
    replace: "if (last) return last.voice;",
  },
  {
    name: "who is to listen speaks first",
    file: at("conversation"),
    find: `|| state.setting.steps[0] === "listen" ?`,
    replace: "?",
  },
  {
    name: "what answers another turn is taken",
    file: at("decide"),
    find: "if (after !== tipOf(state) || isKnown(state, lineId))",
    replace: "if (isKnown(state, lineId))",
  },
  {
    name: "switched roles switch nobody's voice",
    file: at("conversation"),
    find: "if (voiceDue(state) === state.rehearserVoice)",
    replace: `if (voiceDue(state) === "own")`,
  },
  {
    name: "the coach never stands in",
    file: at("conversation"),
    find: `?? here.find(({ role }) => role === "coach") ?? null`,
    replace: "?? null",
  },
  {
    name: "a script answers twice",
    file: at("advance-rehearsal"),
    find: "if (!isReplyDue(state) || act.after !== tipOf(state))",
    replace: "if (act.after !== tipOf(state))",
  },
];

/** 103: a pause, a break and the stop word stop all speaking. */
export const roomPauseMutations: readonly Mutation[] = [
  {
    name: "somebody speaks while it is paused",
    file: at("permission"),
    find: `paused: [...aside, "flooded"`,
    replace: `paused: [...aside, "say", "flooded"`,
  },
  {
    name: "a hint is held up while it is paused",
    file: at("permission"),
    find: `paused: [...aside, "flooded"`,
    replace: `paused: [...aside, "hint", "flooded"`,
  },
  {
    name: "a break is too short",
    file: at("decide"),
    find: "const breakLasts = 20 * minute;",
    replace: "const breakLasts = 19 * minute;",
  },
  {
    name: "a break is ended early",
    file: at("pause"),
    find: "isResting(state, now) || !hasCounterpart(state)",
    replace: "!hasCounterpart(state)",
  },
  {
    name: "another break cuts the first short",
    file: at("apply-talk"),
    find: "until: later(before, until),",
    replace: "until: until ?? before,",
  },
  {
    name: "the stop word ends a break",
    file: at("apply-talk"),
    find: "until: later(before, until),",
    replace: "until,",
  },
  {
    name: "anybody goes on after the stop word",
    file: at("pause"),
    find: "return waiting.length > 0 ? waiting.includes(place.id) : place.role",
    replace: "return waiting.length > 0 ? true : place.role",
  },
  {
    name: "it goes on once one of those who asked is ready",
    file: at("apply-talk"),
    find: "return isHeld ?",
    replace: "return isHeld && readyAgain.length === 0 ?",
  },
  {
    name: "who is gone is waited for",
    file: at("pause"),
    find: "!pause.readyAgain.includes(id) && placeOf(state, id)?.left === false",
    replace: "!pause.readyAgain.includes(id)",
  },
  {
    name: "a late going-on ends another pause",
    file: at("decide"),
    find: `command.pause === state.pauses ? { type: "resumed", by } : "moved-on"`,
    replace: `{ type: "resumed", by }`,
  },
  {
    name: "who was ready waits for one who is gone",
    file: at("repeat"),
    find: "(waitedFor(state).length > 0 && state.pause?.readyAgain.includes(id) === true)",
    replace: "state.pause?.readyAgain.includes(id) === true",
  },
  {
    name: "it goes on with nobody to talk with",
    file: at("pause"),
    find: "isResting(state, now) || !hasCounterpart(state)",
    replace: "isResting(state, now)",
  },
  {
    name: "it goes on when whoever stood in has left",
    file: at("apply-frame"),
    find: `? pausedBy(gone, "departure", id) : gone`,
    replace: "? gone : gone",
  },
  {
    name: "the scene is changed while somebody rests",
    file: at("moves"),
    find: "if (isSteering(move) && (isResting(state, now) || waitedFor(state).length > 0)) return false;",
    replace: "",
  },
  {
    name: "a script answers while it is paused",
    file: at("advance-rehearsal"),
    find: `if (state.phase === "paused") return "paused";
      if (!isReplyDue(state) || act.after`,
    replace: "if (act.after",
  },
];

/** 105: going back opens another branch, and keeps the old one as it is. */
export const roomBranchMutations: readonly Mutation[] = [
  {
    name: "going back opens no other branch",
    file: at("apply-talk"),
    find: "branches: [...state.branches, opened], branch: opened.number",
    replace: "branches: [...state.branches.slice(0, -1), { ...opened, number: opened.number - 1 }]",
  },
  {
    name: "going back forgets what came after",
    file: at("apply-talk"),
    find: "return { ...state, branches: [...state.branches, opened]",
    replace: "return { ...state, turns: state.turns.slice(0, to), branches: [...state.branches, opened]",
  },
  {
    name: "going back leaves the turn itself out",
    file: at("apply-talk"),
    find: "    tip: to,",
    replace: "    tip: Math.max(0, to - 1),",
  },
  {
    name: "a turn lands on every branch",
    file: at("apply-talk"),
    find: "(each.number === state.branch ? { ...each, tip: turn.number } : each)",
    replace: "({ ...each, tip: turn.number })",
  },
  {
    name: "what wasn't said is gone back to",
    file: at("decide"),
    find: "if (branch !== state.branch || to > state.turns.length)",
    replace: "if (branch !== state.branch)",
  },
  {
    name: "a second press opens a second branch",
    file: at("decide"),
    find: "if (branch !== state.branch || to > state.turns.length)",
    replace: "if (to > state.turns.length)",
  },
  {
    name: "a branch with nothing on it is offered",
    file: at("moves"),
    find: "each.number !== branch && each.tip !== each.from",
    replace: "each.number !== branch",
  },
];
