import { findHoldWords } from "@/lib/data/clearances.ts";
import { findLedger, getPolicyInForce } from "@/lib/data/consents.ts";
import { findClientPlaces, findNames, findOwnCoach } from "@/lib/data/home.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { choices } from "@/lib/domain/consent/ledger.ts";
import type { SecretsKind } from "@/lib/domain/consent/secrets-policy.ts";
import type { Standing } from "@/lib/domain/consent/standing.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";
import { standingOf } from "./standing-of.ts";

/** What stands around everything a person does in one couple's work. */
export interface CoupleFrame {
  practiceName: string;
  coachId: string;
  coachName: string;
  names: { you: string; other: string | null };
  standing: Standing;
  policy: { id: string; kind: SecretsKind };
  /** Whether this person lets their coach see their ratings. */
  ratingsShown: boolean;
  /** The coach's words on a change of plan, once there are any. */
  changeOfPlan: string | null;
}

/** Reads the frame of one's own place in a couple. */
export async function readCoupleFrame({ actor }: Context, { coupleId }: { coupleId: string }): Promise<CoupleFrame> {
  const seat = requireSeat(actor, "home.read", coupleId);
  return withActor(actor, async (tx) => {
    const { id, kind } = await getPolicyInForce(tx, seat.practiceId);
    const places = await findClientPlaces(tx, actor.userId);
    const coach = await findOwnCoach(tx, coupleId);
    return {
      practiceName: places.find((place) => place.coupleId === coupleId)?.practiceName ?? "",
      names: await findNames(tx, seat),
      coachId: coach?.coachId ?? "",
      coachName: coach?.name ?? "",
      standing: await standingOf(tx, actor.userId, seat),
      policy: { id, kind },
      ratingsShown: choices(await findLedger(tx, actor.userId, coupleId)).ratingsToCoach,
      changeOfPlan: await findHoldWords(tx, coupleId),
    };
  });
}
