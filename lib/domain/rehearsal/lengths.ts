// Apart from the schemas, so that a form need not load them.

/** The longest thing said in one turn, characters: a breath or two, so that it stays a conversation. */
export const longestTurn = 1_000;

/** The longest stop word, characters. */
export const longestStopWord = 30;

/** The longest scenario, characters. */
export const longestScenario = 2_000;
