import { getPractice, type StoredPractice } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { may } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Context } from "../context.ts";

/** The practices in which the reader can take on a couple. Who coaches nowhere has no such page. */
export async function readNewCouple({ actor }: Context): Promise<{ practices: StoredPractice[] }> {
  if (!may(actor, "couple.create", {})) throw new NotFound("page");
  const ids = actor.memberships.filter(({ role }) => role === "coach").map(({ practiceId }) => practiceId);
  return withActor(actor, async (tx) => {
    const practices: StoredPractice[] = [];
    for (const practiceId of ids) practices.push(await getPractice(tx, practiceId));
    return { practices };
  });
}
