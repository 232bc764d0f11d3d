"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import { createCoupleSchema } from "@/lib/domain/couple/couple-form.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { createCouple } from "@/lib/use-cases/couple/create-couple.ts";

export async function createCoupleAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: createCoupleSchema,
    verb: createCouple,
    refusals: {},
    done: ({ coupleId }) => redirect(`/couples/${coupleId}` as Route),
  });
}
