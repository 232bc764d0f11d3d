"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { beginRepair, beginRepairSchema } from "@/lib/use-cases/repair/begin-repair.ts";

export async function beginAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: beginRepairSchema,
    verb: beginRepair,
    refusals: {
      cancelled: "Your coach has taken this back in the meantime.",
      "sign-first": "There is something to read and agree to first. Open this page afresh to find it.",
    },
    done: ({ repairId }) => redirect(`/repairs/${repairId}` as Route),
  });
}
