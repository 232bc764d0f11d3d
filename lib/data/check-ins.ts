import "server-only";
import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { ActorTx } from "./transaction.ts";

export interface SharedRating {
  checkInId: string;
  userId: string;
  step: StepId;
  moment: "before" | "after" | "resume";
  rating: number;
  occurredAt: Date;
}

const most = 60;

/** The latest ratings of a couple that the actor may see: those of who agreed to show them, as the database decides. */
export async function findSharedRatings(tx: ActorTx, coupleId: string): Promise<SharedRating[]> {
  const rows = await tx.checkIn.findMany({
    where: { coupleId },
    orderBy: [{ occurredAt: "desc" }, { id: "asc" }],
    take: most,
    select: { id: true, userId: true, step: true, moment: true, rating: true, occurredAt: true },
  });
  return rows.map(({ id, step, ...row }) => ({ checkInId: id, step: step as StepId, ...row }));
}
