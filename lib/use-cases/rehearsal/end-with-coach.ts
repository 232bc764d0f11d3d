import { findRoomsWithCoach } from "@/lib/data/rehearsals.ts";
import { type ActorTx, type EngineTx, inRooms } from "@/lib/data/transaction.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { settleRoom } from "./settle-room.ts";

/**
 * Ends the rehearsals that were with a couple's coach, in the transaction in which they cease to be its coach: nobody has
 * to look for what was said there to go.
 */
export const endWithCoach = (
  tx: ActorTx | EngineTx,
  { now, announce }: Pick<Context, "now" | "announce">,
  coupleId: string,
): Promise<void> =>
  inRooms(
    tx,
    (job) => findRoomsWithCoach(job, coupleId),
    async (room, { rehearsalId, rehearserId }) => {
      if (await settleRoom(room, { rehearsalId, rehearserId }, now)) announce(rehearsalId);
    },
  );
