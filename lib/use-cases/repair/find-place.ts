import { findRepairPlace } from "@/lib/data/repair-places.ts";
import { findSettlingInRepair } from "@/lib/data/settlings.ts";
import type { ActorTx } from "@/lib/data/transaction.ts";
import { isId } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { standingAfter, standingOf } from "@/lib/use-cases/home/standing-of.ts";

/** Which couple a repair belongs to, be it joint or still the actor's own. Throws NotFound for anything else. */
export async function findPlace(
  tx: ActorTx,
  actor: Actor,
  repairId: string,
): Promise<{ practiceId: string; coupleId: string }> {
  const place = isId(repairId) ? await findRepairPlace(tx, actor.userId, repairId) : null;
  if (!place) throw new NotFound("repair");
  return place;
}

/** The same, and whether the actor is settled there: all that an act in a repair asks first, in one round trip. */
export async function findPlaceToAct(
  tx: ActorTx,
  actor: Actor,
  repairId: string,
): Promise<{ place: { practiceId: string; coupleId: string }; settledIn: boolean }> {
  const found = isId(repairId) ? await findSettlingInRepair(tx, actor.userId, repairId) : null;
  if (!found) throw new NotFound("repair");
  const { settling, ...place } = found;
  return { place, settledIn: standingAfter(settling).kind === "ready" };
}

/** Whether a partner has signed what is in force and answered the private check: before that, nothing begins. */
export async function isSettledIn(tx: ActorTx, actor: Actor, coupleId: string): Promise<boolean> {
  const seat = actor.seats.find((held) => held.coupleId === coupleId);
  return seat !== undefined && (await standingOf(tx, actor.userId, seat)).kind === "ready";
}
