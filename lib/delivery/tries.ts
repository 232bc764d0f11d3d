import "server-only";
import { attempt, type Guarded } from "@/lib/session/attempts.ts";

/** When to try again, rounded up to words a person would use. */
export function waitInWords(waitMs: number): string {
  const minutes = Math.ceil(waitMs / 60_000);
  if (minutes <= 1) return "in a minute";
  return minutes < 60 ? `in ${minutes} minutes` : "in an hour";
}

/** Counts a try, and says what to tell whoever has made too many. */
export async function countTry(
  what: Guarded,
  address: string,
): Promise<{ ok: true; forgive: () => Promise<void> } | { ok: false; complaint: string }> {
  const tried = await attempt(what, address);
  if (tried.ok) return tried;
  const when = waitInWords(tried.waitMs);
  return { ok: false, complaint: `That was a lot of tries. Please wait a little: you can try again ${when}.` };
}
