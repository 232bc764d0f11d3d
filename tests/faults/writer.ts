import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "@/lib/domain/repair/command.ts";
import type { ProductServer } from "../setup/product-server.ts";

/** How often one command is tried, a twentieth of a second apart, before the test gives up on it. */
const patience = 2_400;

/** Beside what a server answers: it broke off, it wasn't there, or the signal was lost on the way. */
const [brokenOff, unreached, lostSignal] = [997, 998, 999];
/** Every so often a phone loses its signal before the answer comes, though all else is well. */
const signalLost = { every: 3, withinMs: 100 };

/** What all writers of a test have in common. */
export class Traffic {
  /** Commands that were acknowledged. */
  acknowledged = 0;
  /** Tries that reached a server and were not answered, or not well. */
  cut = 0;
  underway = new Map<ProductServer, number>();
  stopped = false;

  constructor(readonly servers: readonly ProductServer[]) {}

  async within<T>(server: ProductServer, work: () => Promise<T>): Promise<T> {
    const count = (by: number) => this.underway.set(server, (this.underway.get(server) ?? 0) + by);
    count(1);
    try {
      return await work();
    } finally {
      count(-1);
    }
  }
}

/** One device on which somebody does one thing after the other, each sent until it is acknowledged. */
export class Writer {
  readonly sent: { key: string; command: Command }[] = [];

  constructor(
    private readonly traffic: Traffic,
    private readonly options: {
      cookie: string;
      repairId: string;
      /** The server it turns to first. */
      first: number;
      command: (count: number) => Command;
    },
  ) {}

  async writeUntilStopped(): Promise<void> {
    while (!this.traffic.stopped) {
      const next = { key: randomUUID(), command: this.options.command(this.sent.length) };
      this.sent.push(next);
      await this.send(next);
      this.traffic.acknowledged += 1;
    }
  }

  private async send(body: { key: string; command: Command }): Promise<void> {
    const { servers } = this.traffic;
    for (let tried = 0; tried < patience; tried++) {
      const server = servers[(this.options.first + tried) % servers.length] as ProductServer;
      const isLost = tried === 0 && this.sent.length % signalLost.every === 0;
      const waits = isLost ? randomInt(signalLost.withinMs) : 20_000;
      const status = await this.traffic.within(server, () => this.post(server, body, waits));
      if (status === 200) return;
      if (status < 500) throw new Error(`${body.command.type} was answered with ${status}`);
      if (status < unreached) this.traffic.cut += 1;
      await sleep(50);
    }
    throw new Error(`${body.command.type} was never acknowledged`);
  }

  private async post({ origin }: ProductServer, body: unknown, waits: number): Promise<number> {
    try {
      const answer = await fetch(`${origin}/api/repairs/${this.options.repairId}/commands`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: this.options.cookie },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(waits),
      });
      // The whole answer, or none.
      await answer.arrayBuffer();
      return answer.status;
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: string } };
      if (name === "TimeoutError") return lostSignal;
      return cause?.code === "ECONNREFUSED" ? unreached : brokenOff;
    }
  }
}
