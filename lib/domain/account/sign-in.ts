import { z } from "zod";
import { emailAddress } from "./email-address.ts";
import { newPassword, typedPassword } from "./password.ts";

export const signInSchema = z.object({ email: emailAddress, password: typedPassword });

/** Asking for a link by e-mail: to sign in, or to choose a new password. */
export const askForLinkSchema = z.object({ email: emailAddress });

export const resetPasswordSchema = z.object({ token: z.string().max(200), password: newPassword });
export type ResetPassword = z.output<typeof resetPasswordSchema>;
