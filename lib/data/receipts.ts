import "server-only";
import { createHash } from "node:crypto";
import type { EngineTx } from "./transaction.ts";

/** A short fingerprint of a command, to tell the same one sent again from another under the same key. */
export const fingerprint = (body: unknown): string =>
  createHash("sha256").update(JSON.stringify(body)).digest("base64url");

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
