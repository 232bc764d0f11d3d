import type { Guard } from "./guard.ts";
import type { Ledger } from "./ledger.ts";

const during: readonly string[] = ["stopped", "shareWithdrawn", "notYet", "notYetLifted"];

const stands = (ledger: Ledger): boolean => ledger.stands("a") || ledger.stands("b");

/** 9: a "not yet" is final until its time; without one only its author lifts it. */
export const notYetGuard: Guard = {
  joint: (ledger, event, require) => {
    const hidesHold = event.type === "breakBegan" && event.by === null;
    if (stands(ledger)) require(hidesHold || during.includes(event.type), "a not yet lets nothing on");
    if (event.type === "notYetLifted") {
      require(ledger.notYet[event.by]?.until === null, "only its author lifts a not yet, and none with a time");
    }
    if (event.type !== "notYet") return;
    const until = event.until === null ? null : Date.parse(event.until);
    require(until === null || until > ledger.at, "a not yet lasts until a time to come");
    const own = ledger.notYet[event.by];
    if (own === null || !ledger.stands(event.by)) return;
    const later = own.until !== null && until !== null && until > own.until;
    require(later, "a not yet is put off, never shortened");
  },

  page: (ledger, { moves, viewer }, require) => {
    const lifts = moves.includes("liftNotYet");
    if (lifts) require(ledger.notYet[viewer]?.until === null, "only its author is offered to lift it");
    const openEnded = ledger.stands(viewer) && ledger.notYet[viewer]?.until === null;
    if (openEnded && ledger.gate === "clear" && !ledger.isOver()) require(lifts, "its author can lift it");
  },
};
