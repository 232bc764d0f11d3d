import "server-only";
import type { StateFrom } from "@/lib/domain/repair/states-ahead.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { ActorTx, EngineTx, JoinTx } from "./transaction.ts";

// A coach's list of hundreds is read from one table alone, so a couple's row there has what the list shows of them,
// beside where their repairs have come to. Whoever changes it elsewhere brings it along in the same transaction.

/** What is shown of a couple's seats: whose they are, and how long the first open link to an empty one works. */
const seats = Prisma.sql`
  names = ARRAY(SELECT p.name FROM partner p WHERE p.couple_id = s.couple_id ORDER BY p.seat),
  both_joined = 2 = (SELECT count(*) FROM partner p WHERE p.couple_id = s.couple_id AND p.user_id IS NOT NULL),
  invited_until = (SELECT min(i.expires_at) FROM partner p JOIN invitation i ON i.partner_id = p.id
    WHERE p.couple_id = s.couple_id AND p.user_id IS NULL AND i.redeemed_at IS NULL AND i.revoked_at IS NULL)`;

/** After a coach changed a couple, its seats or links, or decided about it. */
export async function refreshListing(tx: ActorTx, coupleId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE couple_state s SET label = c.label, bond = c.bond, ${seats},
      clearance = k.state, worded_at = k.worded_at, opened_at = k.opened_at
    FROM couple c JOIN clearance k ON k.couple_id = c.id WHERE c.id = s.couple_id AND s.couple_id = ${coupleId}::uuid`;
}

/** After somebody took a seat. */
export async function refreshSeats(tx: JoinTx, coupleId: string): Promise<void> {
  await tx.$executeRaw`UPDATE couple_state s SET ${seats} WHERE s.couple_id = ${coupleId}::uuid`;
}

/** After one of the two changed their name. */
export async function refreshNames(tx: EngineTx, coupleId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE couple_state s SET names = ARRAY(SELECT p.name FROM partner p WHERE p.couple_id = s.couple_id ORDER BY p.seat)
    WHERE s.couple_id = ${coupleId}::uuid`;
}

/** What a state becomes by itself, as a couple's row keeps it. */
export const keepAhead = (ahead: readonly StateFrom[]): { aheadState: string[]; aheadFrom: Date[] } => ({
  aheadState: ahead.map(({ state }) => state),
  aheadFrom: ahead.map(({ from }) => new Date(from)),
});

/** The same, read back. The columns hold what `keepAhead` put there, and nothing else. */
export const readAhead = ({ aheadState, aheadFrom }: { aheadState: string[]; aheadFrom: Date[] }): StateFrom[] =>
  aheadFrom.map((from, index) => ({ state: aheadState[index] as StateFrom["state"], from: from.toISOString() }));
