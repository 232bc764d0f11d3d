"use server";

import { after } from "next/server";
import { goOn } from "@/lib/delivery/go-on.ts";
import { sendNotification } from "@/lib/delivery/mail.ts";
import { receive } from "@/lib/delivery/receive.ts";
import { askForLinkSchema, useLinkSchema } from "@/lib/domain/account/sign-in.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { makeSignInLink, signInWithLink } from "@/lib/session/sign-in.ts";

async function sendLink(email: string, next: string | null): Promise<void> {
  const token = await makeSignInLink(email);
  const onward = next ? `?next=${encodeURIComponent(next)}` : "";
  if (token) await sendNotification({ kind: "magicLink", email, path: `/sign-in/link/${token}${onward}` });
}

export async function askForLinkAction(_: unknown, form: unknown): Promise<FormState> {
  return receive({
    form,
    schema: askForLinkSchema,
    limit: { what: "askForLink", address: ({ email }) => email },
    // Everything happens after the answer: it comes as soon for an address that nobody has.
    verb: async (_surroundings, { email, next }) => {
      after(() => sendLink(email, next));
      return { ok: true };
    },
    refusals: {},
    done: () =>
      "If this address has an account, a message is on its way. It says “You have something to look at”, and works for 15 minutes.",
  });
}

export async function useLinkAction(_: unknown, form: unknown): Promise<FormState> {
  return receive({
    form,
    schema: useLinkSchema,
    limit: { what: "useLink", address: ({ token }) => token },
    verb: async (_surroundings, { token }) =>
      (await signInWithLink(token)) ? { ok: true } : { ok: false, reason: "gone" },
    refusals: {
      gone: "This link doesn’t work any more. Each link works once, for 15 minutes. Ask for a new one below.",
    },
    done: (_result, { next }) => goOn(next),
  });
}
