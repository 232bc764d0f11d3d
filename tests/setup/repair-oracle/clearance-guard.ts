import type { Guard } from "./guard.ts";

const leaving: readonly string[] = ["stopped", "shareWithdrawn"];

/**
 * What may still happen under a hold that was not put in words: it opens no gate and delivers no words. Refusing any
 * of these would tell of the hold.
 */
const underHold: readonly string[] = [
  ...leaving,
  "named",
  "acknowledged",
  "asked",
  "answered",
  "timeProposed",
  "notYet",
  "notYetLifted",
  "breakBegan",
  "breakExtended",
  "roundStarted",
  "wentBack",
];

/** What somebody may always do alone, whatever their coach decided. */
const alone: readonly string[] = ["begin", "rate", "finishStep", "stop", "withdrawShare"];

/** 1: joint work waits for the coach; a hold and an ending refuse it and deliver nothing. */
export const clearanceGuard: Guard = {
  joint: (ledger, event, require) => {
    const { gate } = ledger;
    require(gate !== "ended", "ended refuses every joint command");
    require(gate !== "closed", "closed refuses every joint command");
    if (gate === "worded") require(leaving.includes(event.type), "a worded hold lets one only leave or take back");
    if (gate === "held") require(underHold.includes(event.type), "a hold delivers no words and opens no gate");
    if (event.type === "breakBegan" && event.by === null) {
      require(ledger.masks, "a break of nobody's is a coach's hold");
    }
  },

  alone: (ledger, _, __, require) => require(ledger.gate !== "ended", "ended work takes nothing more"),

  page: (ledger, view, require) => {
    const { gate } = ledger;
    const theirs = view.shares.filter((share) => share.by !== view.viewer);
    // Under a hold that was not put in words nothing new is sent, and what was there before would tell by going.
    if (gate !== "clear" && gate !== "held") require(theirs.length === 0, "what is closed delivers nothing");
    for (const { shareId, round } of theirs) {
      require(!ledger.withdrawn.has(shareId), "what was taken back is gone");
      require(round === ledger.round, "what the other sent is of this round");
    }
    if (gate === "ended") require(view.moves.length === 0, "ended is the end");
    if (gate === "closed" || (gate === "worded" && ledger.revealed)) {
      require(view.moves.every((move) => alone.includes(move)), "closed leaves what is one's own");
    }
  },
};
