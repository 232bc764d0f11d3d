import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { JointEvent, Recorded } from "@/lib/domain/repair/event.ts";
import { Ledger } from "./repair-oracle/ledger.ts";
import { rulesOf } from "./repair-oracle/rules.ts";
import { takeJoint } from "./repair-oracle/take-joint.ts";

/** What a couple did at one step in one quarter, told from the log by the oracle: nothing of the product's own telling. */
export interface ToldStep {
  startedAt: string;
  completed: boolean;
  paused: boolean;
  notYet: boolean;
  round: number;
}

export interface ToldQuarters {
  /** By quarter and step, such as "2026-01-01 own". */
  steps: Map<string, ToldStep>;
  /** The days on which anything was done together, by quarter. */
  days: Map<string, Set<string>>;
}

/** Steps that are left by going on. Whatever else changes where they are is going back. */
const goesOn: readonly JointEvent["type"][] = [
  "orderAgreed",
  "shareSent",
  "heard",
  "owned",
  "owningPassed",
  "reassured",
  "reassuranceClosed",
];

const quarterOf = (at: string): string => {
  const month = Math.floor((Number(at.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${at.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
};

function placeOf(ledger: Ledger): StepId {
  if (ledger.opened) return ledger.step();
  if (ledger.rules.names && !ledger.acknowledged) return "notice";
  return ledger.rules.asks && (ledger.asked !== null || ledger.consent) ? "ask" : "regulate";
}

/** Where they are. What each does alone belongs together: none of it is before the other. */
function standsAt(ledger: Ledger): StepId[] {
  const place = placeOf(ledger);
  return place === "regulate" ? ledger.rules.steps.filter((step) => step === place || step === "intent") : [place];
}

/** The steps that an event completed, from where they were and where they are. */
function passedBy(event: JointEvent, was: { at: StepId; opened: boolean; resting: boolean }, ledger: Ledger): StepId[] {
  const { rules } = ledger;
  if (event.type === "acknowledged") return ["notice"];
  if (event.type === "answered" && event.answer === "yes")
    return rules.asks && !was.opened && !was.resting ? ["ask"] : [];
  if (event.type === "orderOpened") return rules.steps.filter((step) => step === "regulate" || step === "intent");
  if (event.type === "completed") return ["reconnect"];
  const now = placeOf(ledger);
  return goesOn.includes(event.type) && now !== was.at ? [was.at] : [];
}

/** Tells the quarters of a couple's repairs under one protocol from their joint logs. */
export function tellQuarters(protocolKey: string, logs: readonly (readonly Recorded<JointEvent>[])[]): ToldQuarters {
  const told: ToldQuarters = { steps: new Map(), days: new Map() };
  for (const log of logs) {
    const ledger = new Ledger(rulesOf(protocolKey), "clear");
    for (const { recordedAt, ...event } of log) {
      const was = { at: placeOf(ledger), opened: ledger.opened, resting: ledger.resting };
      ledger.at = Date.parse(recordedAt);
      takeJoint(ledger, event as JointEvent);
      const quarter = quarterOf(recordedAt);
      const { round } = ledger;
      const mark = (step: string, more: Partial<ToldStep> = {}) => {
        const before = told.steps.get(`${quarter} ${step}`);
        told.steps.set(`${quarter} ${step}`, {
          startedAt: before && before.startedAt < recordedAt ? before.startedAt : recordedAt,
          completed: Boolean(before?.completed || more.completed),
          paused: Boolean(before?.paused || more.paused),
          notYet: Boolean(before?.notYet || more.notYet),
          round: Math.max(before?.round ?? 1, round),
        });
      };
      const moves = { paused: event.type === "breakBegan", notYet: event.type === "notYet" };
      for (const step of standsAt(ledger)) mark(step);
      if (moves.paused || moves.notYet) mark(was.at, moves);
      for (const step of passedBy(event as JointEvent, was, ledger)) mark(step, { completed: true });
      mark("all", { ...moves, completed: event.type === "completed" });
      told.days.set(quarter, (told.days.get(quarter) ?? new Set()).add(recordedAt.slice(0, 10)));
    }
  }
  return told;
}
