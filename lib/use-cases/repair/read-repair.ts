import { audit } from "@/lib/data/audit.ts";
import { placeCarried } from "@/lib/data/carried-texts.ts";
import { findDrafts } from "@/lib/data/drafts.ts";
import { findShares } from "@/lib/data/shares.ts";
import { withActor, withEngine } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Bond } from "@/lib/domain/couple/bond.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { isAhead, writtenSteps } from "@/lib/domain/repair/is-ahead.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairView } from "@/lib/domain/repair/view.ts";
import { viewFor } from "@/lib/domain/repair/view-for.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { findPlace } from "./find-place.ts";
import { loadRepair } from "./load-repair.ts";

export interface ReadableShare {
  shareId: string;
  by: Seat;
  step: string;
  round: number;
  turn: number | null;
  text: string;
  /** Whether the coach may read it too; said of one's own alone. */
  toCoach: boolean;
  sentAt: Date;
}

/** Everything one partner's page of a repair is made of. */
export interface RepairPage {
  repairId: string;
  coupleId: string;
  assignmentId: string;
  protocol: Protocol;
  bond: Bond;
  names: { you: string; other: string | null };
  view: RepairView;
  /** When it was over; null while it goes on. */
  finishedAt: Date | null;
  /** One's own, and what the other sent and the view lets through. */
  shares: ReadableShare[];
  /** This round's own drafts, by step. */
  drafts: Record<string, { text: string; version: number }>;
  coupleVersion: number;
}

/**
 * Reads a repair as one of the two: the joint one, or what they began alone. When that has become part of a joint
 * repair with another id, says where it went.
 */
export async function readRepair(
  context: Context,
  { repairId }: { repairId: string },
): Promise<RepairPage | { movedTo: string }> {
  const { actor, now } = context;
  const place = await withActor(actor, (tx) => findPlace(tx, actor, repairId));
  requireAccess(actor, "repair.read", place);
  const loaded = await withEngine(actor, place.coupleId, async (tx) => {
    await audit(tx, {
      actorId: actor.userId,
      aboutUserId: actor.userId,
      action: "repair.read",
      now,
      ...place,
      subjectId: repairId,
    });
    return loadRepair(tx, actor, place.coupleId, repairId);
  });
  if (!loaded?.repairId) throw new NotFound("repair");
  if (loaded.repairId !== repairId) return { movedTo: loaded.repairId };
  const { work, seat, state, assignment, protocol } = loaded;
  const seen = viewFor(state, seat, now.toISOString());
  const finishedAt = work.repair?.closedAt;
  // Once another repair has followed, what was sent can still be taken back, and nothing goes on.
  const isPast = work.repair?.superseded === true;
  const view = isPast ? { ...seen, moves: seen.moves.filter((move) => move === "withdrawShare") } : seen;
  const begunAs = work.streams[seat].begun?.repairId;
  const ids = [...new Set([repairId, ...(begunAs ? [begunAs] : [])])];
  const { shares, drafts } = await withActor(actor, async (tx) => {
    // What was carried along from a rehearsal waits for a repair in which its step comes, and for nobody else to see.
    if (!finishedAt) {
      const ahead = writtenSteps.filter((step) => isAhead(state, seat, step));
      await placeCarried(tx, { ...place, userId: actor.userId, repairId, round: view.round }, ahead, context);
    }
    return {
      shares: await findShares(tx, actor.userId, [repairId]),
      drafts: await findDrafts(tx, actor.userId, ids),
    };
  });
  const visible = new Set(view.shares.map((share) => share.shareId));
  const nameOf = (at: Seat) => work.seats.find((taken) => taken.seat === at)?.name ?? null;
  return {
    repairId,
    coupleId: place.coupleId,
    assignmentId: assignment.assignmentId,
    protocol,
    bond: work.bond,
    names: { you: nameOf(seat) ?? "", other: nameOf(otherSeat(seat)) },
    view,
    finishedAt: finishedAt ? new Date(finishedAt) : null,
    shares: shares
      .map(({ userId, readerIds, repairId: _, ...share }) => ({
        ...share,
        by: userId === actor.userId ? seat : otherSeat(seat),
        toCoach: readerIds?.includes(work.coachId) ?? false,
      }))
      .filter((share) => visible.has(share.shareId)),
    drafts: Object.fromEntries(
      drafts.filter((draft) => draft.round === view.round).map(({ step, text, version }) => [step, { text, version }]),
    ),
    coupleVersion: work.coupleVersion,
  };
}
