import type { Contribution, GapContribution } from "./contribution.ts";

/** What is published together: one step of one template in one window, for everybody at once. Slices share no couple's values. */
export interface Slice {
  window: string;
  /** A template in one version, as key@version. */
  protocol: string;
  step: string;
  /** Which ratings the template asks for there: what it doesn't ask for is never looked at. */
  rates: { before: boolean; after: boolean };
  /** One a couple at the most, of every couple that started; agreed or not. */
  contributions: readonly Contribution[];
  /** The practices whose couples make up the community: none where the window is a year. */
  community: ReadonlySet<string>;
}

/** The times between sessions under one template in one window, for everybody at once. */
export interface GapSlice {
  window: string;
  protocol: string;
  /** One a couple at the most, of every couple with at least two days of sessions. */
  contributions: readonly GapContribution[];
  community: ReadonlySet<string>;
}
