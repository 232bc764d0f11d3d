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
