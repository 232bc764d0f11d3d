import { otherSeat } from "@/lib/domain/repair/seat.ts";
import type { Guard, Require } from "./guard.ts";
import { type Ledger, seats } from "./ledger.ts";

/** What comes after the order, and so never before it. */
const heart: readonly string[] = [
  "orderProposed",
  "orderAgreed",
  "shareSent",
  "reflected",
  "heard",
  "owned",
  "owningPassed",
  "rolesSwitched",
  "softened",
  "reassured",
  "reassuranceClosed",
  "completeSaid",
  "lingeringAnswered",
  "completed",
];

function opens(ledger: Ledger, require: Require) {
  const { rules } = ledger;
  require(!ledger.opened, "the order opens once");
  require(ledger.ready(), "both have a fresh rating at or below the limit");
  for (const step of ["regulate", "intent"] as const) {
    const done = seats.every((seat) => ledger.finished[seat].has(step));
    if (rules.steps.includes(step)) require(done, `both have done ${step}`);
  }
  if (rules.asks) require(ledger.consent, "the asking was answered with a yes");
  if (rules.names) require(ledger.acknowledged, "it was named and acknowledged");
  require(ledger.asked === null, "no question is open");
  require(ledger.agreedAt === null || ledger.at >= ledger.agreedAt, "not before the agreed time");
}

/** 2: the order opens when it was named or asked for, and both are ready. */
export const orderGuard: Guard = {
  joint: (ledger, event, require) => {
    if (heart.includes(event.type)) require(ledger.opened, `${event.type} comes after the order opened`);
    switch (event.type) {
      case "named":
        return require(ledger.namedBy === null, "it is named once");
      case "acknowledged":
        require(ledger.namedBy === otherSeat(event.by), "the other acknowledges");
        return require(!ledger.acknowledged, "it is acknowledged once");
      case "asked":
        require(ledger.asked === null && !ledger.consent, "one asking at a time");
        return require(!ledger.opened, "one asks before the order");
      case "answered":
        return require(ledger.asked !== null && ledger.asked.by !== event.by, "only the one who was asked answers");
      case "orderOpened":
        return opens(ledger, require);
      case "orderProposed":
        return require(ledger.speaker === null, "the order is agreed once");
      case "orderAgreed":
        require(ledger.proposal !== null && ledger.proposal.by !== event.by, "the other agrees");
        return require(ledger.proposal?.first === event.first, "what was proposed is agreed");
    }
  },

  alone: (ledger, event, seat, require) => {
    if (event.type !== "stepFinished" || event.step !== "regulate") return;
    const rating = ledger.ratings[seat];
    require(rating !== null && ledger.isFresh(rating.at), "settling ends with a check-in of one's own");
  },
};
