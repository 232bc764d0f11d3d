import "server-only";
import { cache } from "react";
import { findPerson, type Person } from "@/lib/data/people.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { currentSession } from "./current-session.ts";

/** The signed-in person's own name, address and time zone; null for nobody. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const session = await currentSession();
  return session && withAuth((tx) => findPerson(tx, session.standing.userId));
});
