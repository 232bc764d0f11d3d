/** The longest note, characters. Apart from the schema, so that the form need not load it. */
export const longestNote = 4_000;
