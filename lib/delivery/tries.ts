import "server-only";
import { attempt, type Guarded } from "@/lib/session/attempts.ts";

/** When to try again, rounded up to words a person would use. */
export function waitInWords(waitMs: number): string {
  const minutes = Math.ceil(waitMs / 60_000);
  if (minutes <= 1) return "in a minute";
  return minutes < 60 ? `in ${minutes} minutes` : "in an hour";
}

const waitALittle = (when: string) => `That was a lot of tries. Please wait a little: you can try again ${when}.`;

/** It may be somebody else who asked so often. Then a link of theirs is in the mailbox, and is as good as one's own. */
const lookInMailbox = (when: string) =>
  `That was asked for a lot. Look through the mailbox first, spam too: a link that still works may be there. You can ask again ${when}.`;

const complaints: Partial<Record<Guarded, (when: string) => string>> = {
  askForLink: lookInMailbox,
  askForReset: lookInMailbox,
};

/** Counts a try, and says what to tell whoever has made too many. */
export async function countTry(
  what: Guarded,
  address: string,
): Promise<{ ok: true; forgive: () => Promise<void> } | { ok: false; complaint: string }> {
  const tried = await attempt(what, address);
  if (tried.ok) return tried;
  const complaint = complaints[what] ?? waitALittle;
  return { ok: false, complaint: complaint(waitInWords(tried.waitMs)) };
}
