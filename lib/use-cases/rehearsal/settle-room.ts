import { endGuests } from "@/lib/data/guests.ts";
import { appendRehearsal } from "@/lib/data/rehearsal-log.ts";
import { lockRehearsal, type OpenRoom } from "@/lib/data/rehearsals.ts";
import type { RehearsalTx } from "@/lib/data/transaction.ts";
import { isOver } from "@/lib/domain/rehearsal/state.ts";
import { loadRehearsal } from "./load-rehearsal.ts";
import { settleRehearsal } from "./settle-rehearsal.ts";

/** Writes down what has become of a rehearsal by itself, in its rehearser's transaction. Says whether anything has. */
export async function settleRoom(tx: RehearsalTx, { rehearsalId, rehearserId }: OpenRoom, at: Date): Promise<boolean> {
  const rehearsal = await lockRehearsal(tx, rehearsalId);
  const now = at < rehearsal.lastAt ? rehearsal.lastAt : at;
  const found = await loadRehearsal(tx, { userId: rehearserId }, rehearsal);
  const { events, state } = settleRehearsal(found, now);
  if (events.length === 0) return false;
  const byPlaceId = found.own.placeId;
  await appendRehearsal(tx, { rehearsalId, byPlaceId, talk: found.talk, before: found.state, events, state, now });
  if (isOver(state)) await endGuests(tx, { rehearsalId }, now);
  return true;
}
