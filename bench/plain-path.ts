import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { LiveWatcher } from "../tests/setup/live-watcher.ts";
import { wallClock } from "./wall-clock.ts";

/** One topic of the bare path, with its readers. */
interface Topic {
  name: string;
  readers: LiveWatcher[];
  /** When each notification was sent, by the clock of the database; the first is number 1. */
  sent: number[];
}

/** The bare way from a NOTIFY to open pages: plain servers that listen and write, with nothing to ask and nothing to decide. */
export class PlainPath {
  private constructor(
    private readonly servers: readonly ChildProcess[],
    private readonly channel: string,
    private readonly notifier: pg.Pool,
    readonly topics: readonly Topic[],
  ) {}

  /** With as many servers, topics and readers of each as are said; a topic's readers are spread over the servers. */
  static async make(count: { servers: number; topics: number; readers: number }): Promise<PlainPath> {
    const servers: ChildProcess[] = [];
    const origins: string[] = [];
    let channel = "";
    while (servers.length < count.servers) {
      const server = fork(new URL("plain-server.mjs", import.meta.url));
      const [ready] = (await once(server, "message")) as [{ address: AddressInfo; channel: string }];
      servers.push(server);
      origins.push(`http://127.0.0.1:${ready.address.port}`);
      channel = ready.channel;
    }
    const topics = Array.from({ length: count.topics }, (_, index) => {
      const originOf = (reader: number) => origins[(index + reader) % origins.length] ?? "";
      const name = `room-${index}`;
      const readers = Array.from(
        { length: count.readers },
        (_, at) => new LiveWatcher(originOf(at), "", `/${name}`, 0),
      );
      return { name, readers, sent: [] };
    });
    const notifier = new pg.Pool({ connectionString: process.env.RUNTIME_DATABASE_URL, max: 4 });
    return new PlainPath(servers, channel, notifier, topics);
  }

  /** Sends one notification to a topic's readers. */
  async notify({ name, sent }: Topic): Promise<void> {
    sent.push(Number.NaN);
    const number = sent.length;
    const { rows } = await this.notifier.query<{ at: number }>(
      "SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at, pg_notify($1, $2)",
      [this.channel, `${name} ${number}`],
    );
    sent[number - 1] = rows[0]?.at ?? Number.NaN;
  }

  /** How long each took to each of its readers. */
  latencies(): number[] {
    return this.topics.flatMap(({ readers, sent }) =>
      readers.flatMap(({ arrivals }) =>
        arrivals.map(({ version, at }) => wallClock(at) - (sent[version - 1] ?? Number.NaN)),
      ),
    );
  }

  async end(): Promise<void> {
    for (const { readers } of this.topics) for (const reader of readers) reader.drop();
    await this.notifier.end();
    for (const server of this.servers) server.disconnect();
  }
}
