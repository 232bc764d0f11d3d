import type { IncomingMessage, ServerResponse } from "node:http";

const nowhere = "/nowhere";

/** Takes out of a request what nobody in front of us vouches for, and what the framework would stumble over. */
function tidy(request: IncomingMessage): void {
  // Where a request comes from is what its connection says. Next fills the header in from there when it is missing, and
  // only then.
  if (!process.env.REJOIN_TRUST_PROXY) delete request.headers["x-forwarded-for"];
  // Next answers an address that can't be decoded with a 500. It leads nowhere, like any other that isn't ours.
  try {
    decodeURIComponent(request.url?.split("?")[0] ?? "");
  } catch {
    request.url = nowhere;
  }
}

/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { goOnUnread } = await import("./lib/delivery/unread-log.ts");
    goOnUnread();
    const { subscribe } = await import("node:diagnostics_channel");
    const { beginExchange } = await import("./lib/delivery/exchange.ts");
    subscribe("http.server.request.start", (message) => {
      const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
      tidy(request);
      beginExchange(request, response);
    });
    // Nobody waits for it: the server answers before the first job is done, and while the database is away.
    const { startJobs } = await import("./lib/delivery/start-jobs.ts");
    startJobs();
  }
}
