import { getSettling } from "@/lib/data/settlings.ts";
import type { ActorTx } from "@/lib/data/transaction.ts";
import type { SeatHeld } from "@/lib/domain/actor.ts";
import { type Standing, standingAfter } from "@/lib/domain/consent/standing.ts";

/** Where a person stands in one couple's work. */
export async function standingOf(tx: ActorTx, userId: string, seat: SeatHeld): Promise<Standing> {
  return standingAfter(await getSettling(tx, userId, seat));
}
