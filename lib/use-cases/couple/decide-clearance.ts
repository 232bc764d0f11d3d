import { audit } from "@/lib/data/audit.ts";
import { decideCheck, findChecks, getClearance, type SubmittedCheck, setClearance } from "@/lib/data/clearances.ts";
import { findPartners, getCoupleToChange, type StoredPartner } from "@/lib/data/couples.ts";
import { refreshListing } from "@/lib/data/listings.ts";
import { asEngine, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { DecideClearance } from "@/lib/domain/couple/clearance-form.ts";
import type { Context, Refusal } from "../context.ts";
import { decideForCouple } from "./decide-for-couple.ts";

type Reason = "ended" | "not-answered" | "newer-answers";

/** Why joint steps can't open yet: somebody hasn't answered their safety check, or answered it again since. */
function refusalToOpen(
  partners: readonly StoredPartner[],
  checks: readonly SubmittedCheck[],
  seen: readonly string[],
): Reason | null {
  const answered = (userId: string | null) => checks.some((check) => check.userId === userId);
  if (partners.length === 0 || !partners.every((partner) => answered(partner.userId))) return "not-answered";
  if (checks.some((check) => check.decidedAt === null && !seen.includes(check.checkId))) return "newer-answers";
  return null;
}

/**
 * The coach's decision after reading the safety checks, or at any later time: to open the joint steps, also out of a
 * hold, or to hold them. They open on nothing else. The answers that were read are deleted with the decision, in one transaction.
 */
export async function decideClearance(
  context: Context,
  input: DecideClearance,
): Promise<{ ok: true } | Refusal<Reason>> {
  const { actor, now } = context;
  const { coupleId, decision, checkIds } = input;
  let opened: string[] = [];
  let moved = false;
  const decided = await withActor(actor, async (tx): Promise<{ ok: true } | Refusal<Reason>> => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, decision === "hold" ? "couple.hold" : "couple.clear", couple);
    if (couple.endedAt) return { ok: false, reason: "ended" };
    const partners = await findPartners(tx, coupleId);
    const checks = await findChecks(tx, coupleId);
    if (decision !== "hold") {
      const reason = refusalToOpen(partners, checks, checkIds);
      if (reason) return { ok: false, reason };
    }
    const { state } = await getClearance(tx, coupleId);
    const step = decision === "clear" && state === "held" ? "release" : decision;
    const led = await asEngine(tx, actor, coupleId, (engine) => decideForCouple(engine, context, step, coupleId));
    const next = led?.next ?? null;
    if (next === "clear" || next === "held") {
      await setClearance(tx, coupleId, { state: next, decidedBy: actor.userId, now });
      await refreshListing(tx, coupleId);
    }
    const seen = checks.filter((check) => check.decidedAt === null && checkIds.includes(check.checkId));
    for (const { checkId } of seen) await decideCheck(tx, checkId, now);
    if (next === null && seen.length === 0) return { ok: true };
    const { practiceId } = couple;
    const entry = { actorId: actor.userId, now, practiceId, coupleId };
    await audit(
      tx,
      // About the coach alone: a hold in mid-repair must not show before the coach puts it in words.
      { ...entry, aboutUserId: actor.userId, action: `couple.${step}`, subjectId: coupleId },
      ...seen.map(({ userId, checkId }) => ({
        ...entry,
        aboutUserId: userId,
        action: "safety.decide",
        subjectId: checkId,
      })),
    );
    moved = led?.moved ?? false;
    // A hold that was never worded leaves without a word, as it came.
    opened = next === "clear" && led?.isSeen ? partners.flatMap(({ userId }) => userId ?? []) : [];
    return { ok: true };
  });
  if (!decided.ok) return decided;
  if (moved) context.announce(coupleId);
  for (const userId of opened) context.notify({ kind: "somethingToLookAt", userId });
  return decided;
}
