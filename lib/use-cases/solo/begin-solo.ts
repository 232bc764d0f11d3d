import { z } from "zod";
import { audit } from "@/lib/data/audit.ts";
import { getPublishedProtocol } from "@/lib/data/protocols.ts";
import { findAssignmentTerms } from "@/lib/data/repair-places.ts";
import { appendSolo, findOwnSolos, openSolo } from "@/lib/data/solo.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { advanceSolo } from "@/lib/domain/solo/advance-solo.ts";
import { pathOf, startSolo } from "@/lib/domain/solo/state.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { standingOf } from "@/lib/use-cases/home/standing-of.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";

export const beginSoloSchema = z.strictObject({ assignmentId: z.uuid() });

export type SoloBegun = { ok: true; coupleId: string; soloId: string } | Refusal<"cancelled" | "sign-first">;

/**
 * Begins to go on alone, along the path of what was assigned. Nobody is told, and nothing of the couple's is touched or
 * even looked at. When something is open already, that is returned.
 */
export async function beginSolo(
  context: Context,
  { assignmentId }: z.output<typeof beginSoloSchema>,
): Promise<SoloBegun> {
  const { actor, now, newId } = context;
  const { userId } = actor;
  return withActor(actor, async (tx): Promise<SoloBegun> => {
    const terms = await findAssignmentTerms(tx, assignmentId);
    if (!terms) throw new NotFound("assignment");
    const { coupleId, practiceId, protocolId, pauseAbove } = terms;
    const seat = requireSeat(actor, "solo.begin", coupleId);
    if ((await standingOf(tx, userId, seat)).kind !== "ready") return { ok: false, reason: "sign-first" };
    const findOpen = async () => (await findOwnSolos(tx, userId, coupleId)).find((solo) => solo.closedAt === null);
    const already = await findOpen();
    if (already) return { ok: true, coupleId, soloId: already.soloId };
    if (terms.cancelled) return { ok: false, reason: "cancelled" };
    const { protocol } = await getPublishedProtocol(tx, protocolId);
    const begun = advanceSolo(startSolo({ path: pathOf(protocol), pauseAbove }), { type: "begin" }, now.toISOString());
    if (!begun.ok) throw new Error(`beginning was refused: ${begun.reason}`);
    const soloId = newId();
    const solo = { soloId, practiceId, coupleId, userId, protocolId, pauseAbove };
    if (!(await openSolo(tx, solo, begun.state.step, now))) {
      // Another press of the same person opened one a moment ago.
      const theirs = await findOpen();
      if (!theirs) throw new NotFound("solo");
      return { ok: true, coupleId, soloId: theirs.soloId };
    }
    await appendSolo(tx, solo, begun.event, begun.state, now);
    const about = { actorId: userId, aboutUserId: userId, coupleId, practiceId, subjectId: soloId };
    await audit(tx, { ...about, action: "solo.begin", now });
    return { ok: true, coupleId, soloId };
  });
}
