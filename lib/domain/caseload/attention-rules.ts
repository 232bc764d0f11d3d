import type { AttentionReason } from "./attention.ts";

/** Each reason whole, for who wants to know why a couple is marked: plain rules, over what is joint. */
export const attentionRules: Readonly<Record<AttentionReason, string>> = {
  safetyCheck: "Somebody answered their safety check, and you haven’t decided yet.",
  holdUnworded: "You put the joint steps on hold, and the couple hasn’t been told in your words.",
  waiting: "The time to come back is more than a day past, and they haven’t gone on together.",
  asked:
    "One of them reached out, by naming something or asking for a time, and nothing has happened between them for three days. A “not yet” is an answer, and marks nobody.",
  notJoined: "Somebody was invited, and hasn’t joined within 72 hours.",
  notBegun:
    "Both have joined, and for a week they have had a protocol and open joint steps, without beginning a repair together. What each prepares alone is not looked at.",
  setDown:
    "Nothing has happened between them for two weeks, so the repair is set down. They can take it up again at any time.",
  pastDue: "The day you set for an assignment has passed, and it isn’t complete.",
};
