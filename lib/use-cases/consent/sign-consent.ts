import { audit } from "@/lib/data/audit.ts";
import { addConsent, findLedger, getPolicyInForce, lockOwnConsents } from "@/lib/data/consents.ts";
import { withActor } from "@/lib/data/transaction.ts";
import type { SignConsent } from "@/lib/domain/consent/consent.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import { holds } from "@/lib/domain/consent/ledger.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";

/**
 * Signs one of the two texts, in the version that was on the screen. Signing it again changes nothing; a version that
 * is no longer in force is refused, since what is signed must be what was read.
 */
export async function signConsent(
  context: Context,
  { coupleId, kind, wording }: SignConsent,
): Promise<{ ok: true } | Refusal<"outdated">> {
  const { actor, now } = context;
  const { practiceId } = requireSeat(actor, "consent.give", coupleId);
  const own = { userId: actor.userId, practiceId, coupleId };
  return withActor(actor, async (tx) => {
    await lockOwnConsents(tx, actor.userId, coupleId);
    const inForce = kind === "dataUse" ? dataUseVersion : (await getPolicyInForce(tx, practiceId)).id;
    if (wording !== inForce) return { ok: false, reason: "outdated" };
    if (holds(await findLedger(tx, actor.userId, coupleId), kind, wording)) return { ok: true };
    await addConsent(tx, { ...own, kind, wording, given: true, coachId: null, now });
    await audit(tx, {
      actorId: actor.userId,
      aboutUserId: actor.userId,
      action: `consent.sign.${kind}`,
      now,
      practiceId,
      coupleId,
    });
    return { ok: true };
  });
}
