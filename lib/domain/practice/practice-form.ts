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

export const allowMachineSchema = z.object({
  practiceId: z.uuid(),
  /** Where the machine is that the page named. */
  host: z.string().min(1).max(300),
  allow: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
});
export type AllowMachine = z.output<typeof allowMachineSchema>;

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

/** Who takes somebody's couples over, by their id; or that the work with them ends. Left out where there are none. */
const successor = z
  .literal("")
  .transform(() => undefined)
  .or(z.literal("end"))
  .or(z.uuid())
  .optional();

export const endCoachSchema = z.object({ practiceId: z.uuid(), membershipId: z.uuid(), successor });
export type EndCoach = z.input<typeof endCoachSchema>;

export const handOverCoupleSchema = z.object({
  practiceId: z.uuid(),
  coupleId: z.uuid("Choose a couple."),
  coachId: z.uuid("Choose who takes them over."),
});
export type HandOverCouple = z.output<typeof handOverCoupleSchema>;
