"use server";

import { goOn } from "@/lib/delivery/go-on.ts";
import { perform } from "@/lib/delivery/perform.ts";
import { receive } from "@/lib/delivery/receive.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { joinSchema, joinSignedInSchema } from "@/lib/domain/invitation/redeem.ts";
import { signInWithPassword, signOut } from "@/lib/session/sign-in.ts";
import { joinWithAccount } from "@/lib/use-cases/joining/join-with-account.ts";
import { redeemInvitation } from "@/lib/use-cases/joining/redeem-invitation.ts";

const gone = "This link doesn’t work any more. If you joined with it before, sign in.";

const startingPage = { coach: "/caseload", partner: "/home" } as const;

export async function joinAction(_: unknown, form: unknown): Promise<FormState> {
  return receive({
    form,
    schema: joinSchema,
    limit: { what: "redeem", address: ({ token }) => token },
    verb: redeemInvitation,
    refusals: {
      gone,
      "has-account": "There is an account with this address by now. Sign in with it, then open the link again.",
      "obvious-password": { field: "password", message: "This one is easy to guess. Choose a few words of your own." },
    },
    done: async ({ email, kind }, { password }) => {
      await signInWithPassword(email, password);
      return goOn(startingPage[kind]);
    },
  });
}

export async function joinSignedInAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: joinSignedInSchema,
    limit: "redeem",
    verb: joinWithAccount,
    refusals: {
      gone,
      "other-address": "This link was sent to another address than yours.",
      "already-in-couple": "You have a place here already. This link was for the other person.",
      "own-couple": "You are the coach here, so you can’t take this place yourself.",
    },
    done: ({ kind }) => goOn(startingPage[kind]),
  });
}

/** Signs out and shows the same invitation again. */
export async function signOutHereAction(): Promise<void> {
  await signOut();
}
