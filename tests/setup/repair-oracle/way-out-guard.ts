import type { Guard } from "./guard.ts";

/** 7: checking in, breaking, going back, "not yet" and stopping are open anywhere, and stopping holds. */
export const wayOutGuard: Guard = {
  joint: (ledger, event, require) => {
    if (ledger.stopped === null) return;
    const again = event.type === "roundStarted" && event.by === ledger.stopped;
    const after = ["shareWithdrawn", "notYetLifted"].includes(event.type);
    require(again || after, "stopped stays stopped, but for the one who stopped");
  },

  page: (ledger, { moves, viewer }, require) => {
    if (ledger.gate === "ended") return;
    const isIn = ledger.revealed || ledger.begun[viewer];
    if (isIn) require(moves.includes("rate"), "one can check in");
    if (isIn && !ledger.isOver()) require(moves.includes("stop"), "one can stop");
    const sent = [...ledger.sent].some(([id, { by }]) => by === viewer && !ledger.withdrawn.has(id));
    if (sent) require(moves.includes("withdrawShare"), "one can take back what one sent");
    const stands = ledger.stands("a") || ledger.stands("b");
    const aside = ledger.gate !== "clear" || ledger.isOver() || ledger.quietFor() >= ledger.setDownAfter;
    if (!ledger.opened || aside || stands) return;
    require(moves.includes("notYet"), "one can say not yet");
    if (ledger.resting) return;
    require(moves.includes("takeBreak"), "one can take a break");
    require(moves.includes("goBack"), "one can go back");
  },
};
