import { type ClientRequest, get } from "node:http";

interface Arrival {
  version: number;
  at: number;
}

/** An open page without the page: follows a couple or a rehearsal as a browser does, on a connection of its own. */
export class LiveWatcher {
  readonly arrivals: Arrival[] = [];
  /** Everything that was said, over all its connections. */
  said = "";
  /** Resolves once the server has closed the connection. */
  closed: Promise<void> = Promise.resolve();
  private request: ClientRequest | null = null;

  constructor(
    readonly origin: string,
    private readonly cookie: string,
    /** Of the stream, such as `/api/live/couples/<id>`. */
    readonly path: string,
    private readonly after: number,
  ) {}

  /** Connects, or connects again from where it broke off; resolves with the status once the server has said something. */
  open(): Promise<number> {
    return new Promise((resolve, reject) => {
      const last = this.arrivals.at(-1);
      const headers = { cookie: this.cookie, ...(last ? { "last-event-id": String(last.version) } : {}) };
      const address = new URL(this.path, this.origin);
      address.searchParams.set("after", String(this.after));
      const request = get(address, { agent: false, headers }, (answer) => {
        let rest = "";
        this.closed = new Promise((close) => answer.once("close", close));
        answer.setEncoding("utf8").on("data", (part: string) => {
          this.said += part;
          const blocks = (rest + part).split("\n\n");
          rest = blocks.pop() ?? "";
          for (const block of blocks) this.hear(block);
          resolve(answer.statusCode ?? 0);
        });
        answer.once("end", () => resolve(answer.statusCode ?? 0));
        // Cutting it off from this side is no mishap.
        answer.on("error", () => undefined);
      });
      request.on("error", reject);
      this.request = request;
    });
  }

  private hear(block: string): void {
    const id = /^id: (\d+)$/m.exec(block)?.[1];
    if (id !== undefined) this.arrivals.push({ version: Number(id), at: performance.now() });
  }

  /** Loses the connection. */
  drop(): void {
    this.request?.destroy();
  }
}
