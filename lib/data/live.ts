import "server-only";
import { EventEmitter } from "node:events";
import pg from "pg";
import type { RehearsalTx } from "./transaction.ts";

const channel = "rejoin_moved";

interface Moved {
  /** The couple or the rehearsal. */
  topicId: string;
  /** How many events a place of the rehearsal may know of by now, where that was said. */
  seen: ReadonlyMap<string, number>;
}

/** The most that Postgres carries, bytes. */
const longestPayload = 7_999;

function toPayload({ topicId, seen }: Moved): string {
  const payload = [topicId, ...[...seen].map(([placeId, count]) => `${placeId}=${count}`)].join(" ");
  return payload.length > longestPayload ? topicId : payload;
}

function fromPayload(payload: string): Moved {
  const [topicId = "", ...counts] = payload.split(" ");
  const seen = counts.map((each) => each.split("=")).map(([placeId = "", count]) => [placeId, Number(count)] as const);
  return { topicId, seen: new Map(seen) };
}

interface Bus {
  /** Emits "moved" when the log of a couple or a rehearsal grew, and "resync" once the connection was lost and found. */
  events: EventEmitter<{ moved: [Moved]; resync: [] }>;
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
  listener.on("notification", (message) => bus.events.emit("moved", fromPayload(message.payload ?? "")));
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

/**
 * Tells every process how far a rehearsal has come for each place that somebody is in, with the commit of this
 * transaction and only then: nobody has to ask before their page is told. Those who write in rehearsals at the same moment
 * commit one after the other for it, which is no matter at the pace of people who talk.
 */
export async function announceSeen(tx: RehearsalTx, topicId: string, seen: ReadonlyMap<string, number>): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify(${channel}, ${toPayload({ topicId, seen })})::text`;
}

/** Ends the connection, for processes that come to an end. */
export async function closeLiveBus(): Promise<void> {
  const bus = kept.rejoinBus;
  if (!bus) return;
  bus.closed = true;
  await bus.ready;
  await bus.listener?.end();
}
