import { audit } from "@/lib/data/audit.ts";
import { findRepairIds } from "@/lib/data/repair-places.ts";
import { getProtocol, loadWork } from "@/lib/data/repairs.ts";
import { findShares, type StoredShare } from "@/lib/data/shares.ts";
import { withActor, withEngine } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { CoachRepairView } from "@/lib/domain/repair/view.ts";
import { viewForCoach } from "@/lib/domain/repair/view-for-coach.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { assignmentOf, stateOf } from "./load-repair.ts";

export interface FollowedRepair {
  repairId: string;
  protocol: Protocol;
  openedAt: Date;
  closedAt: Date | null;
  view: CoachRepairView;
  /** What each partner chose to show the coach, and nothing else. */
  shares: (Pick<StoredShare, "shareId" | "step" | "round" | "text" | "sentAt"> & { by: Seat })[];
}

/** A couple's repairs as their coach may see them, the latest first. The reading is audited. */
export async function followCouple(
  context: Context,
  { coupleId }: { coupleId: string },
): Promise<{ repairs: FollowedRepair[]; coupleVersion: number }> {
  const { actor, now } = context;
  const ids = await withActor(actor, (tx) => findRepairIds(tx, coupleId));
  const { coupleVersion, repairs, seats } = await withEngine(actor, coupleId, async (tx) => {
    const current = await loadWork(tx, coupleId);
    const { practiceId, coachId } = current;
    requireAccess(actor, "repair.follow", { coupleId, practiceId, coachId });
    await audit(tx, { actorId: actor.userId, action: "repair.follow", now, coupleId, practiceId });
    const followed: Omit<FollowedRepair, "shares">[] = [];
    for (const repairId of ids) {
      const work = await loadWork(tx, coupleId, { repairId });
      if (!work.repair) continue;
      const assignment = assignmentOf(work, work.repair.assignmentId);
      const protocol = await getProtocol(tx, assignment.protocolId);
      const view = viewForCoach(stateOf(work, assignment, protocol), now.toISOString());
      if (!view) continue;
      const { openedAt, closedAt } = work.repair;
      followed.push({
        repairId,
        protocol,
        openedAt: new Date(openedAt),
        closedAt: closedAt === null ? null : new Date(closedAt),
        view,
      });
    }
    return { coupleVersion: current.coupleVersion, repairs: followed, seats: current.seats };
  });
  const shares = await withActor(actor, (tx) => findShares(tx, actor.userId, ids));
  const seatOfUser = (userId: string): Seat => seats.find((taken) => taken.userId === userId)?.seat ?? "a";
  return {
    coupleVersion,
    repairs: repairs.map((repair) => ({
      ...repair,
      shares: shares
        .filter((share) => share.repairId === repair.repairId)
        .map(({ shareId, userId, step, round, text, sentAt }) => ({
          shareId,
          by: seatOfUser(userId),
          step,
          round,
          text,
          sentAt,
        })),
    })),
  };
}
