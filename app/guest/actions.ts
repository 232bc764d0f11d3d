"use server";

import type { Route } from "next";
import { RedirectType, redirect } from "next/navigation";
import { performAsGuest } from "@/lib/delivery/as-guest.ts";
import { receive } from "@/lib/delivery/receive.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { joinAsGuestSchema, ofFormerGuestSchema } from "@/lib/domain/guest/guest-forms.ts";
import { rehearsalCommandFormSchema } from "@/lib/domain/rehearsal/command-form.ts";
import { currentGuest, keepGuestSession } from "@/lib/session/guest-session.ts";
import { joinAsGuest } from "@/lib/use-cases/guest/join-as-guest.ts";
import { takeBackRecord } from "@/lib/use-cases/guest/take-back-record.ts";
import { actAsGuest } from "@/lib/use-cases/rehearsal/act-in-rehearsal.ts";
import { comeInAsGuest, comeInSchema } from "@/lib/use-cases/rehearsal/come-in.ts";
import { doorRefusals, roomRefusals, staysInPlace } from "../rehearsals/[rehearsalId]/room-forms.ts";

const room = "/guest" as Route;

/** Signs the note and uses the link up: this device is let in, and no other. */
export async function joinAsGuestAction(_: unknown, form: unknown): Promise<FormState> {
  return receive({
    form,
    schema: joinAsGuestSchema,
    limit: { what: "redeem", address: ({ token }) => token },
    verb: joinAsGuest,
    refusals: { gone: "This link doesn’t work any more. Ask for a new one." },
    done: async ({ secret }) => {
      await keepGuestSession(secret);
      return redirect(room, RedirectType.replace);
    },
  });
}

/** Takes back a friend's yes to keeping the words, once they are out. */
export async function takeBackRecordAction(_: unknown, form: unknown): Promise<FormState> {
  return receive({
    form,
    schema: ofFormerGuestSchema,
    limit: { what: "redeem", address: ({ secret }) => secret },
    verb: takeBackRecord,
    refusals: { gone: "There is nothing kept any more that you said yes to." },
    done: (_result, { secret }) =>
      redirect(`/guest/${encodeURIComponent(secret)}?deleted` as Route, RedirectType.replace),
  });
}

export async function comeInAsGuestAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await performAsGuest({
    form,
    schema: comeInSchema,
    verb: comeInAsGuest,
    refusals: doorRefusals,
    done: () => redirect(room, RedirectType.replace),
  });
  await refreshFor(currentGuest);
  return state;
}

/** Does one thing in the rehearsal that a friend was asked to. */
export async function actAsGuestAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await performAsGuest({
    form,
    schema: rehearsalCommandFormSchema,
    verb: actAsGuest,
    refusals: roomRefusals,
    done: (_result, { command }) => (staysInPlace(command.type) ? null : redirect(room, RedirectType.replace)),
  });
  await refreshFor(currentGuest);
  return state;
}
