import "server-only";
import { EventEmitter } from "node:events";
import pg from "pg";

const channel = "rejoin_couple";

interface Bus {
  /** Emits a couple's id when its joint log grew, and "resync" after the connection was lost and found again. */
  events: EventEmitter;
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
  listener.on("notification", (message) => bus.events.emit(message.payload ?? ""));
  try {
    await listener.connect();
    await listener.query(`LISTEN ${channel}`);
    bus.listener = listener;
    bus.events.emit("resync");
  } catch {
    retry();
  }
}

/** One LISTEN connection a process, shared by every open stream; it comes back by itself. */
export function liveBus(): Bus {
  if (!kept.rejoinBus) {
    const bus: Bus = {
      events: new EventEmitter().setMaxListeners(0),
      ready: Promise.resolve(),
      listener: null,
      closed: false,
    };
    bus.ready = connect(bus, 250);
    kept.rejoinBus = bus;
  }
  return kept.rejoinBus;
}

/**
 * Tells every process that a couple's joint log grew. A statement of its own, after the commit: a NOTIFY inside the
 * writer's transaction would make all writers queue for one lock. When it fails, streams catch up by re-reading.
 */
export async function announce(coupleId: string): Promise<void> {
  const bus = liveBus();
  await bus.ready;
  await bus.listener?.query("SELECT pg_notify($1, $2)", [channel, coupleId]).catch(() => undefined);
}

/** Ends the connection, for processes that come to an end. */
export async function closeLiveBus(): Promise<void> {
  const bus = kept.rejoinBus;
  if (!bus) return;
  bus.closed = true;
  await bus.ready;
  await bus.listener?.end();
}
