import "server-only";
import type { NextRequest } from "next/server";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { liveStream } from "@/lib/use-cases/live/live-stream.ts";

/** What isn't there, or isn't theirs to know of. */
export const nothingHere = () => new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });

/** Sends what moves, to whom it may be sent: from where they last were, until they leave or may no longer watch. */
export async function sendLive(
  request: NextRequest,
  watched: Parameters<typeof liveStream>[0]["watched"],
  allow: () => Promise<unknown>,
): Promise<Response> {
  try {
    await allow();
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return nothingHere();
    throw error;
  }
  const seen = Number(request.headers.get("last-event-id") ?? request.nextUrl.searchParams.get("after") ?? 0);
  const after = Number.isSafeInteger(seen) && seen >= 0 ? seen : 0;
  return new Response(liveStream({ watched, after, closed: request.signal }), {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
