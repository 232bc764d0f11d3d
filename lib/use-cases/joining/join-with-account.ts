import { claimInvitation, findAccountById, findInvited, lockAddress, sitsIn } from "@/lib/data/joining.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { withJoining } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { JoinSignedIn } from "@/lib/domain/invitation/redeem.ts";
import type { Context, Refusal } from "../context.ts";
import { fillPlace } from "./fill-place.ts";

type Reason =
  /** The link was used, revoked or is too old, or what it led to has ended. */
  | "gone"
  /** It was sent to an address that isn't this account's. */
  | "other-address"
  /** They sit in this couple already. */
  | "already-in-couple"
  /** They are the couple's own coach. */
  | "own-couple";

/** Gives the place that was waiting to the person who is signed in, if the invitation went to their address. */
export async function joinWithAccount(
  context: Context,
  { token }: JoinSignedIn,
): Promise<{ ok: true; kind: "coach" | "partner" } | Refusal<Reason>> {
  const { actor, now } = context;
  const { userId } = actor;
  requireAccess(actor, "account.edit", { ownerId: userId });
  const tokenHash = hashToken(token);
  return withJoining(async (tx) => {
    const account = await findAccountById(tx, userId);
    if (account) await lockAddress(tx, account.email);
    const invited = await findInvited(tx, tokenHash, now);
    if (!invited) return { ok: false, reason: "gone" };
    if (!account || invited.email !== account.email) return { ok: false, reason: "other-address" };
    const { invitationId, kind, seat } = invited;
    if (seat && (invited.invitedBy === userId || seat.coachId === userId)) return { ok: false, reason: "own-couple" };
    if (seat && (await sitsIn(tx, seat.coupleId, userId))) return { ok: false, reason: "already-in-couple" };
    if (!(await claimInvitation(tx, { invitationId, tokenHash, userId, now }))) return { ok: false, reason: "gone" };
    await fillPlace(tx, context, invited, { userId, name: account.name });
    return { ok: true, kind };
  });
}
