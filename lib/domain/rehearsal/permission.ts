import type { RehearsalCommand } from "./command.ts";
import type { RehearsalRole } from "./role.ts";
import type { RehearsalPhase } from "./state.ts";

export type RehearsalMove = RehearsalCommand["type"];

/** Nobody needs a reason, anybody's leave, or a rating for these. */
const everybodys: readonly RehearsalMove[] = [
  "join",
  "agree",
  "pause",
  "flooded",
  "stopWord",
  "resume",
  "landed",
  "choose",
  "leave",
];

/** Steering: where the conversation goes on from, who speaks as whom, how hard it is. */
const steering: readonly RehearsalMove[] = ["rewind", "switchBranch", "switchRoles", "changeDifficulty"];

const leading: readonly RehearsalMove[] = ["setStopWord", "begin", "hint", ...steering, "end"];

const byRole: Record<RehearsalRole, readonly RehearsalMove[]> = {
  // What was said is theirs to keep or carry along until they close it: nobody else does.
  rehearser: [
    ...everybodys,
    ...leading,
    "say",
    "rateBefore",
    "rate",
    "rateAfter",
    "nextTry",
    "letGo",
    "askBack",
    "close",
  ],
  standIn: [...everybodys, "say", "deRole"],
  coach: [...everybodys, ...leading, "say", "whisper", "note", "deRole"],
  // Who watches may have lent a voice before they came back to watch.
  observer: [...everybodys, "note", "deRole"],
};

const coming: readonly RehearsalMove[] = ["join", "agree", "letGo", "askBack", "leave"];

/** What goes on while nobody speaks. */
const aside: readonly RehearsalMove[] = [...coming, "rate", "whisper", ...steering, "end", "choose"];

const byPhase: Record<RehearsalPhase, readonly RehearsalMove[]> = {
  setup: ["join"],
  prebrief: [...coming, "setStopWord", "rateBefore", "begin"],
  live: [...aside, "say", "hint", "pause", "flooded", "stopWord"],
  paused: [...aside, "flooded", "stopWord", "resume"],
  debrief: ["rateAfter", "landed", "note", "deRole", "nextTry", "close", "letGo", "leave", "choose"],
  closed: ["choose"],
  left: ["choose"],
  lapsed: ["choose"],
};

/** What somebody who hasn't agreed yet can do; to choose takes having been in before. */
const atTheDoor: readonly RehearsalMove[] = ["agree", "setStopWord", "rateBefore", "choose", "letGo", "leave"];

/** Whether a role is one for this at all, whatever the moment. */
export const isForRole = (role: RehearsalRole, move: RehearsalMove): boolean => byRole[role].includes(move);

/** Whether a phase is one for this at all, whoever asks. */
export const isForPhase = (phase: RehearsalPhase, move: RehearsalMove): boolean => byPhase[phase].includes(move);

export const isForTheDoor = (move: RehearsalMove): boolean => atTheDoor.includes(move);

export const isSteering = (move: RehearsalMove): boolean => steering.includes(move);

/** Everything that a role is for, in the order in which it is offered. */
export const movesOfRole = (role: RehearsalRole): readonly RehearsalMove[] => byRole[role];
