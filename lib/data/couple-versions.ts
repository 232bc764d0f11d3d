import "server-only";
import type { EngineTx } from "./transaction.ts";

/** A couple's count of joint events. */
export async function findCoupleVersion(tx: EngineTx, coupleId: string): Promise<number> {
  const [found] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM couple_state WHERE couple_id = ${coupleId}::uuid`;
  return found?.version ?? 0;
}
