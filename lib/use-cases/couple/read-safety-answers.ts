import { audit } from "@/lib/data/audit.ts";
import { findChecks, getClearance, readCheckWords, type StoredClearance } from "@/lib/data/clearances.ts";
import { findPartners, getCouple } from "@/lib/data/couples.ts";
import { getOwnProfile } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { readSafetyAnswers as openAnswers, type SafetyAnswers } from "@/lib/domain/safety/safety-check.ts";
import { type CoarseTime, coarseTime } from "@/lib/domain/time/coarse-time.ts";
import type { Context } from "../context.ts";

export interface AnsweredCheck {
  checkId: string;
  when: CoarseTime;
  answers: SafetyAnswers;
}

export interface SafetyPage {
  coupleId: string;
  label: string;
  ended: boolean;
  clearance: StoredClearance;
  partners: {
    name: string;
    /** Whether they answered at all, now or before an earlier decision. */
    answered: boolean;
    /** Answers that wait for a decision, oldest first. Decided ones are gone. */
    waiting: AnsweredCheck[];
  }[];
}

/** The safety checks that wait for the coach's decision. Only the couple's own coach; each reading is audited. */
export async function readSafetyAnswers(context: Context, { coupleId }: { coupleId: string }): Promise<SafetyPage> {
  const { actor, now } = context;
  return withActor(actor, async (tx) => {
    const couple = await getCouple(tx, coupleId);
    requireAccess(actor, "safety.read", couple);
    const { label, practiceId, endedAt } = couple;
    const { timeZone } = await getOwnProfile(tx, actor.userId);
    const partners = await findPartners(tx, coupleId);
    const checks = await findChecks(tx, coupleId);
    const clearance = await getClearance(tx, coupleId);
    const waiting = checks.filter((check) => check.decidedAt === null);
    const words = await readCheckWords(
      tx,
      waiting.map((check) => check.checkId),
    );
    await audit(
      tx,
      ...waiting.map(({ checkId, userId }) => ({
        actorId: actor.userId,
        aboutUserId: userId,
        action: "safety.read",
        now,
        practiceId,
        coupleId,
        subjectId: checkId,
      })),
    );
    const open = (userId: string): AnsweredCheck[] =>
      waiting.flatMap(({ checkId, submittedAt, userId: author }) => {
        const text = words.get(checkId);
        return author === userId && text !== undefined
          ? [{ checkId, when: coarseTime(submittedAt, now, timeZone), answers: openAnswers(text) }]
          : [];
      });
    return {
      coupleId,
      label,
      ended: endedAt !== null,
      clearance,
      partners: partners.map(({ name, userId }) => ({
        name,
        answered: checks.some((check) => check.userId === userId),
        waiting: userId === null ? [] : open(userId),
      })),
    };
  });
}
