import "server-only";
import { hash, verify } from "@node-rs/argon2";

// Argon2id (the library's default) with 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Some keyboards compose a letter that others type in one go: both are the same password.
const canonical = (password: string) => password.normalize("NFKC");

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> => hash(canonical(password), cost);

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was kept. Without a kept one the same work is done, so that how long an answer
 * takes tells nobody whether there is an account.
 */
export async function verifyPassword(password: string, kept: string | null): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(kept ?? (await decoy), canonical(password));
  return matches && kept !== null;
}
