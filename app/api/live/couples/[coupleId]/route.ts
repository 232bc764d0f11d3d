import type { NextRequest } from "next/server";
import { sendLive } from "@/lib/delivery/send-live.ts";
import { claimedSession } from "@/lib/session/current-session.ts";

export async function GET(request: NextRequest, { params }: RouteContext<"/api/live/couples/[coupleId]">) {
  const { coupleId } = await params;
  const sessionId = await claimedSession();
  return sendLive(request, sessionId === null ? null : { topic: "couple", topicId: coupleId, sessionId });
}
