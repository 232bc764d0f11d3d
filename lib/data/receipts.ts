import "server-only";
import { createHmac } from "node:crypto";
import type { EngineTx } from "./transaction.ts";

/**
 * A short fingerprint of a command, to tell the same one sent again from another under the same key. It is keyed from
 * outside the database: a plain hash would let whoever has a dump confirm a guess at what was written.
 */
export const fingerprint = (body: unknown): string =>
  createHmac("sha256", `receipt|${process.env.REJOIN_KEY ?? ""}`)
    .update(JSON.stringify(body))
    .digest("base64url");

/** What became of a command that was sent under this key before; null when none was. */
export async function findReceipt(tx: EngineTx, userId: string, key: string): Promise<{ bodyHash: string } | null> {
  return tx.commandReceipt.findUnique({ where: { userId_key: { userId, key } }, select: { bodyHash: true } });
}

export async function keepReceipt(
  tx: EngineTx,
  receipt: { userId: string; key: string; bodyHash: string; now: Date },
): Promise<void> {
  const { userId, key, bodyHash, now } = receipt;
  await tx.commandReceipt.createMany({ data: [{ userId, key, bodyHash, recordedAt: now }] });
}
