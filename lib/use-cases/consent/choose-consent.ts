import { audit } from "@/lib/data/audit.ts";
import { addConsent, findLedger, lockOwnConsents } from "@/lib/data/consents.ts";
import { keepCoach } from "@/lib/data/handovers.ts";
import { findOwnCoach } from "@/lib/data/home.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { type ChooseConsent, choicesVersion, isAboutCoach } from "@/lib/domain/consent/consent.ts";
import { choices } from "@/lib/domain/consent/ledger.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";

/**
 * Gives or takes back one choice, for oneself alone and without anyone being told. What it opens or closes, the past
 * included, the database decides by the latest line of the ledger.
 */
export async function chooseConsent(
  context: Context,
  { coupleId, kind, given, coachId }: ChooseConsent,
): Promise<{ ok: true; given: boolean } | Refusal<"other-coach">> {
  const { actor, now } = context;
  const { practiceId } = requireSeat(actor, "consent.give", coupleId);
  const { userId } = actor;
  return withActor(actor, async (tx) => {
    await lockOwnConsents(tx, userId, coupleId);
    await keepCoach(tx, coupleId);
    const coach = await findOwnCoach(tx, coupleId);
    if (!coach) throw new NotFound("couple");
    if (coachId !== undefined && coachId !== coach.coachId) return { ok: false, reason: "other-coach" };
    if (choices(await findLedger(tx, userId, coupleId))[kind] === given) return { ok: true, given };
    const about = isAboutCoach(kind) ? coach.coachId : null;
    await addConsent(tx, { userId, practiceId, coupleId, kind, wording: choicesVersion, given, coachId: about, now });
    await audit(tx, {
      actorId: actor.userId,
      aboutUserId: actor.userId,
      action: `consent.${given ? "give" : "withdraw"}.${kind}`,
      now,
      practiceId,
      coupleId,
    });
    return { ok: true, given };
  });
}
