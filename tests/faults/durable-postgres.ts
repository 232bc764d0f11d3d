import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startThrowawayPostgres } from "../../scripts/throwaway-postgres.mjs";

/** The processes that one started. Where the system doesn't say, they notice by themselves that it is gone. */
function childrenOf(pid: number): number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, "utf8").trim().split(" ").filter(Boolean).map(Number) : [];
}

/** Whether a process still runs; one that has ended and that nobody has asked about doesn't. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, "utf8"));
  } catch {
    return false;
  }
}

function killAtOnce(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It went by itself in between.
  }
}

/** A Postgres server of one's own that keeps what it says it keeps, and can be killed. */
export class DurablePostgres {
  private constructor(private server: Awaited<ReturnType<typeof startThrowawayPostgres>>) {}

  static async start(): Promise<DurablePostgres> {
    return new DurablePostgres(await startThrowawayPostgres({ durable: true }));
  }

  get port(): number {
    return Number(new URL(this.server.url("postgres")).port);
  }

  createDatabase = (name: string): Promise<string> => this.server.createDatabase(name);

  /** Kills every process of it, and starts it again where it was. */
  async killAndRestart(): Promise<void> {
    const { port } = this;
    const { pid } = this.server;
    if (!pid) throw new Error("Postgres isn't running");
    const all = [pid, ...childrenOf(pid)];
    for (const each of all) killAtOnce(each);
    while (all.some(runs)) await sleep(10);
    this.server = await startThrowawayPostgres({ durable: true, port });
    if (this.port !== port) throw new Error(`Postgres came back on port ${this.port} instead of ${port}`);
  }

  stop = (): Promise<void> => this.server.stop();
}
