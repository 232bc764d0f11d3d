import type { NextRequest } from "next/server";
import { nothingHere, sendLive } from "@/lib/delivery/send-live.ts";
import { currentSession } from "@/lib/session/current-session.ts";
import { currentGuest } from "@/lib/session/guest-session.ts";
import { vouchFor } from "@/lib/session/mint-actor.ts";
import { watchRehearsal } from "@/lib/use-cases/live/watch-rehearsal.ts";

/** A rehearsal, for somebody who is signed in; `?as=guest` for a friend, who may be on a device where somebody is. */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/live/rehearsals/[rehearsalId]">) {
  const { rehearsalId } = await params;
  const topic = { topic: "rehearsal", topicId: rehearsalId } as const;
  if (request.nextUrl.searchParams.get("as") === "guest") {
    const session = await currentGuest();
    if (!session) return nothingHere();
    const watched = { ...topic, guest: session.sessionHash };
    return sendLive(request, watched, () => watchRehearsal(session.guest, rehearsalId));
  }
  const session = await currentSession();
  if (!session) return nothingHere();
  const watched = { ...topic, sessionId: session.sessionId };
  return sendLive(request, watched, () => watchRehearsal(vouchFor(session.standing), rehearsalId));
}
