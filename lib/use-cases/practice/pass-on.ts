import { audit } from "@/lib/data/audit.ts";
import { endCoupleWork } from "@/lib/data/endings.ts";
import { changeCoach, holdOwnedCouple, mayTakeOver } from "@/lib/data/handovers.ts";
import { lockCouple } from "@/lib/data/repairs.ts";
import { revokeAllShares } from "@/lib/data/shares.ts";
import { type ActorTx, asEngine, asOwnerOf } from "@/lib/data/transaction.ts";
import type { Context } from "../context.ts";
import { endWithCoach } from "../rehearsal/end-with-coach.ts";

interface Place {
  practiceId: string;
  coupleId: string;
}

/**
 * Gives a couple another coach. What was shown to the one before, or waits for their decision, stays theirs: it is
 * sealed for them, and the database shows it to nobody who takes over.
 */
export async function passOn(
  tx: ActorTx,
  context: Context,
  { practiceId, coupleId }: Place,
  toCoachId: string,
): Promise<"done" | "already" | "refused" | "gone"> {
  const { actor, now, newId } = context;
  const id = newId();
  const byId = actor.userId;
  const passed = await asOwnerOf(tx, actor, coupleId, async () => {
    const held = await holdOwnedCouple(tx, coupleId);
    if (held?.practiceId !== practiceId) return "gone";
    if (held.coachId === toCoachId) return "already";
    if (!(await mayTakeOver(tx, toCoachId, [coupleId]))) return "refused";
    await changeCoach(tx, { id, practiceId, coupleId, fromCoachId: held.coachId, toCoachId, byId, now });
    return "done";
  });
  if (passed === "done") {
    await endWithCoach(tx, context, coupleId);
    const entry = { actorId: byId, aboutUserId: byId, now, practiceId, coupleId };
    await audit(tx, { ...entry, action: "couple.handOver", subjectId: id });
  }
  return passed;
}

/** Ends the work with a couple that has no coach any more, as its coach would have: all that was shown is taken back. */
export async function endWithoutCoach(tx: ActorTx, context: Context, { practiceId, coupleId }: Place): Promise<void> {
  const { actor, now } = context;
  const ended = await asEngine(tx, actor, coupleId, async (engine) => {
    await lockCouple(engine, coupleId);
    await revokeAllShares(engine, coupleId, now);
    const isEnded = await endCoupleWork(engine, coupleId, now);
    if (isEnded) await endWithCoach(engine, context, coupleId);
    return isEnded;
  });
  // One of the two may have left at the same moment: that ended it, and is theirs to have written down.
  if (!ended) return;
  const entry = { actorId: actor.userId, aboutUserId: actor.userId, now, practiceId, coupleId };
  await audit(tx, { ...entry, action: "couple.end" });
}
