import { findIdleRooms } from "@/lib/data/rehearsals.ts";
import { withIdleRehearsal, withJob } from "@/lib/data/transaction.ts";
import { daysBegun, daysUnbegun } from "@/lib/domain/rehearsal/lapse.ts";
import { day } from "@/lib/domain/repair/instant.ts";
import type { JobContext } from "@/lib/use-cases/context.ts";
import { settleRoom } from "./settle-room.ts";

/**
 * Ends the rehearsals that nobody goes on with, looked at or not: words that not everybody agreed to keep are destroyed with
 * their key. Each by itself, so that one that can't be ended keeps no other.
 */
export async function sweepRehearsals({ now, announce }: JobContext): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const rooms = await withJob((tx) => findIdleRooms(tx, { begun: ago(daysBegun), unbegun: ago(daysUnbegun) }));
  let failure: unknown;
  for (const room of rooms) {
    try {
      if (await withIdleRehearsal(room, (tx) => settleRoom(tx, room, now))) announce(room.rehearsalId);
    } catch (error) {
      failure = error;
    }
  }
  if (failure) throw failure;
}
