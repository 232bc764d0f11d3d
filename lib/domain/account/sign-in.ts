import { z } from "zod";
import { emailAddress } from "./email-address.ts";
import { nextPath } from "./next-path.ts";
import { newPassword, typedPassword } from "./password.ts";

/** Where to go afterwards; null for wherever the person starts. */
const next = z.unknown().optional().transform(nextPath);
/** A link's secret. Whatever isn't one leads nowhere. */
const token = z.string().max(200).catch("");

export const signInSchema = z.object({ email: emailAddress, password: typedPassword, next });

/** Asking for a link by e-mail: to sign in, or to choose a new password. */
export const askForLinkSchema = z.object({ email: emailAddress, next });

export const useLinkSchema = z.object({ token, next });

export const resetPasswordSchema = z.object({ token, password: newPassword });
export type ResetPassword = z.output<typeof resetPasswordSchema>;
