import type { Guard } from "./guard.ts";

/** 6: complete is for both to say, and nothing lingers. */
export const completeGuard: Guard = {
  joint: (ledger, event, require) => {
    const reassured = ledger.reassured.size === 2;
    if (ledger.completed) {
      require(["roundStarted", "shareWithdrawn"].includes(event.type), "complete is complete");
    }
    switch (event.type) {
      case "completeSaid":
        require(reassured, "complete is said after both directions closed");
        return require(!ledger.complete.has(event.by), "each says it once");
      case "lingeringAnswered":
        require(reassured, "what may linger is asked after both directions closed");
        return require(ledger.lingering[event.by] !== event.answer, "the same answer is given once");
      case "completed":
        require(ledger.complete.size === 2, "both say complete");
        return require(ledger.lingering.a === "nothing" &&
          ledger.lingering.b === "nothing", "both answered that nothing lingers");
    }
  },
};
