import "server-only";
import { createHmac } from "node:crypto";
import type { ActorTx, EngineTx } from "./transaction.ts";

type Tx = ActorTx | EngineTx;

/**
 * A short fingerprint of a command, to tell the same one sent again from another under the same key. It is keyed from
 * outside the database: a plain hash would let whoever has a dump confirm a guess at what was written.
 */
export const fingerprint = (body: unknown): string =>
  createHmac("sha256", `receipt|${process.env.REJOIN_KEY ?? ""}`)
    .update(JSON.stringify(body))
    .digest("base64url");

/** The fingerprint of the command that was sent under this key before; null when none was. */
export async function findReceipt(tx: Tx, userId: string, key: string): Promise<string | null> {
  const receipt = await tx.commandReceipt.findUnique({
    where: { userId_key: { userId, key } },
    select: { bodyHash: true },
  });
  return receipt?.bodyHash ?? null;
}

/**
 * Keeps the receipt of a command that no lock stands before, or says what its key was used for already: of two sent at
 * once the second waits for the first.
 */
export async function claimReceipt(
  tx: ActorTx,
  receipt: { userId: string; key: string; bodyHash: string; now: Date },
): Promise<"kept" | "same" | "other"> {
  const { userId, key, bodyHash, now } = receipt;
  const kept = await tx.commandReceipt.createMany({
    data: [{ userId, key, bodyHash, recordedAt: now }],
    skipDuplicates: true,
  });
  if (kept.count === 1) return "kept";
  const before = await findReceipt(tx, userId, key);
  return before === bodyHash ? "same" : "other";
}

export async function keepReceipt(
  tx: Tx,
  receipt: { userId: string; key: string; bodyHash: string; now: Date },
): Promise<void> {
  const { userId, key, bodyHash, now } = receipt;
  await tx.commandReceipt.createMany({ data: [{ userId, key, bodyHash, recordedAt: now }] });
}
