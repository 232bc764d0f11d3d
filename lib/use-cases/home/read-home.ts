import { findHoldWords } from "@/lib/data/clearances.ts";
import { findCoupleVersion } from "@/lib/data/couple-versions.ts";
import { findLastHandover } from "@/lib/data/handovers.ts";
import {
  type AssignedWork,
  findAssignedWork,
  findClientPlaces,
  findNames,
  findOwnCoach,
  isJointWorkOpen,
} from "@/lib/data/home.ts";
import { withActor, withEngine } from "@/lib/data/transaction.ts";
import type { SeatHeld } from "@/lib/domain/actor.ts";
import type { Standing } from "@/lib/domain/consent/standing.ts";
import { isNewCoach } from "@/lib/domain/couple/new-coach.ts";
import type { RepairView } from "@/lib/domain/repair/view.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { readWork } from "@/lib/use-cases/repair/read-work.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";
import { type NoteToYou, notesToYou } from "./notes-to-you.ts";
import { standingOf } from "./standing-of.ts";

/** One couple's place on the home page: only what this person may know. */
export interface CoupleHome {
  coupleId: string;
  practiceName: string;
  coachName: string;
  /** Whether that is somebody new, since a while ago. */
  hasNewCoach: boolean;
  names: { you: string; other: string | null };
  seat: SeatHeld["seat"];
  standing: Standing;
  assigned: AssignedWork[];
  /** Whether the coach has opened the joint steps. A hold doesn't show here before it is put in words. */
  isOpen: boolean;
  /** What the coach wrote about a change of plan; null until the coach puts it in words. */
  changeOfPlan: string | null;
  /** What the coach wrote to both or to this person alone. */
  notes: NoteToYou[];
  work: { repairId: string; assignmentId: string; view: RepairView } | null;
  /** The couple's count of joint events, to follow them live. */
  coupleVersion: number;
}

export interface Home {
  /** The couples whose work goes on, each walled off from the others. */
  couples: CoupleHome[];
  /** The work that has ended, by whom nobody says. */
  ended: { coupleId: string; practiceName: string }[];
}

/** The home page of a client: for each couple where they stand, what was assigned, and what is underway. */
export async function readHome(context: Context): Promise<Home> {
  const { actor } = context;
  const places = await withActor(actor, (tx) => findClientPlaces(tx, actor.userId));
  const couples: CoupleHome[] = [];
  for (const seat of actor.seats) {
    const { coupleId } = seat;
    requireSeat(actor, "home.read", coupleId);
    const found = await withActor(actor, async (tx) => {
      return {
        coachName: (await findOwnCoach(tx, coupleId))?.name ?? "",
        hasNewCoach: isNewCoach((await findLastHandover(tx, coupleId))?.recordedAt ?? null, context.now),
        names: await findNames(tx, seat),
        standing: await standingOf(tx, actor.userId, seat),
        assigned: await findAssignedWork(tx, coupleId),
        changeOfPlan: await findHoldWords(tx, coupleId),
        notes: await notesToYou(tx, actor.userId, coupleId),
      };
    });
    const work = found.standing.kind === "ready" ? await readWork(context, { coupleId }) : null;
    const joint = await withEngine(actor, coupleId, async (tx) => ({
      isOpen: await isJointWorkOpen(tx, coupleId),
      coupleVersion: await findCoupleVersion(tx, coupleId),
    }));
    const practiceName = places.find((place) => place.coupleId === coupleId)?.practiceName ?? "";
    couples.push({ coupleId, practiceName, seat: seat.seat, ...found, ...joint, work });
  }
  const current = new Set(couples.map((couple) => couple.coupleId));
  const ended = places
    .filter((place) => !current.has(place.coupleId))
    .map(({ coupleId, practiceName }) => ({ coupleId, practiceName }));
  return { couples, ended };
}
