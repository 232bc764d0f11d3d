import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { findLiveSession, findStanding, type Standing } from "@/lib/data/sessions.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { readSessionId, sessionCookie } from "./session-cookie.ts";

/** The sign-in that this request says it came with, for what looks at the row itself. */
export const claimedSession = async (): Promise<string | null> =>
  readSessionId((await cookies()).get(sessionCookie.name)?.value);

/** The sign-in this request came with, read from its row once a request: revoking the row ends it at once. */
export const currentSession = cache(async (): Promise<{ sessionId: string; standing: Standing } | null> => {
  const sessionId = await claimedSession();
  if (!sessionId) return null;
  const now = new Date();
  const standing = await withAuth(async (tx) => {
    const session = await findLiveSession(tx, sessionId, now);
    return session && findStanding(tx, session.userId);
  });
  return standing && { sessionId, standing };
});
