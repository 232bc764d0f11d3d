import type { OrderIdea, StepId } from "@/lib/domain/protocol/protocol.ts";
import type { Seat } from "./seat.ts";

/** How the joint work of a couple stands: one joint log per repair holds only what both partners may see. */
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
  | { type: "breakBegan"; by: Seat; returnAt: string }
  | { type: "breakExtended"; by: Seat; returnAt: string }
  | { type: "resumed" }
  | { type: "wentBack"; by: Seat; to: StepId }
  | { type: "rolesSwitched"; by: Seat }
  | { type: "timeProposed"; by: Seat; at: string }
  | { type: "stopped"; by: Seat }
  | { type: "setDown" }
  | { type: "held" }
  | { type: "holdWorded" }
  | { type: "released" }
  | { type: "ended" };

/** What one person did alone. Nobody else's view may depend on it except through a gate's opening. */
export type PrivateEvent =
  | { type: "began" }
  | { type: "rated"; rating: number; step: StepId; moment: "before" | "after" | "resume" }
  | { type: "stepFinished"; step: "regulate" | "intent" };

/** An event as the log holds it. `recordedAt` is ISO 8601 in UTC, from the server's clock. */
export type Recorded<E> = E & { recordedAt: string };
