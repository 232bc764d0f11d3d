import { findHoldWords } from "@/lib/data/clearances.ts";
import { findLedger, getPolicyInForce } from "@/lib/data/consents.ts";
import {
  type AssignedWork,
  findAssignedWork,
  findClientPlaces,
  findOwnCoach,
  findSeats,
  hasWorkedTogether,
} from "@/lib/data/home.ts";
import { findOwnSafetyChecks } from "@/lib/data/safety-checks.ts";
import { type ActorTx, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { SeatHeld } from "@/lib/domain/actor.ts";
import type { SignedKind } from "@/lib/domain/consent/consent.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import { toSign } from "@/lib/domain/consent/ledger.ts";
import type { RepairView } from "@/lib/domain/repair/view.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { readWork } from "@/lib/use-cases/repair/read-work.ts";

/** What this person has to do first. It never depends on the other, nor on what the coach has decided. */
export type Standing = { kind: "sign"; left: SignedKind[] } | { kind: "safetyCheck" } | { kind: "ready" };

/** One couple's place on the home page: only what this person may know. */
export interface CoupleHome {
  coupleId: string;
  practiceName: string;
  coachName: string;
  names: { you: string; other: string | null };
  seat: SeatHeld["seat"];
  standing: Standing;
  assigned: AssignedWork[];
  /** The steps done together have been opened before; until then the page says that they wait for the coach. */
  hasWorkedTogether: boolean;
  /** What the coach wrote about a change of plan; null until the coach puts it in words. */
  changeOfPlan: string | null;
  work: { repairId: string; assignmentId: string; view: RepairView } | null;
}

export interface Home {
  /** The couples whose work goes on, each walled off from the others. */
  couples: CoupleHome[];
  /** The work that has ended, by whom nobody says. */
  ended: { coupleId: string; practiceName: string }[];
}

async function standingOf(tx: ActorTx, userId: string, seat: SeatHeld): Promise<Standing> {
  const ledger = await findLedger(tx, userId, seat.coupleId);
  const policy = await getPolicyInForce(tx, seat.practiceId);
  const left = toSign(ledger, { secretsPolicy: policy.id, dataUse: dataUseVersion });
  if (left.length) return { kind: "sign", left };
  const checks = await findOwnSafetyChecks(tx, userId, seat.coupleId);
  return checks.length ? { kind: "ready" } : { kind: "safetyCheck" };
}

/** The home page of a client: for each couple where they stand, what was assigned, and what is underway. */
export async function readHome(context: Context): Promise<Home> {
  const { actor } = context;
  const places = await withActor(actor, (tx) => findClientPlaces(tx, actor.userId));
  const couples: CoupleHome[] = [];
  for (const seat of actor.seats) {
    const { coupleId } = seat;
    requireAccess(actor, "home.read", { coupleId });
    const found = await withActor(actor, async (tx) => {
      const seats = await findSeats(tx, coupleId);
      return {
        coachName: (await findOwnCoach(tx, coupleId))?.name ?? "",
        names: {
          you: seats.find((taken) => taken.seat === seat.seat)?.name ?? "",
          other: seats.find((taken) => taken.seat !== seat.seat)?.name ?? null,
        },
        standing: await standingOf(tx, actor.userId, seat),
        assigned: await findAssignedWork(tx, coupleId),
        hasWorkedTogether: await hasWorkedTogether(tx, coupleId),
        changeOfPlan: await findHoldWords(tx, coupleId),
      };
    });
    const work = found.standing.kind === "ready" ? await readWork(context, { coupleId }) : null;
    const practiceName = places.find((place) => place.coupleId === coupleId)?.practiceName ?? "";
    couples.push({ coupleId, practiceName, seat: seat.seat, ...found, work });
  }
  const current = new Set(couples.map((couple) => couple.coupleId));
  const ended = places
    .filter((place) => !current.has(place.coupleId))
    .map(({ coupleId, practiceName }) => ({ coupleId, practiceName }));
  return { couples, ended };
}
