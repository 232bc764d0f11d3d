import { z } from "zod";
import { emailAddress } from "../account/email-address.ts";
import { newPassword } from "../account/password.ts";
import { personName } from "../account/person-name.ts";
import { detectedTimeZone } from "../account/profile.ts";
import { secretsKinds } from "../consent/secrets-policy.ts";
import { line } from "../line.ts";
import { practiceName } from "./practice-form.ts";
import { regions } from "./region.ts";

/** What the first practice is made of. */
export const setUpSchema = z.object({
  token: line({ missing: "Paste the token that was printed when the server started.", max: 200 }),
  practiceName,
  region: z.enum(regions, "Choose where your clients are."),
  name: personName,
  email: emailAddress,
  password: newPassword,
  secretsKind: z.enum(secretsKinds, "Choose one of the three."),
  /** A box that is ticked sends "on", and nothing otherwise. */
  alsoCoach: z
    .unknown()
    .optional()
    .transform((box) => box === "on"),
  timeZone: detectedTimeZone,
});
export type SetUp = z.output<typeof setUpSchema>;
