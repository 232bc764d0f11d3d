import type { Guard } from "./guard.ts";

/** 4: the roles switch once it was owned or passed; where impact comes first, reassurance waits for it. */
export const owningGuard: Guard = {
  joint: (ledger, event, require) => {
    switch (event.type) {
      case "shareSent":
        return require(ledger.speaker === event.by &&
          ledger.done.size < 2, "only the one whose turn it is shares, once the turn before was owned or passed");
      case "owned":
      case "owningPassed":
        return require(ledger.listener() === event.by && ledger.done.size < 2, "the listener owns");
      case "reassured": {
        const owned = ledger.owned[event.by];
        if (ledger.rules.impact) require(owned !== "passed" && owned !== false, "impact is owned before reassurance");
      }
    }
  },
};
