import "server-only";
import { findLiveSession, findStanding } from "@/lib/data/sessions.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { vouchFor } from "./mint-actor.ts";

/** Whoever this session belongs to as of now, or null once it is over: for where there is no request to ask. */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const standing = await withAuth(async (tx) => {
    const session = await findLiveSession(tx, sessionId, new Date());
    return session && findStanding(tx, session.userId);
  });
  return standing && vouchFor(standing);
}
