import type { ChildProcess } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/ports.mjs";
import { at, startNext } from "../../scripts/run.mjs";

/** How often to ask a server that is starting whether it is well, a tenth of a second apart. */
const patience = 1_200;

/** A server of the production build, in a process of its own, on the database that the environment names. */
export class ProductServer {
  private child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly output: number,
  ) {}

  static async make(name: string): Promise<ProductServer> {
    mkdirSync(at("test-results"), { recursive: true });
    const server = new ProductServer(await freePort(), openSync(at("test-results", `${name}.log`), "a"));
    await server.start();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    if (!this.child?.pid) throw new Error("the server isn't running");
    return this.child.pid;
  }

  /** Starts it, and waits until it is well. */
  async start(): Promise<void> {
    const environment = {
      ...process.env,
      NODE_ENV: "production" as const,
      NEXTAUTH_URL: this.origin,
      DATABASE_URL: "",
    };
    const child = startNext(["start", "-H", "127.0.0.1", "-p", String(this.port)], environment, this.output);
    this.child = child;
    for (let asked = 0; asked < patience; asked++) {
      const answer = await fetch(`${this.origin}/api/health`).catch(() => null);
      if (answer?.ok) return;
      if (child.exitCode !== null) break;
      await sleep(100);
    }
    throw new Error(`the server on port ${this.port} is not well: see test-results`);
  }

  /** Ends it on the spot, whatever it was doing. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }
}
