import { findAccount, findInvited } from "@/lib/data/joining.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { withJoining } from "@/lib/data/transaction.ts";
import type { Surroundings } from "../context.ts";

/** What an invitation's page says. Whoever holds the token has read the mailbox it went to. */
export interface InvitationPage {
  kind: "coach" | "partner";
  practiceName: string;
  email: string;
  /** What the coach called this person so far. */
  name: string;
  /** There is an account with this address: they sign in instead of making one. */
  hasAccount: boolean;
}

/** The page behind an invitation's link, or null when the link doesn't work, whatever the reason. */
export async function readInvitation(
  { now }: Surroundings,
  { token }: { token: string },
): Promise<InvitationPage | null> {
  return withJoining(async (tx) => {
    const invited = await findInvited(tx, hashToken(token), now);
    if (!invited) return null;
    const { kind, practiceName, email, seat } = invited;
    return { kind, practiceName, email, name: seat?.name ?? "", hasAccount: (await findAccount(tx, email)) !== null };
  });
}
