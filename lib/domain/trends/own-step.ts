import type { Dimension, Member } from "./cell.ts";

/**
 * What a coach's own couples did at one step: exact, and nothing but what the coach may see anyway. So there are no breaks and no
 * "not yet" in it: of these a coach sees the current state.
 */
export interface OwnStep {
  protocolId: string;
  period: string;
  /** Whether anybody rehearsed is told of the rehearsals that the coach was asked to. */
  dimension: Extract<Dimension, "total" | "round" | "rehearsed">;
  member: Member;
  step: string;
  couples: number;
  completed: number;
  /** Of those who show their numbers: the mean, and of how many people. Null where nobody does. */
  before: { mean: number; people: number } | null;
  after: { mean: number; people: number } | null;
}
