import { getRehearsal } from "@/lib/data/rehearsals.ts";
import { withRehearsal } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import type { Guest } from "@/lib/domain/guest/guest.ts";
import { requireRehearsal } from "@/lib/use-cases/rehearsal/load-rehearsal.ts";

/** Lets somebody pass who may follow a rehearsal live. It isn't there for anybody else. */
export async function watchRehearsal(who: Actor | Guest, rehearsalId: string): Promise<void> {
  await withRehearsal(who, rehearsalId, async (tx) => {
    requireRehearsal(who, "rehearsal.read", await getRehearsal(tx, rehearsalId));
  });
}
