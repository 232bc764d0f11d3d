import "server-only";
import { findPerson } from "@/lib/data/people.ts";
import { withAuth } from "@/lib/data/transaction.ts";

/** Where messages to a person go; null when there is no such person. */
export async function addressOf(userId: string): Promise<string | null> {
  const person = await withAuth((tx) => findPerson(tx, userId));
  return person?.email ?? null;
}
