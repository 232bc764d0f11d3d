/** Who did something, seen from the person whom it is about. The other partner is never among them. */
export type TrailActor = "you" | "coach";

type Words = Partial<Record<TrailActor, string>>;

/**
 * What may be shown of the audit trail, in words. What is not here is not shown: a decision of the coach comes to
 * light when the coach says so, and nobody's private doings come to light at all.
 */
const shown: Readonly<Record<string, Words>> = {
  "account.signIn": { you: "You signed in" },
  "account.signOut": { you: "You signed out" },
  "account.signOutEverywhere": { you: "You signed out everywhere" },
  "account.resetPassword": { you: "You set a new password" },
  "account.changePassword": { you: "You changed your password" },
  "joining.redeem": { you: "You joined" },
  "consent.sign.secretsPolicy": { you: "You agreed to the policy on secrets" },
  "consent.sign.dataUse": { you: "You agreed to how your data is used" },
  "consent.give.ratingsToCoach": { you: "You chose to show your check-in numbers to your coach" },
  "consent.withdraw.ratingsToCoach": { you: "You chose not to show your check-in numbers to your coach" },
  "consent.give.soloToCoach": { you: "You chose to show your coach that you work alone" },
  "consent.withdraw.soloToCoach": { you: "You chose not to show your coach that you work alone" },
  "consent.give.countedInTrends": { you: "You chose to be counted in trends" },
  "consent.withdraw.countedInTrends": { you: "You chose not to be counted in trends" },
  "safety.answer": { you: "You answered the safety check" },
  "safety.read": { coach: "Read your safety check" },
  "safety.decide": { coach: "Deleted your answers to the safety check, after reading them" },
  "couple.read": { coach: "Opened your page" },
  "couple.edit": { coach: "Changed your names or your kind of bond" },
  "repair.follow": { coach: "Looked at your steps, and at what you chose to share" },
  "repair.sendShare": { you: "You sent something" },
  "repair.withdrawShare": { you: "You took back something you sent" },
  "assignment.create": { coach: "Gave you something to do" },
  "assignment.edit": { coach: "Changed what you were given to do" },
  "assignment.cancel": { coach: "Took back what you were given to do" },
  "rehearsal.create": { coach: "Set up a rehearsal for you" },
  "rehearsal.read": { coach: "Opened a rehearsal of yours that they may see" },
  "rehearsal.askMachine": {
    you: "You had a machine word an answer in a rehearsal",
    coach: "Had a machine word an answer in a rehearsal of yours",
  },
  "note.write": { coach: "Wrote you a note" },
  "note.edit": { coach: "Changed a note to you" },
  "note.delete": { coach: "Took back a note to you" },
};

/** What an entry says to the person it is about, or null when it isn't theirs to see. */
export function trailWords(action: string, by: TrailActor): string | null {
  return shown[action]?.[by] ?? null;
}

/** Every action that may show, to ask the trail for no other. */
export const shownActions: readonly string[] = Object.keys(shown);
