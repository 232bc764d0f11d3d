/** Why the engine said no, each with a sentence for the person it said it to. */
export const soloRefusals = {
  "already-done": "This is already done.",
  "moved-on": "This moved on while you were away. Your words are still here.",
  "set-aside": "This is set aside. Pick it up again first.",
  closed: "This is closed. You can begin another whenever you like.",
} as const;

export type SoloRefusal = keyof typeof soloRefusals;
