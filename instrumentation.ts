/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs" && !process.env.REJOIN_TRUST_PROXY) {
    const { subscribe } = await import("node:diagnostics_channel");
    // Without a trusted proxy in front, where a request comes from is what its connection says. Next fills the header
    // in from there when it is missing, and only then.
    subscribe("http.server.request.start", (message) => {
      const { headers } = (message as { request: { headers: Record<string, unknown> } }).request;
      delete headers["x-forwarded-for"];
    });
  }
}
