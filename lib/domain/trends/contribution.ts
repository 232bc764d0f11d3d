/** A repair a couple is in for the first or second time in a row, or any later one. */
export const rounds = ["1", "2", "3+"] as const;
export type Round = (typeof rounds)[number];

/** The time between a couple's sessions in a window, coarsely: up to a week, a fortnight, a month, or more. */
export const gaps = ["week", "fortnight", "month", "longer"] as const;
export type Gap = (typeof gaps)[number];

/** Who adds to a number, and whether they may be counted at all. */
export interface Contributor {
  couple: string;
  practice: string;
  /** The couple's coach when the window was closed. */
  coach: string;
  /** Whether both partners agreed, when the window was closed, to be counted. */
  agreed: boolean;
}

/** What one couple adds to one step of one template in one window: it counts once, however often it came by. */
export interface Contribution extends Contributor {
  /** Whether the coach could read ratings of either of them one by one, at any time since the window began. */
  seen: boolean;
  completed: boolean;
  paused: boolean;
  notYet: boolean;
  /** The mean of the couple's ratings before the step in this window, 1 to 10. */
  before: number | null;
  after: number | null;
  /** The highest round in which they reached it. */
  round: Round;
  /** Whether either of them had closed a rehearsal in the 60 days before it was begun. */
  rehearsed: boolean;
}

/** How far apart a couple's sessions were in one window. A couple with fewer than two has none. */
export interface GapContribution extends Contributor {
  gap: Gap;
}
