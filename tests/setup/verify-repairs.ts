import { mintActor } from "@/lib/session/mint-actor.ts";
import { listCouplesToVerify } from "@/lib/use-cases/repair/list-couples-to-verify.ts";
import { verifyCouple } from "@/lib/use-cases/repair/verify-couple.ts";

/** What npm run repairs:verify finds in the whole database. */
export async function verifyRepairs(
  now: Date,
  { rebuild = false } = {},
): Promise<{ repairs: number; differences: string[]; rebuilt: number }> {
  const found = { repairs: 0, differences: [] as string[], rebuilt: 0 };
  for (const { coupleId, userId } of await listCouplesToVerify()) {
    const verified = await verifyCouple({ actor: await mintActor(userId), now }, { coupleId, rebuild });
    found.repairs += verified.repairs;
    found.differences.push(...verified.differences);
    found.rebuilt += verified.rebuilt;
  }
  return found;
}
