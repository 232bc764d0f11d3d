"use server";

import { goOn } from "@/lib/delivery/go-on.ts";
import { receive } from "@/lib/delivery/receive.ts";
import { isSetUpToken } from "@/lib/delivery/set-up-token.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { setUpSchema } from "@/lib/domain/practice/set-up.ts";
import { signInWithPassword } from "@/lib/session/sign-in.ts";
import { setUpPractice } from "@/lib/use-cases/joining/set-up-practice.ts";

export async function setUpAction(_: unknown, form: unknown): Promise<FormState> {
  return receive({
    form,
    schema: setUpSchema,
    limit: { what: "setUp", address: () => "the first practice" },
    verb: async (surroundings, { token, ...input }) =>
      isSetUpToken(token) ? setUpPractice(surroundings, input) : { ok: false, reason: "wrong-token" as const },
    refusals: {
      "wrong-token": { field: "token", message: "This isn’t the token that was printed when the server started." },
      "already-set-up": "Somebody has just made the first practice. Ask its owner to invite you.",
      "address-taken": { field: "email", message: "This address has an account already. Use another one." },
      "obvious-password": { field: "password", message: "This one is easy to guess. Choose a few words of your own." },
    },
    done: async (_result, { email, password }) => {
      await signInWithPassword(email, password);
      return goOn("/caseload");
    },
  });
}
