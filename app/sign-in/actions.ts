"use server";

import { goOn } from "@/lib/delivery/go-on.ts";
import { receive } from "@/lib/delivery/receive.ts";
import { signInSchema } from "@/lib/domain/account/sign-in.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { signInWithPassword } from "@/lib/session/sign-in.ts";

export async function signInAction(_: unknown, form: unknown): Promise<FormState> {
  return receive({
    form,
    schema: signInSchema,
    limit: { what: "signIn", address: ({ email }) => email },
    verb: async (_surroundings, { email, password }) =>
      (await signInWithPassword(email, password)) ? { ok: true } : { ok: false, reason: "no-match" },
    refusals: { "no-match": "This address and this password don’t go together. Look at both once more." },
    done: (_result, { next }) => goOn(next),
  });
}
