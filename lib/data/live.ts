import "server-only";
import { EventEmitter } from "node:events";
import pg from "pg";

const channel = "rejoin_moved";

interface Bus {
  /** Emits "moved" with the id of a couple or a rehearsal whose log grew, and "resync" once the connection was lost and found. */
  events: EventEmitter<{ moved: [topicId: string]; resync: [] }>;
  /** Resolves when the first attempt to connect is over. */
  ready: Promise<void>;
  listener: pg.Client | null;
  closed: boolean;
}

const kept = globalThis as unknown as { rejoinBus?: Bus };

async function connect(bus: Bus, delay: number): Promise<void> {
  const listener = new pg.Client({
    connectionString: process.env.RUNTIME_DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    application_name: "rejoin-live",
  });
  let retrying = false;
  const retry = () => {
    if (retrying || bus.closed) return;
    retrying = true;
    bus.listener = null;
    setTimeout(() => void connect(bus, Math.min(delay * 2, 10_000)), delay).unref();
  };
  listener.once("end", retry);
  listener.on("error", retry);
  listener.on("notification", (message) => bus.events.emit("moved", message.payload ?? ""));
  try {
    await listener.connect();
    await listener.query(`LISTEN ${channel}`);
    bus.listener = listener;
    bus.events.emit("resync");
  } catch {
    retry();
    void listener.end();
  }
}

/** One LISTEN connection a process, shared by every open stream; it comes back by itself. */
export function liveBus(): Bus {
  if (!kept.rejoinBus) {
    const bus: Bus = { events: new EventEmitter(), ready: Promise.resolve(), listener: null, closed: false };
    bus.ready = connect(bus, 250);
    kept.rejoinBus = bus;
  }
  return kept.rejoinBus;
}

/**
 * Tells every process that the log of a couple or a rehearsal grew. A statement of its own, after the commit: a NOTIFY inside the
 * writer's transaction would make all writers queue for one lock. When it fails, streams catch up by re-reading.
 */
export async function announce(topicId: string): Promise<void> {
  const bus = liveBus();
  await bus.ready;
  const { listener } = bus;
  // A connection that can't say this hears nothing either: it ends, and another takes its place.
  await listener?.query("SELECT pg_notify($1, $2)", [channel, topicId]).catch(() => void listener.end());
}

/** Ends the connection, for processes that come to an end. */
export async function closeLiveBus(): Promise<void> {
  const bus = kept.rejoinBus;
  if (!bus) return;
  bus.closed = true;
  await bus.ready;
  await bus.listener?.end();
}
