import type { SpokenMove } from "../persona/spoken-move.ts";
import { classify } from "./classify.ts";
import type { Draft, FeedbackCategory, FeedbackRole, FeedbackStep } from "./draft.ts";
import { anyOf } from "./pattern.ts";
import { readDraft } from "./read-draft.ts";
import { saidMoves } from "./said-moves.ts";

const moveOf: Readonly<Record<FeedbackCategory, SpokenMove>> = {
  blame: "blame",
  "mind-reading": "mindReading",
  contempt: "contempt",
  // To the one who hears it, "I feel that you don't try" is a reproach.
  "pseudo-feeling": "blame",
  "hollow-apology": "hollowApology",
  "false-reassurance": "falseReassurance",
};

const roleAt: Readonly<Record<FeedbackStep, FeedbackRole>> = {
  speak: "speaker",
  listen: "listener",
  own: "listener",
  reassure: "both",
  intent: "both",
};

let ready: readonly { move: SpokenMove; holds: (words: string) => boolean }[] | undefined;

function readyMoves() {
  ready ??= saidMoves.map(({ move, match, unless = [] }) => {
    const [matches, excuses] = [anyOf(match), anyOf(unless)];
    return { move, holds: (words: string) => matches(words) && !excuses(words) };
  });
  return ready;
}

function openingMove(text: string): SpokenMove | null {
  const { sentences } = readDraft({ role: "speaker", step: "speak", text });
  const found = readyMoves().find(({ holds }) => sentences.some(({ words }) => holds(words)));
  return found?.move ?? (/\?\s*$/.test(text) ? "question" : null);
}

/**
 * What kind of thing was said, by its wording alone. Where nobody knows at which step, it is heard as a partner would hear it
 * at any: a reproach first, an empty comfort or apology after.
 */
export function spokenMove(text: string, step?: FeedbackStep): SpokenMove {
  const opening = openingMove(text);
  const steps: readonly FeedbackStep[] = step ? [step] : opening === "reflection" ? ["listen"] : ["speak", "own"];
  for (const at of steps) {
    const { category, safety } = classify({ role: roleAt[at], step: at, text } satisfies Draft);
    if (safety) return "other";
    if (category) return moveOf[category];
  }
  return opening ?? "other";
}
