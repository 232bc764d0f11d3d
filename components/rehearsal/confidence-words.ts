/** A word for every number of how sure one feels, 0 to 10. */
export const confidenceWords: readonly string[] = [
  "Not at all",
  "Barely",
  "A little",
  "Somewhat",
  "Almost half sure",
  "Half sure",
  "More than half sure",
  "Fairly sure",
  "Sure",
  "Very sure",
  "Quite sure",
];
