"use server";

import type { Route } from "next";
import { RedirectType, redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import { signConsentSchema } from "@/lib/domain/consent/consent.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { answerSafetyCheckSchema } from "@/lib/domain/safety/safety-check.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { signConsent } from "@/lib/use-cases/consent/sign-consent.ts";
import { answerSafetyCheck } from "@/lib/use-cases/safety/answer-safety-check.ts";

/** Back to the welcome, which shows whatever comes next. */
const welcome = (coupleId: string) => `/welcome/${coupleId}` as Route;

export async function signAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: signConsentSchema,
    verb: signConsent,
    refusals: { outdated: "This text has just changed. Here is the new one: please read it before you agree." },
    done: (_result, { coupleId }) => redirect(welcome(coupleId), RedirectType.push),
  });
  await refreshFor(currentActor);
  return state;
}

export async function answerSafetyCheckAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: answerSafetyCheckSchema,
    verb: answerSafetyCheck,
    refusals: { "other-coach": "You have another coach now, and nothing was sent. See who it is, then choose." },
    done: (_result, { coupleId }) => redirect(welcome(coupleId), RedirectType.replace),
  });
  await refreshFor(currentActor);
  return state;
}
