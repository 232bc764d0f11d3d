import { findClientPlaces } from "@/lib/data/home.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Region } from "@/lib/domain/safety/crisis-resources.ts";
import type { Context } from "@/lib/use-cases/context.ts";

/** Which regions' crisis resources to show: those of every practice this person is or was a client of. */
export async function readSupport({ actor }: Context): Promise<Region[]> {
  requireAccess(actor, "support.read", { ownerId: actor.userId });
  const places = await withActor(actor, (tx) => findClientPlaces(tx, actor.userId));
  const regions = [...new Set(places.map((place) => place.region))];
  return regions.length ? regions : ["international"];
}
