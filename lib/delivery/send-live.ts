import "server-only";
import type { NextRequest } from "next/server";
import { liveStream } from "@/lib/use-cases/live/live-stream.ts";
import { mayWatch } from "@/lib/use-cases/live/may-watch.ts";

/** What isn't there, or isn't theirs to know of. */
const nothingHere = () => new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });

/**
 * Sends what moves, to whom it may be sent: from where they last were, until they leave or may no longer watch. `watched` is
 * null where nobody says who they are.
 */
export async function sendLive(
  request: NextRequest,
  watched: Parameters<typeof mayWatch>[0] | null,
): Promise<Response> {
  const closed = request.signal;
  if (!watched || !(await mayWatch(watched, closed))) return nothingHere();
  const seen = Number(request.headers.get("last-event-id") ?? request.nextUrl.searchParams.get("after") ?? 0);
  const after = Number.isSafeInteger(seen) && seen >= 0 ? seen : 0;
  return new Response(liveStream({ watched, after, closed }), {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
