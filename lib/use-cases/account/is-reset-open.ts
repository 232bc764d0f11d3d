import { findOpenReset } from "@/lib/data/password-resets.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import type { Surroundings } from "../context.ts";

/** Whether a link to choose a new password still works. */
export async function isResetOpen({ now }: Surroundings, { token }: { token: string }): Promise<boolean> {
  return (await withAuth((tx) => findOpenReset(tx, hashToken(token), now))) !== null;
}
