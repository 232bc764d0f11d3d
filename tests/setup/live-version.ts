import { randomUUID } from "node:crypto";
import { withAuth } from "@/lib/data/transaction.ts";
import { findWatched } from "@/lib/data/watched.ts";
import { asOwner } from "./couple-world.ts";

/** A device for each person, on which they stay signed in. */
const devices = new Map<string, Promise<string>>();

async function signIn(userId: string): Promise<string> {
  const sessionId = randomUUID();
  const added =
    "INSERT INTO session (id, user_id, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '1 day')";
  await asOwner(added, [sessionId, userId]);
  return sessionId;
}

/** The device on which somebody's open page would be. */
export function deviceOf(userId: string): Promise<string> {
  const device = devices.get(userId) ?? signIn(userId);
  devices.set(userId, device);
  return device;
}

/** How far a couple's work has come for an open page of somebody's, or null where they may not watch it. */
export async function liveVersion(userId: string, coupleId: string, now = new Date()): Promise<number | null> {
  const watched = { topic: "couple", topicId: coupleId, sessionId: await deviceOf(userId) } as const;
  const seenBy = await withAuth((tx) => findWatched(tx, [watched], now));
  return seenBy(watched)?.version ?? null;
}
