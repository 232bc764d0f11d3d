/**
 * What kind of thing somebody said, as far as its wording tells: what closes another person first, what opens them after.
 * The scripted partner answers to this alone.
 */
export const spokenMoves = [
  "blame",
  "mindReading",
  "contempt",
  "hollowApology",
  "falseReassurance",
  "pressure",
  "share",
  "reflection",
  "owning",
  "reassurance",
  "apology",
  "question",
  "boundary",
  "other",
] as const;

export type SpokenMove = (typeof spokenMoves)[number];

/** What closes a person who hears it. */
export const closingMoves = [
  "blame",
  "mindReading",
  "contempt",
  "hollowApology",
  "falseReassurance",
  "pressure",
] as const satisfies readonly SpokenMove[];

/** What opens a person: to be let in, to be heard, to see something owned. */
export const deepMoves = ["share", "reflection", "owning"] as const satisfies readonly SpokenMove[];
