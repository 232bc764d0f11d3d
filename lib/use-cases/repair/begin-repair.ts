import { z } from "zod";
import { recordAct } from "@/lib/data/repair-log.ts";
import { findAssignmentPlace } from "@/lib/data/repair-places.ts";
import { getProtocol, loadWork, lockCouple } from "@/lib/data/repairs.ts";
import { withActor, withEngine } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { standingAfter } from "@/lib/domain/consent/standing.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { advance } from "@/lib/domain/repair/advance.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { assignmentOf, nowAfter, seatOf, stateOf } from "./load-repair.ts";

export const beginRepairSchema = z.strictObject({ assignmentId: z.uuid() });

/**
 * Begins a repair for oneself. Nobody else learns of it until it is named or asked for. When a joint repair is open, or
 * something was begun already, that one is returned.
 */
export async function beginRepair(
  context: Context,
  { assignmentId }: z.output<typeof beginRepairSchema>,
): Promise<{ ok: true; repairId: string } | Refusal<"cancelled" | "sign-first">> {
  const { actor, newId } = context;
  const place = await withActor(actor, (tx) => findAssignmentPlace(tx, assignmentId));
  if (!place) throw new NotFound("assignment");
  requireAccess(actor, "repair.act", place);
  return withEngine(actor, place.coupleId, async (tx) => {
    await lockCouple(tx, place.coupleId);
    const work = await loadWork(tx, place.coupleId);
    if (standingAfter(work.own).kind !== "ready") return { ok: false, reason: "sign-first" };
    const seat = seatOf(actor, place.coupleId);
    const already = work.repair?.id ?? work.streams[seat].begun?.repairId;
    if (already) return { ok: true, repairId: already };
    const assignment = assignmentOf(work, assignmentId);
    if (assignment.cancelled) return { ok: false, reason: "cancelled" };
    const protocol = await getProtocol(tx, assignment.protocolId);
    const now = nowAfter(work, context.now);
    const result = advance(stateOf(work, assignment, protocol), seat, { type: "begin" }, now.toISOString());
    if (!result.ok) throw new Error(`beginning was refused: ${result.reason}`);
    const repairId = newId();
    await recordAct(
      tx,
      { work, now, newId },
      {
        userId: actor.userId,
        seat,
        repairId,
        protocolId: assignment.protocolId,
        begun: { repairId, assignmentId },
        events: result.mine,
        action: "repair.begin",
        receipt: null,
      },
    );
    return { ok: true, repairId };
  });
}
