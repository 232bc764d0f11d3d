import type { NextRequest } from "next/server";
import { nothingHere, sendLive } from "@/lib/delivery/send-live.ts";
import { currentSession } from "@/lib/session/current-session.ts";
import { vouchFor } from "@/lib/session/mint-actor.ts";
import { watchCouple } from "@/lib/use-cases/live/watch-couple.ts";

export async function GET(request: NextRequest, { params }: RouteContext<"/api/live/couples/[coupleId]">) {
  const session = await currentSession();
  if (!session) return nothingHere();
  const { coupleId } = await params;
  const watched = { topic: "couple", topicId: coupleId, sessionId: session.sessionId } as const;
  return sendLive(request, watched, () => watchCouple(vouchFor(session.standing), coupleId));
}
