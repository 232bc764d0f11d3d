export const rehearsalRoles = ["rehearser", "standIn", "coach", "observer"] as const;
export type RehearsalRole = (typeof rehearsalRoles)[number];

/**
 * Whose side of the conversation is spoken for: the rehearser's own, or the other's. A stand-in lends a voice to the
 * other side; what they say is never the partner's words.
 */
export const voices = ["own", "other"] as const;
export type Voice = (typeof voices)[number];

export const otherVoice = (voice: Voice): Voice => (voice === "own" ? "other" : "own");
