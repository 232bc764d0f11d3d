// Servers for tests: quick rather than durable, and gone afterwards.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { startPostgres } from "./postgres.mjs";
import { homeOf, place } from "./postgres-home.mjs";

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Removes the throwaway servers of processes that were killed. */
function clearThrowaways() {
  const { base } = place();
  for (const name of existsSync(base) ? readdirSync(base) : []) {
    const pid = Number(/^throwaway-(\d+)$/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const left = homeOf(name);
    left.call("pg_ctl", ["stop", "-D", left.data, "-m", "immediate", "-s"]);
    rmSync(left.home, { recursive: true, force: true });
  }
}

/** What a server may save itself that nobody will miss. */
const quick = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * A fresh server, or the one this process had, started again.
 * @param {{ port?: number, durable?: boolean }} [options] `durable`: it keeps what it said it kept, also when it is killed
 */
export async function startThrowawayPostgres({ port = 0, durable = false } = {}) {
  clearThrowaways();
  const name = `throwaway-${process.pid}`;
  const server = await startPostgres({ name, port, settings: durable ? {} : quick, stopMode: "immediate" });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(homeOf(name).home, { recursive: true, force: true });
    },
  };
}
