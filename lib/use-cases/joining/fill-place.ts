import { audit } from "@/lib/data/audit.ts";
import { type Invited, joinPractice, takeSeat } from "@/lib/data/joining.ts";
import { refreshSeats } from "@/lib/data/listings.ts";
import type { JoinTx } from "@/lib/data/transaction.ts";
import { Conflict } from "@/lib/domain/errors.ts";
import type { Surroundings } from "../context.ts";

/** Gives the place behind an invitation to a person, once the invitation was claimed for them. */
export async function fillPlace(
  tx: JoinTx,
  { now, newId }: Surroundings,
  { invitationId, practiceId, seat }: Invited,
  { userId, name }: { userId: string; name: string },
): Promise<void> {
  if (!seat) await joinPractice(tx, { id: newId(), practiceId, userId, role: "coach", now });
  else if (!(await takeSeat(tx, { partnerId: seat.partnerId, userId, name, now }))) throw new Conflict("seat taken");
  if (seat) await refreshSeats(tx, seat.coupleId);
  await audit(tx, {
    actorId: userId,
    aboutUserId: userId,
    action: "invitation.redeem",
    now,
    practiceId,
    ...(seat && { coupleId: seat.coupleId }),
    subjectId: invitationId,
  });
}
