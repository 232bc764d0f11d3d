"use server";

import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import type { FormState } from "@/lib/domain/form.ts";
import {
  allowMachineSchema,
  configurePracticeSchema,
  endCoachSchema,
  handOverCoupleSchema,
  inviteCoachSchema,
  revokeCoachInvitationSchema,
} from "@/lib/domain/practice/practice-form.ts";
import { chooseYearsSchema, joinCommunitySchema } from "@/lib/domain/practice/trend-form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { allowMachine } from "@/lib/use-cases/practice/allow-machine.ts";
import { chooseYears } from "@/lib/use-cases/practice/choose-years.ts";
import { configurePractice } from "@/lib/use-cases/practice/configure-practice.ts";
import { endCoach } from "@/lib/use-cases/practice/end-coach.ts";
import { handOverCouple } from "@/lib/use-cases/practice/hand-over-couple.ts";
import { inviteCoach, revokeCoachInvitation } from "@/lib/use-cases/practice/invite-coach.ts";
import { joinCommunity } from "@/lib/use-cases/practice/join-community.ts";

const notACoach = "They don’t coach here any more. Choose somebody else.";
const sitsThere = "They can’t take this over. Choose somebody else.";

/** The page is read again, and a quiet sentence says what was done. */
function saying(words: string): () => Promise<string> {
  return async () => {
    await refreshFor(currentActor);
    return words;
  };
}

export async function configurePracticeAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: configurePracticeSchema,
    verb: configurePractice,
    refusals: {},
    done: saying("Saved."),
  });
}

export async function allowMachineAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: allowMachineSchema,
    verb: allowMachine,
    refusals: { "another-machine": "It is another machine by now. Look at this page again." },
    done: saying("Saved."),
  });
}

export async function chooseYearsAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({ form, schema: chooseYearsSchema, verb: chooseYears, refusals: {}, done: saying("Saved.") });
}

export async function joinCommunityAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: joinCommunitySchema,
    verb: joinCommunity,
    refusals: { "whole-years": "Your practice counts whole years, so it is counted by itself alone." },
    done: saying("Saved."),
  });
}

export async function inviteCoachAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: inviteCoachSchema,
    verb: inviteCoach,
    refusals: {},
    done: saying("A link is on its way."),
  });
}

export async function revokeCoachInvitationAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: revokeCoachInvitationSchema,
    verb: revokeCoachInvitation,
    refusals: {},
    done: saying("The link no longer works."),
  });
}

export async function endCoachAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: endCoachSchema,
    verb: endCoach,
    refusals: {
      yourself: "You can’t end your own coaching here.",
      "choose-successor": { field: "successor", message: "Choose what happens to their couples." },
      "not-a-coach": { field: "successor", message: notACoach },
      "sits-there": { field: "successor", message: sitsThere },
    },
    done: saying("Their coaching has ended."),
  });
}

export async function handOverCoupleAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: handOverCoupleSchema,
    verb: handOverCouple,
    refusals: {
      "not-a-coach": { field: "coachId", message: notACoach },
      "sits-there": { field: "coachId", message: sitsThere },
    },
    done: saying("Handed over."),
  });
}
