import { audit } from "@/lib/data/audit.ts";
import { keepCoach } from "@/lib/data/handovers.ts";
import { findOwnCoach } from "@/lib/data/home.ts";
import {
  addSafetyCheck,
  deleteSafetyCheck,
  findOwnSafetyChecks,
  lockOwnSafetyChecks,
} from "@/lib/data/safety-checks.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { addWord, readWords } from "@/lib/data/words.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { type AnswerSafetyCheck, writeSafetyAnswers } from "@/lib/domain/safety/safety-check.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";

/**
 * Answers the private check. The answers are sealed for the assigned coach alone, and only if that is who was named on
 * the screen; whatever was answered, the same follows. Answering again adds a new check: what the coach has read is never
 * changed under their eyes.
 */
export async function answerSafetyCheck(
  context: Context,
  { coupleId, coachId, ...answers }: AnswerSafetyCheck,
): Promise<{ ok: true } | Refusal<"other-coach">> {
  const { actor, now, newId } = context;
  const { userId } = actor;
  const { practiceId } = requireSeat(actor, "safety.answer", coupleId);
  const text = writeSafetyAnswers(answers);
  return withActor(actor, async (tx) => {
    await lockOwnSafetyChecks(tx, userId, coupleId);
    await keepCoach(tx, coupleId);
    const coach = await findOwnCoach(tx, coupleId);
    if (!coach) throw new NotFound("couple");
    if (coachId !== undefined && coachId !== coach.coachId) return { ok: false, reason: "other-coach" };
    const before = await findOwnSafetyChecks(tx, userId, coupleId);
    const [last] = before;
    // The same form sent twice answers once.
    const waits = last?.decidedAt === null && last.coachId === coach.coachId;
    if (waits && (await readWords(tx, "safety_check", [last.id])).get(last.id)?.answers === text) {
      return { ok: true };
    }
    // What waited for a coach who handed the couple over is read by nobody.
    for (const check of before)
      if (check.decidedAt === null && check.coachId !== coach.coachId) await deleteSafetyCheck(tx, check.id);
    const checkId = newId();
    await addSafetyCheck(tx, { id: checkId, practiceId, coupleId, userId, coachId: coach.coachId, now });
    await addWord(tx, {
      id: newId(),
      ownerId: userId,
      coupleId,
      subject: "safety_check",
      field: "answers",
      rowId: checkId,
      text,
      now,
      readerIds: [coach.coachId],
    });
    await audit(tx, {
      actorId: userId,
      aboutUserId: userId,
      action: "safety.answer",
      now,
      practiceId,
      coupleId,
      subjectId: checkId,
    });
    return { ok: true };
  });
}
