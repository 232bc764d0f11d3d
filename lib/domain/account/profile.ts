import { z } from "zod";
import { newPassword, typedPassword } from "./password.ts";
import { personName } from "./person-name.ts";

/** Every time zone that can be chosen. */
export const timeZones: readonly string[] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
];

const timeZone = z
  .string({ error: "Choose a time zone." })
  .refine((zone) => timeZones.includes(zone), "Choose a time zone from the list.");

/** The time zone that a browser says it is in; whatever it says, a person's page must not fail over it. */
export const detectedTimeZone = z
  .unknown()
  .optional()
  .transform((zone) => timeZone.safeParse(zone).data ?? "UTC");

export const profileSchema = z.object({ name: personName, timeZone });
export type Profile = z.output<typeof profileSchema>;

export const changePasswordSchema = z.object({ currentPassword: typedPassword, password: newPassword });
export type ChangePassword = z.output<typeof changePasswordSchema>;
