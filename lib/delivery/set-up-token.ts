import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text, "utf8").digest();

/** Whether this is the token that the server printed when it started. Without one set, nothing is. */
export function isSetUpToken(given: string): boolean {
  const expected = process.env.REJOIN_SETUP_TOKEN;
  return Boolean(expected) && timingSafeEqual(digest(given), digest(expected ?? ""));
}
