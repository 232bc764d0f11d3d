// The least that could carry a notification to open pages: one LISTEN, and a line to whoever reads about that topic.
import { createServer } from "node:http";
import pg from "pg";

const channel = "bench_plain";

/** @type {Map<string, Set<import("node:http").ServerResponse>>} */
const readers = new Map();

const listener = new pg.Client({ connectionString: process.env.RUNTIME_DATABASE_URL });
await listener.connect();
listener.on("notification", ({ payload = "" }) => {
  const [topic = "", version] = payload.split(" ");
  for (const answer of readers.get(topic) ?? []) answer.write(`id: ${version}\nevent: moved\ndata: ${version}\n\n`);
});
await listener.query(`LISTEN ${channel}`);

const server = createServer((request, answer) => {
  const topic = new URL(request.url ?? "", "http://127.0.0.1").pathname.slice(1);
  const reading = readers.get(topic) ?? new Set();
  readers.set(topic, reading.add(answer));
  answer.once("close", () => reading.delete(answer));
  answer.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  answer.write("retry: 1000\n\n");
});
server.listen(0, "127.0.0.1", () => process.send?.({ address: server.address(), channel }));
// It goes with whoever started it.
process.once("disconnect", () => process.exit(0));
