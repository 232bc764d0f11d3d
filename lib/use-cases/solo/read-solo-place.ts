import { audit } from "@/lib/data/audit.ts";
import { findLedger } from "@/lib/data/consents.ts";
import { findAssignedWork, findClientPlaces, findNames, findOwnCoach } from "@/lib/data/home.ts";
import { findOwnSolos } from "@/lib/data/solo.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { choices } from "@/lib/domain/consent/ledger.ts";
import type { Standing } from "@/lib/domain/consent/standing.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { standingOf } from "@/lib/use-cases/home/standing-of.ts";

/** Where one goes on alone in one of one's couples: what is open, what went before, and what can be begun. */
export interface SoloPlace {
  coupleId: string;
  /** Null once the couple's work has ended: nothing is begun then, and what is there stays. */
  standing: Standing | null;
  other: string | null;
  /** The coach this person agreed to show where they are; null where they didn't. */
  shownTo: string | null;
  openId: string | null;
  closed: { soloId: string; begunAt: Date }[];
  /** What was assigned, the latest first: each has a path for one. */
  offers: { assignmentId: string; protocolTitle: string }[];
}

/** Reads one's own place for going on alone. It says nothing of the other, and depends on nothing of theirs. */
export async function readSoloPlace({ actor, now }: Context, { coupleId }: { coupleId: string }): Promise<SoloPlace> {
  const { userId } = actor;
  requireAccess(actor, "solo.read", { ownerId: userId });
  const seat = actor.seats.find((held) => held.coupleId === coupleId);
  return withActor(actor, async (tx) => {
    const place = (await findClientPlaces(tx, userId)).find((candidate) => candidate.coupleId === coupleId);
    if (!place) throw new NotFound("couple");
    const { practiceId } = place;
    const isShown = seat !== undefined && choices(await findLedger(tx, userId, coupleId)).soloToCoach;
    const solos = await findOwnSolos(tx, userId, coupleId);
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "solo.read", now, coupleId, practiceId });
    return {
      coupleId,
      standing: seat ? await standingOf(tx, userId, seat) : null,
      other: seat ? (await findNames(tx, seat)).other : null,
      shownTo: isShown ? ((await findOwnCoach(tx, coupleId))?.name ?? null) : null,
      openId: solos.find((solo) => solo.closedAt === null)?.soloId ?? null,
      closed: solos.filter((solo) => solo.closedAt !== null).map(({ soloId, begunAt }) => ({ soloId, begunAt })),
      offers: seat
        ? (await findAssignedWork(tx, coupleId)).map(({ assignmentId, protocolTitle }) => ({
            assignmentId,
            protocolTitle,
          }))
        : [],
    };
  });
}
