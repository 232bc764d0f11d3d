import type { JointEvent, PrivateEvent } from "@/lib/domain/repair/event.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairView } from "@/lib/domain/repair/view.ts";
import type { Ledger } from "./ledger.ts";

/** Notes a rule as broken where the condition doesn't hold. */
export type Require = (condition: boolean, rule: string) => void;

/** One of the guards that must never break, as the oracle holds a repair to it. */
export interface Guard {
  /** Asked of each event of the joint log, before the ledger takes it in. */
  joint?: (ledger: Ledger, event: JointEvent, require: Require) => void;
  /** Asked of each event of somebody's private stream, before the ledger takes it in. */
  alone?: (ledger: Ledger, event: PrivateEvent, seat: Seat, require: Require) => void;
  /** Asked of what somebody's page shows and offers, at any moment. */
  page?: (ledger: Ledger, view: RepairView, require: Require) => void;
}
