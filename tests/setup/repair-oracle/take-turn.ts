import type { JointEvent } from "@/lib/domain/repair/event.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import type { Ledger } from "./ledger.ts";

/** A turn in which nothing was said yet. */
export function newTurn(ledger: Ledger) {
  ledger.reflected = false;
  ledger.heard = "none";
  ledger.misses = 0;
}

function send(ledger: Ledger, by: Seat, shareId: string | null) {
  if (shareId !== null) ledger.sent.set(shareId, { by, round: ledger.round });
}

function finishTurn(ledger: Ledger, listener: Seat, owned: string | null | "passed") {
  ledger.owned[listener] = owned;
  ledger.done.add(otherSeat(listener));
  if (ledger.done.has(listener)) return;
  ledger.speaker = listener;
  newTurn(ledger);
}

function switchRoles(ledger: Ledger) {
  if (ledger.speaker === null) return;
  ledger.speaker = otherSeat(ledger.speaker);
  if (ledger.done.delete(ledger.speaker)) {
    ledger.shared[ledger.speaker] = null;
    ledger.owned[otherSeat(ledger.speaker)] = false;
  }
  newTurn(ledger);
}

/** What happened in the turns and at the close. */
export function takeTurn(ledger: Ledger, event: JointEvent) {
  switch (event.type) {
    case "orderProposed":
      ledger.proposal = event;
      return;
    case "orderAgreed":
      ledger.speaker = event.first;
      return;
    case "shareSent":
      send(ledger, event.by, event.shareId);
      ledger.shared[event.by] = event.shareId;
      return;
    case "reflected":
      send(ledger, event.by, event.shareId);
      ledger.reflected = event.shareId;
      ledger.heard = "none";
      return;
    case "heard":
      ledger.heard = event.answer;
      if (ledger.rules.accepted.includes(event.answer)) return;
      ledger.reflected = false;
      ledger.misses += 1;
      return;
    case "owned":
      send(ledger, event.by, event.shareId);
      return finishTurn(ledger, event.by, event.shareId);
    case "owningPassed":
      return finishTurn(ledger, event.by, "passed");
    case "rolesSwitched":
      return switchRoles(ledger);
    case "softened":
      ledger.softened.add(event.by);
      return;
    case "reassured":
      send(ledger, event.by, event.shareId);
      ledger.reassured.add(event.by);
      return;
    case "reassuranceClosed":
      ledger.reassured.add(event.by);
      return;
    case "completeSaid":
      ledger.complete.add(event.by);
      return;
    case "lingeringAnswered":
      ledger.lingering[event.by] = event.answer;
      return;
    default:
      throw new Error(`the ledger has no place for ${event.type}`);
  }
}
