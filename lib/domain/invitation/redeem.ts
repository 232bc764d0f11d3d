import { z } from "zod";
import { newPassword } from "../account/password.ts";
import { personName } from "../account/person-name.ts";
import { detectedTimeZone } from "../account/profile.ts";

/** Joining with a new account. */
export const joinSchema = z.object({
  token: z.string().max(200).catch(""),
  name: personName,
  password: newPassword,
  timeZone: detectedTimeZone,
});
export type Join = z.output<typeof joinSchema>;

/** Joining with the account one is signed in to. */
export const joinSignedInSchema = z.object({ token: z.string().max(200).catch("") });
export type JoinSignedIn = z.output<typeof joinSignedInSchema>;
