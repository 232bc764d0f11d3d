import "server-only";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { StateFrom } from "@/lib/domain/repair/states-ahead.ts";
import { keepAhead, readAhead } from "./listings.ts";
import { withdrawShare } from "./shares.ts";
import type { AuthTx, EngineTx } from "./transaction.ts";

/** The couple's row as lists read it. */
export interface KeptCouple {
  version: number;
  repairId: string | null;
  protocolId: string | null;
  step: string | null;
  stepNumber: number | null;
  round: number | null;
  state: string;
  lastAt: Date | null;
  closedAt: Date | null;
  ahead: StateFrom[];
}

export interface KeptShare {
  id: string;
  seat: Seat | null;
  step: string;
  round: number;
  turn: number | null;
  withdrawnAt: Date | null;
}

/** What is kept of one couple besides its logs. */
export interface KeptWork {
  couple: KeptCouple;
  nextDue: Date | null;
  repairIds: string[];
  /** The numbers of each joint log's lines, in order. */
  numbers: Map<string, number[]>;
  /** The highest number of the couple's own count that a line bears. */
  counted: number;
  shares: Map<string, KeptShare[]>;
}

/** Every couple that somebody joined, with one who did: through them the engine sees it. */
export async function findJoinedCouples(tx: AuthTx): Promise<{ coupleId: string; userId: string }[]> {
  return tx.$queryRaw`
    SELECT DISTINCT ON (couple_id) couple_id AS "coupleId", user_id AS "userId" FROM partner
    WHERE user_id IS NOT NULL ORDER BY couple_id, seat`;
}

/** Reads what is kept of a couple besides its logs. */
export async function readKeptWork(tx: EngineTx, coupleId: string): Promise<KeptWork> {
  const { aheadState, aheadFrom, nextDue, ...row } = await tx.coupleState.findUniqueOrThrow({
    where: { coupleId },
    select: {
      version: true,
      repairId: true,
      protocolId: true,
      step: true,
      stepNumber: true,
      round: true,
      state: true,
      lastAt: true,
      closedAt: true,
      aheadState: true,
      aheadFrom: true,
      nextDue: true,
    },
  });
  const repairs = await tx.repair.findMany({
    where: { coupleId },
    orderBy: { openedAt: "asc" },
    select: {
      id: true,
      events: { orderBy: { seq: "asc" }, select: { seq: true, coupleVersion: true } },
      shares: {
        orderBy: { id: "asc" },
        select: { id: true, userId: true, step: true, round: true, turn: true, withdrawnAt: true },
      },
    },
  });
  const seats = await tx.partner.findMany({ where: { coupleId }, select: { seat: true, userId: true } });
  const seatOf = (userId: string): Seat | null => seats.find((taken) => taken.userId === userId)?.seat ?? null;
  return {
    couple: { ...row, ahead: readAhead({ aheadState, aheadFrom }) },
    nextDue,
    repairIds: repairs.map(({ id }) => id),
    numbers: new Map(repairs.map(({ id, events }) => [id, events.map(({ seq }) => seq)])),
    counted: Math.max(0, ...repairs.flatMap(({ events }) => events.map((event) => event.coupleVersion))),
    shares: new Map(
      repairs.map(({ id, shares }) => [id, shares.map(({ userId, ...share }) => ({ ...share, seat: seatOf(userId) }))]),
    ),
  };
}

/** Writes the couple's row anew. */
export async function rewriteCouple(tx: EngineTx, coupleId: string, couple: KeptCouple): Promise<void> {
  const { ahead, ...row } = couple;
  await tx.coupleState.updateMany({ where: { coupleId }, data: { ...row, ...keepAhead(ahead) } });
}

/** Writes anew how long a repair's log is and when it ended. */
export async function rewriteRepair(
  tx: EngineTx,
  repairId: string,
  repair: { version: number; closedAt: Date | null },
): Promise<void> {
  await tx.repair.updateMany({ where: { id: repairId }, data: repair });
}

/** Takes back what the log says was taken back. What is taken back is never given again. */
export const rewriteWithdrawal = (tx: EngineTx, shareId: string, at: Date): Promise<void> =>
  withdrawShare(tx, shareId, at);
