import { z } from "zod";
import { emailAddress } from "../account/email-address.ts";
import { secretsKinds } from "../consent/secrets-policy.ts";
import { line } from "../line.ts";
import { regions } from "./region.ts";

/** The name that a practice's clients know it by. */
export const practiceName = line({ missing: "Write the name your clients know.", max: 120 });

export const configurePracticeSchema = z.object({
  practiceId: z.uuid(),
  name: practiceName,
  region: z.enum(regions, "Choose where your clients are."),
  secretsKind: z.enum(secretsKinds, "Choose one of the three."),
});
export type ConfigurePractice = z.output<typeof configurePracticeSchema>;

export const inviteCoachSchema = z.object({
  practiceId: z.uuid(),
  /** Made with the form: the same form sent twice sends one invitation. */
  invitationId: z.uuid(),
  email: z
    .string({ error: "Write the coach’s e-mail address." })
    .trim()
    .min(1, "Write the coach’s e-mail address.")
    .pipe(emailAddress),
});
export type InviteCoach = z.output<typeof inviteCoachSchema>;

export const revokeCoachInvitationSchema = z.object({ practiceId: z.uuid(), invitationId: z.uuid() });
export type RevokeCoachInvitation = z.output<typeof revokeCoachInvitationSchema>;

export const endCoachSchema = z.object({ practiceId: z.uuid(), membershipId: z.uuid() });
export type EndCoach = z.output<typeof endCoachSchema>;
