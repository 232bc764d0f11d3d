/** Why a couple may need their coach: plain rules, the first the most pressing. They are never added up. */
export const attentionReasons = [
  "safetyCheck",
  "holdUnworded",
  "waiting",
  "asked",
  "notJoined",
  "notBegun",
  "setDown",
  "pastDue",
] as const;
export type AttentionReason = (typeof attentionReasons)[number];

/** After so many days without an answer, and without a beginning, a couple is marked. A "not yet" is an answer. */
export const attentionDays = { asked: 3, notBegun: 7 } as const;

/** Each reason in a few words, for a row. The rules themselves stand apart, since a table needs none of them. */
export const attentionWords: Readonly<Record<AttentionReason, string>> = {
  safetyCheck: "Safety check to read",
  holdUnworded: "Hold not told yet",
  waiting: "Waiting over a day",
  asked: "No answer for three days",
  notJoined: "Invitation ran out",
  notBegun: "Not begun for a week",
  setDown: "Set down",
  pastDue: "Past its day",
};
