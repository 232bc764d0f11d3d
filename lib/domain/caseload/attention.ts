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

/** Each rule in a few words, for a row, and whole, for who wants to know why a row is marked. */
export const attentionWords: Readonly<Record<AttentionReason, { words: string; rule: string }>> = {
  safetyCheck: {
    words: "Safety check to read",
    rule: "Somebody answered their safety check, and you haven’t decided yet.",
  },
  holdUnworded: {
    words: "Hold not told yet",
    rule: "You put the joint steps on hold, and the couple hasn’t been told in your words.",
  },
  waiting: {
    words: "Waiting over a day",
    rule: "A break is more than a day past its return time, and nobody has come back to it.",
  },
  asked: {
    words: "No answer for three days",
    rule: "One of them reached out, by naming something or asking for a time, and nothing has happened between them for three days. A “not yet” is an answer, and marks nobody.",
  },
  notJoined: {
    words: "Invitation ran out",
    rule: "Somebody was invited, and hasn’t joined within 72 hours.",
  },
  notBegun: {
    words: "Not begun for a week",
    rule: "Both have joined, and for a week they have had a protocol and open joint steps, without beginning a repair together. What each prepares alone is not looked at.",
  },
  setDown: {
    words: "Set down",
    rule: "Nothing has happened between them for two weeks, so the repair is set down. They can take it up again at any time.",
  },
  pastDue: {
    words: "Past its day",
    rule: "The day you set for an assignment has passed, and it isn’t complete.",
  },
};
