import { audit } from "@/lib/data/audit.ts";
import { findPeopleNames } from "@/lib/data/people.ts";
import { readFrames } from "@/lib/data/rehearsal-lines.ts";
import { findRehearsals, type StoredRehearsal } from "@/lib/data/rehearsals.ts";
import { type ActorTx, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { type ConfidencePoint, confidencePoints } from "@/lib/domain/rehearsal/confidence-points.ts";
import type { ListedRehearsal } from "@/lib/domain/rehearsal/listed-rehearsal.ts";
import type { Context } from "@/lib/use-cases/context.ts";

async function listed(tx: ActorTx, rehearsals: readonly StoredRehearsal[]): Promise<ListedRehearsal[]> {
  const frames = await readFrames(
    tx,
    rehearsals.map(({ rehearsalId }) => rehearsalId),
  );
  const ids = rehearsals.flatMap(({ rehearserId, coachId }) => (coachId ? [rehearserId, coachId] : [rehearserId]));
  const names = await findPeopleNames(tx, ids);
  return rehearsals.map(({ rehearserId, coachId, createdBy, ...row }) => ({
    rehearsalId: row.rehearsalId,
    coupleId: row.coupleId,
    mode: row.mode,
    steps: row.steps,
    phase: row.phase,
    goal: frames.get(row.rehearsalId)?.goal ?? "",
    plannedAt: row.plannedAt,
    createdAt: row.createdAt,
    overAt: row.overAt,
    isHomework: createdBy !== rehearserId,
    rehearserName: names.get(rehearserId) ?? "",
    coachName: coachId ? (names.get(coachId) ?? "") : null,
  }));
}

/** One's own rehearsals, and how sure one felt before and after each. Theirs alone to read, also after the work has ended. */
export interface OwnRehearsals {
  rehearsals: ListedRehearsal[];
  confidence: ConfidencePoint[];
}

const oncePer = ({ rehearsalId, createdAt, before, after }: StoredRehearsal) => ({
  rehearsalId,
  at: createdAt.toISOString(),
  before,
  after,
});

/** Lists one's own rehearsals, of one couple or of all, the newest first. */
export async function listOwnRehearsals(
  { actor, now }: Context,
  { coupleId }: { coupleId?: string } = {},
): Promise<OwnRehearsals> {
  const { userId } = actor;
  requireAccess(actor, "rehearsal.list", { ownerId: userId });
  return withActor(actor, async (tx) => {
    const where = { rehearserId: userId, ...(coupleId === undefined ? {} : { coupleId }) };
    const rehearsals = await findRehearsals(tx, where);
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "rehearsal.list", now });
    return { rehearsals: await listed(tx, rehearsals), confidence: confidencePoints(rehearsals.map(oncePer)) };
  });
}

/** How it goes is for those who are in to see: a coach's list tells whether it is over, and neither more nor how it ended. */
const asCoach = (rehearsal: ListedRehearsal): ListedRehearsal => ({
  ...rehearsal,
  phase: rehearsal.overAt ? "closed" : "setup",
});

/** Lists the rehearsals that a coach made or was asked to, of one couple or of all, the newest first. */
export async function listCoachedRehearsals(
  { actor, now }: Context,
  { coupleId }: { coupleId?: string } = {},
): Promise<ListedRehearsal[]> {
  const { userId } = actor;
  requireAccess(actor, "caseload.read", {});
  return withActor(actor, async (tx) => {
    const where = { coachId: userId, ...(coupleId === undefined ? {} : { coupleId }) };
    const rehearsals = await findRehearsals(tx, where);
    const entries = [...new Set(rehearsals.map(({ rehearserId }) => rehearserId))].map((aboutUserId) => ({
      actorId: userId,
      aboutUserId,
      action: "rehearsal.list",
      now,
    }));
    await audit(tx, ...entries);
    return (await listed(tx, rehearsals)).map(asCoach);
  });
}
