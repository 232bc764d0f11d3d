import type { OrderIdea, StepId } from "@/lib/domain/protocol/protocol.ts";
import type { Seat } from "./seat.ts";

/** What happened between the two: one joint log per repair holds only facts that both may see. Ids, never words. */
export type JointEvent =
  | { type: "named"; by: Seat }
  | { type: "acknowledged"; by: Seat }
  | { type: "asked"; by: Seat; at: string | null }
  | { type: "answered"; by: Seat; answer: "yes" }
  | { type: "answered"; by: Seat; answer: "anotherTime"; at: string }
  | { type: "notYet"; by: Seat; until: string | null }
  | { type: "notYetLifted"; by: Seat }
  | { type: "orderOpened" }
  | { type: "orderProposed"; by: Seat; first: Seat; idea: OrderIdea }
  | { type: "orderAgreed"; by: Seat; first: Seat }
  | { type: "shareSent"; by: Seat; step: "speak"; shareId: string }
  | { type: "shareWithdrawn"; by: Seat; shareId: string }
  /** `shareId` null: it was said aloud. */
  | { type: "reflected"; by: Seat; shareId: string | null }
  | { type: "heard"; by: Seat; answer: "yes" | "partly" | "notNow" }
  | { type: "owned"; by: Seat; shareId: string | null }
  | { type: "owningPassed"; by: Seat }
  | { type: "softened"; by: Seat }
  | { type: "reassured"; by: Seat; shareId: string | null }
  | { type: "reassuranceClosed"; by: Seat }
  | { type: "completeSaid"; by: Seat }
  | { type: "lingeringAnswered"; by: Seat; answer: "nothing" | "something" }
  | { type: "completed" }
  | { type: "roundStarted"; by: Seat; at: string | null }
  /** `by` null: neither partner began it. To each it looks like a break the other began. */
  | { type: "breakBegan"; by: Seat | null; returnAt: string }
  | { type: "breakExtended"; by: Seat; returnAt: string }
  | { type: "resumed" }
  | { type: "wentBack"; by: Seat; to: StepId }
  | { type: "rolesSwitched"; by: Seat }
  | { type: "timeProposed"; by: Seat; at: string | null }
  | { type: "stopped"; by: Seat };

/** The steps each does alone, at their own pace. */
export type PrivateStep = "regulate" | "intent";

/** What one person did alone. Nobody else's view may depend on it except through a gate's opening. */
export type PrivateEvent =
  | { type: "began" }
  | { type: "rated"; rating: number; step: StepId; moment: "before" | "after" | "resume" }
  /** `after`: the version of the joint log it followed, so that going back re-arms it whatever the clock says. */
  | { type: "stepFinished"; step: PrivateStep; after: number }
  /** Left before it was ever shown to the other; `begin` takes it up again. */
  | { type: "setAside" };

/** An event as the log holds it. `recordedAt` is ISO 8601 in UTC, from the server's clock. */
export type Recorded<E> = E & { recordedAt: string };
