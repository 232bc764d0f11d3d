"use server";

import { redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import { chooseConsentSchema } from "@/lib/domain/consent/consent.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { endWorkSchema, leaveCouple } from "@/lib/use-cases/repair/end-work.ts";

export async function chooseAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: chooseConsentSchema,
    verb: chooseConsent,
    refusals: { "other-coach": "You have another coach now. Read it again, then choose." },
    done: ({ given }) => (given ? "You said yes. You can take it back here." : "Taken back."),
  });
  await refreshFor(currentActor);
  return state;
}

export async function leaveAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: endWorkSchema,
    verb: leaveCouple,
    refusals: {},
    done: () => redirect("/home"),
  });
}
