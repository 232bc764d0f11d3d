import "server-only";
import { type ActorTx, isId } from "./transaction.ts";

/** A couple whose work goes on, as its practice's owner knows it. */
export interface PracticeCouple {
  coupleId: string;
  practiceId: string;
  coachId: string;
  label: string;
}

/** The couples of one coach in a practice that the actor owns, by name. */
export async function findPracticeCouples(
  tx: ActorTx,
  { practiceId, coachId }: { practiceId: string; coachId: string },
): Promise<PracticeCouple[]> {
  if (!isId(coachId)) return [];
  return tx.$queryRaw<PracticeCouple[]>`
    SELECT couple_id AS "coupleId", practice_id AS "practiceId", coach_id AS "coachId", label
    FROM access.my_practice_couples()
    WHERE practice_id = ${practiceId}::uuid AND coach_id = ${coachId}::uuid
    ORDER BY lower(label), couple_id`;
}

/** How many couples each coach of a practice has, as its owner knows it; those who have left among them. */
export async function countPracticeCouples(tx: ActorTx, practiceId: string): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ coachId: string; couples: number }[]>`
    SELECT coach_id AS "coachId", count(*)::int AS couples FROM access.my_practice_couples()
    WHERE practice_id = ${practiceId}::uuid GROUP BY coach_id`;
  return new Map(rows.map(({ coachId, couples }) => [coachId, couples]));
}

/** Whether all of these couples may be handed to somebody: a coach of their practice, who sits in none of them. */
export async function mayTakeOver(tx: ActorTx, coachId: string, coupleIds: readonly string[]): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ may: boolean }[]>`
    SELECT coalesce(bool_and(access.may_take_over(${coachId}::uuid, couple_id)), true) AS may
    FROM unnest(${[...coupleIds]}::uuid[]) AS couple_id`;
  return row?.may ?? false;
}

const coaching = (coupleId: string) => `coaching ${coupleId}`;

/**
 * Keeps the couple with the coach that it has until the transaction ends: for what is sealed for that coach or agreed
 * about them, between reading who it is and writing it down.
 */
export async function keepCoach(tx: ActorTx, coupleId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${coaching(coupleId)}, 0))`;
}

/** The couple that is being handed over, held against every other change. Null when it isn't the owner's, or has ended. */
export async function holdOwnedCouple(
  tx: ActorTx,
  coupleId: string,
): Promise<Pick<PracticeCouple, "practiceId" | "coachId"> | null> {
  // Before the row, or whoever keeps the coach and refers to the row would wait for us as we for them.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${coaching(coupleId)}, 0))`;
  const [row] = await tx.$queryRaw<Pick<PracticeCouple, "practiceId" | "coachId">[]>`
    SELECT practice_id AS "practiceId", coach_id AS "coachId" FROM couple WHERE id = ${coupleId}::uuid FOR UPDATE`;
  return row ?? null;
}

/** Gives a couple another coach, and keeps who it was before. Every row that names its coach follows by itself. */
export async function changeCoach(
  tx: ActorTx,
  handover: {
    id: string;
    practiceId: string;
    coupleId: string;
    fromCoachId: string;
    toCoachId: string;
    byId: string;
    now: Date;
  },
): Promise<void> {
  const { now, ...row } = handover;
  await tx.handover.createMany({ data: [{ ...row, recordedAt: now }] });
  await tx.couple.updateMany({ where: { id: row.coupleId }, data: { coachId: row.toCoachId } });
}

/** When a couple of the actor's own was last handed over, and to whom; null when it has the coach it began with. */
export async function findLastHandover(
  tx: ActorTx,
  coupleId: string,
): Promise<{ toCoachId: string; recordedAt: Date } | null> {
  return tx.handover.findFirst({
    where: { coupleId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { toCoachId: true, recordedAt: true },
  });
}
