/** Why the engine said no, each with a sentence for the person it said it to. */
export const rehearsalRefusals = {
  "already-done": "This is already done.",
  "moved-on": "This moved on while you were away. Your words are still here.",
  "not-yours": "That isn’t part of your role here.",
  "not-here": "You aren’t in this rehearsal.",
  "agree-first": "Read what you agree to first. Then you can come in.",
  "read-card": "Read your role card first, and tick that you did.",
  "agree-to-machine": "A machine words the other side here. Tick that you are fine with that, or leave.",
  taken: "Somebody else has that role just now.",
  "not-ready": "Not everything is ready yet. Look at what is still open.",
  "not-your-turn": "It’s the other’s turn just now. Your words are still here.",
  paused: "This is paused. Your words are still here.",
  resting: "This is a break. It goes on when the time has passed.",
  ended: "The talking is over. Now is the time to look back.",
  closed: "This rehearsal is over.",
  "not-offered": "This rehearsal doesn’t offer that.",
  "needs-rating": "Say how you are now, before you close it.",
  "needs-de-role": "Whoever stood in steps out of the role first.",
  "transcript-gone": "What was said here has been deleted.",
} as const;

export type RehearsalRefusal = keyof typeof rehearsalRefusals;
