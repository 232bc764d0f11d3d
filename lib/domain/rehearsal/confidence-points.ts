import type { Rating } from "./state.ts";

/** What one rehearsal came to, as far as the rehearser's chart goes. */
export interface RehearsedOnce {
  rehearsalId: string;
  /** When it was begun, ISO 8601 in UTC. */
  at: string;
  before: Rating | null;
  after: Rating | null;
}

/** A pair in the chart. There is no line to be on and no way to be behind: it only sets the two beside each other. */
export interface ConfidencePoint {
  rehearsalId: string;
  at: string;
  before: number;
  after: number;
}

/** How sure somebody felt before and after each rehearsal that has both, the oldest first. */
export const confidencePoints = (rehearsals: readonly RehearsedOnce[]): ConfidencePoint[] =>
  rehearsals
    .flatMap(({ rehearsalId, at, before, after }) =>
      before && after ? [{ rehearsalId, at, before: before.confidence, after: after.confidence }] : [],
    )
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
