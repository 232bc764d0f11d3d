import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { JointEvent } from "@/lib/domain/repair/event.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import { type Ledger, seats } from "./ledger.ts";
import { newTurn, takeTurn } from "./take-turn.ts";

type Joint<T extends JointEvent["type"]> = Extract<JointEvent, { type: T }>;

function ask(ledger: Ledger, event: { by: Seat; at: string | null }) {
  ledger.asked = { by: event.by, at: event.at === null ? null : Date.parse(event.at) };
  ledger.agreedAt = null;
}

function answer(ledger: Ledger, event: Joint<"answered">) {
  if (event.answer === "anotherTime") return ask(ledger, event);
  ledger.consent = true;
  ledger.agreedAt = ledger.asked?.at ?? (ledger.resting ? ledger.at : null);
  ledger.asked = null;
  if (ledger.opened && !ledger.resting) {
    ledger.resting = true;
    ledger.breakUntil = ledger.at;
  }
}

function sayNotYet(ledger: Ledger, event: Joint<"notYet">) {
  const until = event.until === null ? null : Date.parse(event.until);
  ledger.notYet[event.by] = { until };
  ledger.floor = Math.max(ledger.floor, until ?? ledger.at);
  ledger.asked = null;
  ledger.agreedAt = null;
  if (!ledger.opened) {
    ledger.consent = false;
    return;
  }
  ledger.resting = true;
  ledger.breakUntil = Math.max(ledger.breakUntil ?? 0, until ?? ledger.at);
}

function resume(ledger: Ledger) {
  ledger.floor = ledger.floorNow();
  ledger.resting = false;
  ledger.breakUntil = null;
  ledger.agreedAt = null;
  if (ledger.opened) ledger.asked = null;
}

/** Back to a step: it and all that come after it are asked again. */
function back(ledger: Ledger, to: StepId) {
  const { steps } = ledger.rules;
  const again = (step: StepId) => steps.includes(step) && steps.indexOf(step) >= steps.indexOf(to);
  ledger.complete.clear();
  ledger.lingering = { a: null, b: null };
  ledger.reassured.clear();
  if (to === "reassure") return;
  ledger.softened.clear();
  if (to === "speak" || to === "listen" || to === "own") return backInTurn(ledger, to);
  ledger.opened = false;
  ledger.proposal = null;
  ledger.speaker = null;
  ledger.shared = { a: null, b: null };
  ledger.owned = { a: false, b: false };
  ledger.done.clear();
  newTurn(ledger);
  ledger.asked = null;
  ledger.agreedAt = null;
  if (again("ask")) ledger.consent = false;
  if (again("notice")) {
    ledger.namedBy = null;
    ledger.acknowledged = false;
  }
  for (const step of ["regulate", "intent"] as const) {
    if (again(step)) for (const seat of seats) ledger.finished[seat].delete(step);
  }
}

function backInTurn(ledger: Ledger, to: "speak" | "listen" | "own") {
  const { speaker } = ledger;
  if (speaker === null) return;
  ledger.done.delete(speaker);
  ledger.owned[otherSeat(speaker)] = false;
  if (to !== "own" || ledger.shared[speaker] === null) newTurn(ledger);
  if (to === "speak") ledger.shared[speaker] = null;
}

function withdraw(ledger: Ledger, shareId: string) {
  ledger.withdrawn.add(shareId);
  for (const seat of seats) {
    if (ledger.shared[seat] === shareId) {
      ledger.shared[seat] = null;
      if (seat === ledger.speaker && !ledger.done.has(seat)) newTurn(ledger);
    }
    if (ledger.owned[seat] === shareId) ledger.owned[seat] = "passed";
  }
  if (ledger.reflected === shareId) ledger.reflected = false;
}

function happen(ledger: Ledger, event: JointEvent) {
  switch (event.type) {
    case "named":
      ledger.namedBy = event.by;
      return;
    case "acknowledged":
      ledger.acknowledged = true;
      return;
    case "asked":
    case "timeProposed":
      return ask(ledger, event);
    case "answered":
      return answer(ledger, event);
    case "notYet":
      return sayNotYet(ledger, event);
    case "notYetLifted":
      ledger.notYet[event.by] = null;
      ledger.floor = Math.max(ledger.floor, ledger.at);
      return;
    case "breakBegan":
    case "breakExtended":
      ledger.owesBreak = null;
      ledger.resting = true;
      ledger.breakUntil = Math.max(ledger.breakUntil ?? 0, Date.parse(event.returnAt));
      return;
    case "resumed":
      return resume(ledger);
    case "orderOpened":
      ledger.agreedAt = null;
      ledger.opened = true;
      return;
    case "roundStarted":
      ledger.round += 1;
      back(ledger, "regulate");
      ledger.stopped = null;
      ledger.completed = false;
      if (event.at !== null || ledger.rules.asks) ask(ledger, event);
      return;
    case "wentBack":
      return back(ledger, event.to);
    case "stopped":
      ledger.stopped = event.by;
      return;
    case "completed":
      ledger.completed = true;
      return;
    case "shareWithdrawn":
      return withdraw(ledger, event.shareId);
    default:
      takeTurn(ledger, event);
  }
}

/** What happened between the two. */
export function takeJoint(ledger: Ledger, event: JointEvent) {
  ledger.revealed = true;
  // Taking words back from what was set down isn't taking it up.
  const restsOn = event.type === "shareWithdrawn" && ledger.quietFor() >= ledger.setDownAfter;
  happen(ledger, event);
  if (!restsOn) ledger.lastJoint = ledger.at;
  ledger.masks = false;
}
