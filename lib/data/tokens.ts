import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** What a link's token is stored as. The token has 256 random bits, so a plain hash is enough. */
export const hashToken = (token: string): string => createHash("sha256").update(token, "utf8").digest("base64url");

/**
 * A new token for a single-use link (an invitation, a password reset): the token goes into the link and nowhere else,
 * its hash into the database.
 */
export function makeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}
