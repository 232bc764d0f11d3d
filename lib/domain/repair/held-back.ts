import type { Command } from "./command.ts";

/** How long, in seconds, words may wait for a signal before the person is asked whether they still mean them. */
export const longestHeld = 600;

/** What says something to the other, and may no longer be meant when it gets there late. */
const saysSomething: readonly Command["type"][] = [
  "name",
  "acknowledge",
  "ask",
  "answerYes",
  "answerAnotherTime",
  "proposeTime",
  "startRound",
  "proposeOrder",
  "agreeOrder",
  "sendShare",
  "reflect",
  "answerHeard",
  "own",
  "reassure",
  "saySoftened",
  "sayComplete",
  "answerLingering",
];

/** A command that couldn't be sent when it was meant to be. */
export interface HeldBack {
  /** Seconds since the person first pressed the button; 0 when it went at once. */
  held: number;
  /** The joint work went on meanwhile. */
  moved: boolean;
  /** The person was asked, and means it still. */
  confirmed: boolean;
}

/**
 * Whether to ask once more before it goes: it waited for more than ten minutes, or things moved on while it waited. What
 * rests, stops or takes back is never held up.
 */
export const needsAsking = (command: Command, { held, moved, confirmed }: HeldBack): boolean =>
  saysSomething.includes(command.type) && !confirmed && (held > longestHeld || (held > 0 && moved));
