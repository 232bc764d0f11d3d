/**
 * Marks that turn the order of reading around unseen, so that a text could show something else than it says; and halves
 * of characters, which no text can hold. The marks that right-to-left keyboards set on their own, and what joins emoji,
 * hide nothing and stay.
 */
const unseen = /[\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/** The text without what a person could neither have meant nor find. */
export const withoutUnseen = (text: string): string => text.replace(unseen, "");
