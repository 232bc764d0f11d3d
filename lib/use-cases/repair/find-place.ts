import { findRepairPlace } from "@/lib/data/repair-places.ts";
import { type ActorTx, type EngineTx, isId, withActor } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { standingOf } from "@/lib/use-cases/home/standing-of.ts";

interface RepairPlace {
  practiceId: string;
  coupleId: string;
}

/** Which couple a repair belongs to, be it joint or still the actor's own. Throws NotFound for anything else. */
export async function findPlace(tx: ActorTx | EngineTx, actor: Actor, repairId: string): Promise<RepairPlace> {
  const place = isId(repairId) ? await findRepairPlace(tx, actor.userId, repairId) : null;
  if (!place) throw new NotFound("repair");
  return place;
}

/**
 * The couple in which to look for a repair: the actor's only one, or, of several, the one that it belongs to. Throws
 * NotFound for somebody who sits nowhere.
 */
export async function coupleToSearch(actor: Actor, repairId: string): Promise<RepairPlace> {
  const [only, ...more] = actor.seats;
  if (!only) throw new NotFound("repair");
  return more.length ? withActor(actor, (tx) => findPlace(tx, actor, repairId)) : only;
}

/** Whether a partner has signed what is in force and answered the private check: before that, nothing begins. */
export async function isSettledIn(tx: ActorTx, actor: Actor, coupleId: string): Promise<boolean> {
  const seat = actor.seats.find((held) => held.coupleId === coupleId);
  return seat !== undefined && (await standingOf(tx, actor.userId, seat)).kind === "ready";
}
