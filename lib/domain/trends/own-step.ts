/** What a coach's own couples did at one step: exact, and nothing but what the coach may see anyway. */
export interface OwnStep {
  step: string;
  /** Null: in all rounds. */
  round: "1" | "2" | "3+" | null;
  couples: number;
  completed: number;
  paused: number;
  notYet: number;
  /** Of those who show their numbers: the mean, and of how many people. Null where nobody does. */
  before: { mean: number; people: number } | null;
  after: { mean: number; people: number } | null;
}
