import { z } from "zod";

export const rehearsalRoles = ["rehearser", "standIn", "coach", "observer"] as const;
export const rehearsalRoleSchema = z.enum(rehearsalRoles);
export type RehearsalRole = z.infer<typeof rehearsalRoleSchema>;

/**
 * Whose side of the conversation is spoken for: the rehearser's own, or the other's. A stand-in lends a voice to the
 * other side; what they say is never the partner's words.
 */
export const voices = ["own", "other"] as const;
export const voiceSchema = z.enum(voices);
export type Voice = z.infer<typeof voiceSchema>;

export const otherVoice = (voice: Voice): Voice => (voice === "own" ? "other" : "own");
