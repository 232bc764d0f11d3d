/** The longest note to a couple, characters. Apart from the schema, so that the form need not load it. */
export const longestNote = 1_000;
