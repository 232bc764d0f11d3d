import { z } from "zod";
import { emailAddress } from "../account/email-address.ts";
import { line } from "../line.ts";

/** What a coach calls a partner, until they say themselves what they want to be called. */
export const partnerName = line({ missing: "Write this person’s name.", max: 80 });

/** Where a partner's invitation goes. */
export const partnerEmail = z
  .string({ error: "Write this person’s e-mail address." })
  .trim()
  .min(1, "Write this person’s e-mail address.")
  .pipe(emailAddress);

export const addPartnerSchema = z.object({
  coupleId: z.uuid(),
  /** Made with the form, as every id of a thing to be made: the same form sent twice makes one. */
  partnerId: z.uuid(),
  name: partnerName,
  email: partnerEmail,
});
export type AddPartner = z.output<typeof addPartnerSchema>;

export const invitePartnerSchema = z.object({
  coupleId: z.uuid(),
  partnerId: z.uuid(),
  /** Made with the form. */
  invitationId: z.uuid(),
  email: partnerEmail,
});
export type InvitePartner = z.output<typeof invitePartnerSchema>;

export const revokeInvitationSchema = z.object({ coupleId: z.uuid(), partnerId: z.uuid() });
export type RevokeInvitation = z.output<typeof revokeInvitationSchema>;
