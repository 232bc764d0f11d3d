import type { Contribution, GapContribution } from "./contribution.ts";

/** A practice and everybody who coaches there. */
interface Roll {
  practice: string;
  coaches: readonly string[];
}

/** Who has numbers in a window, shown or hidden: by who works where, so that a number being there says nothing of anybody. */
export type Places = readonly Roll[];

/** What is published together: one step of one template in one window, for everybody at once. Slices share no couple's values. */
export interface Slice {
  window: string;
  /** A template in one version, as key@version. */
  protocol: string;
  step: string;
  /** Which ratings the template asks for there: what it doesn't ask for is never looked at. */
  rates: { before: boolean; after: boolean };
  places: Places;
  /** One a couple at the most, of every couple that started; agreed or not. All of them in one of the places. */
  contributions: readonly Contribution[];
  /** The practices whose couples make up the community: none where the window is a year. */
  community: ReadonlySet<string>;
}

/** The times between sessions under one template in one window, for everybody at once. */
export interface GapSlice {
  window: string;
  protocol: string;
  places: Places;
  /** One a couple at the most, of every couple with at least two days of sessions. */
  contributions: readonly GapContribution[];
  community: ReadonlySet<string>;
}
