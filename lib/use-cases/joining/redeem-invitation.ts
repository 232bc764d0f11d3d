import { claimInvitation, createAccount, findAccount, findInvited, lockAddress } from "@/lib/data/joining.ts";
import { hashPassword } from "@/lib/data/password.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { type JoinTx, withJoining } from "@/lib/data/transaction.ts";
import { isObvious } from "@/lib/domain/account/password.ts";
import type { Join } from "@/lib/domain/invitation/redeem.ts";
import type { Refusal, Surroundings } from "../context.ts";
import { fillPlace } from "./fill-place.ts";

type Reason =
  /** The link was used, revoked or is too old, or what it led to has ended. */
  | "gone"
  /** Its address has an account: its owner signs in first. */
  | "has-account"
  | "obvious-password";

type Redeemed = { ok: true; email: string; kind: "coach" | "partner" };

async function findOpen(tx: JoinTx, tokenHash: string, now: Date) {
  const invited = await findInvited(tx, tokenHash, now);
  if (!invited) return { ok: false, reason: "gone" } as const;
  if (await findAccount(tx, invited.email)) return { ok: false, reason: "has-account" } as const;
  return { ok: true, invited } as const;
}

/**
 * Makes an account for the invited address and gives it the place that was waiting. Of any number at once, one
 * succeeds.
 */
export async function redeemInvitation(surroundings: Surroundings, input: Join): Promise<Redeemed | Refusal<Reason>> {
  const { now, newId } = surroundings;
  const { name, timeZone } = input;
  const tokenHash = hashToken(input.token);
  // Looked at once without a lock, so that the slow hash is made for an open invitation only and outside of any lock.
  const open = await withJoining((tx) => findOpen(tx, tokenHash, now));
  if (!open.ok) return open;
  const { email } = open.invited;
  if (isObvious(input.password, [email, name, open.invited.practiceName]))
    return { ok: false, reason: "obvious-password" };
  const passwordHash = await hashPassword(input.password);
  return withJoining(async (tx) => {
    await lockAddress(tx, email);
    const still = await findOpen(tx, tokenHash, now);
    if (!still.ok) return still;
    const { invitationId, kind } = still.invited;
    const userId = newId();
    if (!(await claimInvitation(tx, { invitationId, tokenHash, userId, now }))) return { ok: false, reason: "gone" };
    await createAccount(tx, { id: userId, email, name, passwordHash, timeZone, emailVerified: true, now });
    await fillPlace(tx, surroundings, still.invited, { userId, name });
    return { ok: true, email, kind };
  });
}
