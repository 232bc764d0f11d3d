import type { Guard } from "./guard.ts";

/** What comes after both were heard, and so never before it. */
const closing: readonly string[] = [
  "softened",
  "reassured",
  "reassuranceClosed",
  "completeSaid",
  "lingeringAnswered",
  "completed",
];

/** 5: reassurance comes after both were heard and, where the template asks, softened. */
export const reassureGuard: Guard = {
  joint: (ledger, event, require) => {
    const { softens } = ledger.rules;
    if (closing.includes(event.type)) require(ledger.done.size === 2, `${event.type} comes after both were heard`);
    switch (event.type) {
      case "softened":
        return require(softens && !ledger.softened.has(event.by), "each softens once");
      case "reassured":
      case "reassuranceClosed":
        require(!softens || ledger.softened.size === 2, "both say that they have softened");
        require(!ledger.reassured.has(event.by), "each direction closes once");
    }
  },
};
