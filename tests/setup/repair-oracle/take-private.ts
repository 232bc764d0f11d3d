import type { PrivateEvent } from "@/lib/domain/repair/event.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { Ledger } from "./ledger.ts";

/** What somebody did alone. */
export function takePrivate(ledger: Ledger, seat: Seat, event: PrivateEvent) {
  switch (event.type) {
    case "began":
      ledger.begun[seat] = true;
      return;
    case "setAside":
      ledger.begun[seat] = false;
      return;
    case "stepFinished":
      ledger.finished[seat].add(event.step);
      return;
    case "rated": {
      const { rules } = ledger;
      const inTurn = ledger.opened && ledger.speaker !== null && ledger.done.size < 2;
      const free =
        ledger.gate === "clear" && !ledger.resting && !ledger.isOver() && ledger.quietFor() < ledger.setDownAfter;
      if (rules.breaksByItself && inTurn && free && event.rating > rules.limit) ledger.owesBreak = seat;
      ledger.ratings[seat] = { rating: event.rating, at: ledger.at };
    }
  }
}
