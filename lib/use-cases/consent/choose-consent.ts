import { audit } from "@/lib/data/audit.ts";
import { addConsent, findLedger, lockOwnConsents } from "@/lib/data/consents.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { type ChooseConsent, choicesVersion } from "@/lib/domain/consent/consent.ts";
import { choices } from "@/lib/domain/consent/ledger.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";

/**
 * Gives or takes back one choice, for oneself alone and without anyone being told. What it opens or closes, the past
 * included, the database decides by the latest line of the ledger.
 */
export async function chooseConsent(
  context: Context,
  { coupleId, kind, given }: ChooseConsent,
): Promise<{ ok: true; given: boolean }> {
  const { actor, now } = context;
  const { practiceId } = requireSeat(actor, "consent.give", coupleId);
  await withActor(actor, async (tx) => {
    await lockOwnConsents(tx, actor.userId, coupleId);
    if (choices(await findLedger(tx, actor.userId, coupleId))[kind] === given) return;
    await addConsent(tx, { userId: actor.userId, practiceId, coupleId, kind, wording: choicesVersion, given, now });
    await audit(tx, {
      actorId: actor.userId,
      aboutUserId: actor.userId,
      action: `consent.${given ? "give" : "withdraw"}.${kind}`,
      now,
      practiceId,
      coupleId,
    });
  });
  return { ok: true, given };
}
