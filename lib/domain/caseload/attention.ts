/** Why a couple may need their coach: plain rules, the first the most pressing. They are never added up. */
export const attentionReasons = ["safetyCheck", "holdUnworded", "waiting", "notJoined", "pastDue"] as const;
export type AttentionReason = (typeof attentionReasons)[number];

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
  notJoined: {
    words: "Invitation ran out",
    rule: "Somebody was invited, and hasn’t joined within 72 hours.",
  },
  pastDue: {
    words: "Past its day",
    rule: "The day you set for an assignment has passed, and it isn’t complete.",
  },
};
