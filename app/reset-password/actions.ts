"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { receive } from "@/lib/delivery/receive.ts";
import { withSurroundings } from "@/lib/delivery/surroundings.ts";
import { askForLinkSchema, resetPasswordSchema } from "@/lib/domain/account/sign-in.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { askForReset } from "@/lib/use-cases/account/ask-for-reset.ts";
import { resetPassword } from "@/lib/use-cases/account/reset-password.ts";

export async function askForResetAction(_: unknown, form: unknown): Promise<FormState> {
  return receive({
    form,
    schema: askForLinkSchema,
    limit: { what: "askForReset", address: ({ email }) => email },
    // Everything happens after the answer: it comes as soon for an address that nobody has.
    verb: async (_surroundings, { email }) => {
      after(() => withSurroundings((surroundings) => askForReset(surroundings, { email })));
      return { ok: true };
    },
    refusals: {},
    done: () =>
      "If this address has an account, a message is on its way. It says “You have something to look at”, and works for an hour.",
  });
}

export async function resetPasswordAction(_: unknown, form: unknown): Promise<FormState> {
  return receive({
    form,
    schema: resetPasswordSchema,
    limit: { what: "useLink", address: ({ token }) => token },
    verb: resetPassword,
    refusals: {
      gone: "This link doesn’t work any more. Each link works once, for an hour. You can ask for a new one.",
      "obvious-password": { field: "password", message: "This one is easy to guess. Choose a few words of your own." },
    },
    done: () => redirect("/sign-in?notice=new-password"),
  });
}
