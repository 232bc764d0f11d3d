import type { RehearsalEvent } from "@/lib/domain/rehearsal/event.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";
import type { RoomLedger } from "./room-ledger.ts";

/** Notes a rule as broken where the condition doesn't hold. */
type Require = (condition: boolean, rule: string) => void;

/** One of the guards that must never break, as the oracle holds a rehearsal to it. */
export interface RoomGuard {
  /** Asked of each event, before the ledger takes it in. */
  event?: (ledger: RoomLedger, event: RehearsalEvent, require: Require) => void;
  /** Asked of what somebody sees and is offered, at any moment. */
  page?: (ledger: RoomLedger, view: RehearsalView, require: Require) => void;
}
