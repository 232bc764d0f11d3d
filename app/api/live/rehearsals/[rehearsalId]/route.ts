import type { NextRequest } from "next/server";
import { sendLive } from "@/lib/delivery/send-live.ts";
import { claimedSession } from "@/lib/session/current-session.ts";
import { claimedGuest } from "@/lib/session/guest-session.ts";

/** A rehearsal, for somebody who is signed in; `?as=guest` for a friend, who may be on a device where somebody is. */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/live/rehearsals/[rehearsalId]">) {
  const { rehearsalId } = await params;
  const topic = { topic: "rehearsal", topicId: rehearsalId } as const;
  if (request.nextUrl.searchParams.get("as") === "guest") {
    const guest = await claimedGuest();
    return sendLive(request, guest === null ? null : { ...topic, guest });
  }
  const sessionId = await claimedSession();
  return sendLive(request, sessionId === null ? null : { ...topic, sessionId });
}
