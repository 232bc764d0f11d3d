import type { NextRequest } from "next/server";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { currentSession } from "@/lib/session/current-session.ts";
import { vouchFor } from "@/lib/session/mint-actor.ts";
import { coupleStream } from "@/lib/use-cases/live/couple-stream.ts";
import { watchCouple } from "@/lib/use-cases/live/watch-couple.ts";

const nothing = () => new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });

export async function GET(request: NextRequest, { params }: RouteContext<"/api/live/couples/[coupleId]">) {
  const session = await currentSession();
  if (!session) return nothing();
  const { coupleId } = await params;
  try {
    await watchCouple(vouchFor(session.standing), coupleId);
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return nothing();
    throw error;
  }
  const seen = Number(request.headers.get("last-event-id") ?? request.nextUrl.searchParams.get("after") ?? 0);
  const stream = coupleStream({
    sessionId: session.sessionId,
    coupleId,
    after: Number.isSafeInteger(seen) && seen >= 0 ? seen : 0,
    closed: request.signal,
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
