import { getCouple } from "@/lib/data/couples.ts";
import { type ActorTx, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";
import { switchedOn } from "./machine-of.ts";

/** The practice of one's own work, or of a couple that one coaches. */
async function practiceOf(tx: ActorTx, actor: Actor, coupleId: string): Promise<string> {
  if (actor.seats.some((seat) => seat.coupleId === coupleId))
    return requireSeat(actor, "rehearsal.create", coupleId).practiceId;
  const { practiceId, coachId } = await getCouple(tx, coupleId);
  requireAccess(actor, "rehearsal.create", { practiceId, coachId });
  return practiceId;
}

/**
 * Where the machine is that could word the other side of a rehearsal in this work, for whoever sets one up; null while
 * none is switched on.
 */
export async function readMachineOffer(
  { actor, machine }: Context,
  { coupleId }: { coupleId: string },
): Promise<{ host: string | null }> {
  return withActor(actor, async (tx) => {
    const practiceId = await practiceOf(tx, actor, coupleId);
    return { host: (await switchedOn(tx, machine, practiceId))?.host ?? null };
  });
}
