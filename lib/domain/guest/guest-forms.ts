import { z } from "zod";
import { personName } from "../account/person-name.ts";
import { guestNoteVersion } from "./guest-note.ts";

/** What a friend is asked to: to lend the other side a voice, or to be there. */
const guestRoles = ["standIn", "observer"] as const;

export const inviteGuestSchema = z.object({
  rehearsalId: z.uuid(),
  /** Made with the form: the same form sent again makes the same guest a new link. */
  guestId: z.uuid(),
  name: personName,
  role: z.enum(guestRoles, "Choose what you ask them to."),
});
export type InviteGuest = z.output<typeof inviteGuestSchema>;

export const revokeGuestSchema = z.object({ rehearsalId: z.uuid(), guestId: z.uuid() });
export type RevokeGuest = z.output<typeof revokeGuestSchema>;

/** What a friend who is let in no longer is known by: their own device was given it as they signed. */
export const ofFormerGuestSchema = z.object({ secret: z.string().max(200).catch("") });
export type OfFormerGuest = z.output<typeof ofFormerGuestSchema>;

export const joinAsGuestSchema = z.object({
  token: z.string().max(200).catch(""),
  /** The note that was on the screen, ticked. */
  signed: z.literal(guestNoteVersion, "Read this first, and tick that you agree."),
});
export type JoinAsGuest = z.output<typeof joinAsGuestSchema>;
