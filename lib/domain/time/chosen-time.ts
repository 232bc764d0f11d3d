/** What a form sends for "another moment". */
export const otherMoment = "other";

/** What a form sends for no time at all: now, or open-ended. */
export const noTime = "none";
