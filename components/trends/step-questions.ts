import type { StepId } from "@/lib/domain/protocol/protocol.ts";

/** Something a coach could try at each step, for who wonders what to do about it. A question to begin with, never a verdict. */
export const stepQuestions: Readonly<Record<StepId, string>> = {
  notice: "Ask your couples how each of them first feels that a talk is tipping, and name that sign together.",
  regulate: "Ask your couples what settles each of them, and try it once together before they need it at home.",
  intent: "Ask your couples to say aloud, in a session, what they want for the other. Have them keep that sentence.",
  ask: "Ask your couples when in the day an invitation is easiest to hear, and how a “not now” could sound kind.",
  order: "Ask your couples how they would like to choose who goes first, before there is anything to choose for.",
  speak: "Practise one short “I” sentence with your couples, on something small, before they speak of what hurt.",
  listen: "Practise saying back what was heard, without an answer to it, on something small.",
  own: "Ask your couples what makes it hard to own a part of it. A very small part is a good beginning.",
  reassure: "Ask each of your couples what would reassure them, since the other may be guessing.",
  reconnect: "Ask your couples what being close again looks like in a small way, so that it needn’t be a big one.",
};
