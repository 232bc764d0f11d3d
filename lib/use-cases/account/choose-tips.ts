import { updateWantsTips } from "@/lib/data/people.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { ChooseTips } from "@/lib/domain/account/tips.ts";
import type { Context } from "../context.ts";

/** Chooses whether tips may stand beneath what one drafts. It leaves no line in the trail: it is about no one else. */
export async function chooseTips({ actor }: Context, { tips }: ChooseTips): Promise<{ ok: true }> {
  requireAccess(actor, "account.edit", { ownerId: actor.userId });
  await withAuth((tx) => updateWantsTips(tx, actor.userId, tips));
  return { ok: true };
}
