"use server";

import { guestLink } from "@/lib/delivery/guest-link.ts";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { inviteGuestSchema, revokeGuestSchema } from "@/lib/domain/guest/guest-forms.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { askGuest, revokeGuest } from "@/lib/use-cases/guest/ask-guest.ts";

/** Makes a link and gives it to this one page. It is kept nowhere. */
export async function askGuestAction(_: unknown, form: unknown): Promise<FormState> {
  let link: string | null = null;
  const state = await perform({
    form,
    schema: inviteGuestSchema,
    verb: askGuest,
    refusals: {
      over: "The talking is over, so nobody can be asked in any more.",
      "came-already": "They used a link already. Ask them by a new one below.",
      "not-offered": {
        field: "role",
        message: "Nobody stands in where written lines answer. They can be there, though.",
      },
    },
    done: ({ token }) => {
      link = guestLink(token);
      return "Here is the link. It is shown only now.";
    },
  });
  if (link === null) return state;
  await refreshFor(currentActor);
  return { ...state, values: { link } };
}

export async function revokeGuestAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: revokeGuestSchema,
    verb: revokeGuest,
    refusals: {},
    done: () => "Done. The link doesn’t work any more.",
  });
  await refreshFor(currentActor);
  return state;
}
