import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { jobs } from "@/lib/delivery/jobs.ts";
import { inJobContext, logTrouble } from "@/lib/delivery/start-jobs.ts";
import { type Job, runJobs } from "@/lib/use-cases/job/run-jobs.ts";

const owner = new pg.Client(process.env.DATABASE_URL);
const pace = { look: 1, clock: 1, upkeep: 1, patience: 3, again: 1 };
const never = "0 0 1 1 *";
const running: ReturnType<typeof runJobs>[] = [];
const troubles: [string | null, unknown][] = [];

beforeAll(async () => {
  await owner.connect();
  await owner.query(`SELECT jobs.create_queue('ring', '{"policy": "singleton"}')`);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
  await owner.query("DELETE FROM jobs.job; DELETE FROM jobs.schedule; UPDATE jobs.version SET cron_on = NULL");
  troubles.length = 0;
});
afterAll(() => owner.end());

/** One process that runs this job, as far as the database can tell. */
function run(verb: Job["verb"], cron = never): void {
  const onTrouble = (error: unknown, name: string | null) => void troubles.push([name, error]);
  running.push(runJobs({ ring: { cron, verb } }, { inContext: inJobContext, onTrouble, pace }));
}

const rows = async (where: string) =>
  (await owner.query<{ state: string; output: unknown }>(`SELECT * FROM jobs.job WHERE name = 'ring' AND ${where}`))
    .rows;
const soon = { timeout: 15_000, interval: 100 };

test("each job of the product has its queue, and no other is planned", async () => {
  const { rows: queues } = await owner.query<{ name: string }>("SELECT name FROM jobs.queue WHERE name <> 'ring'");
  const ours = queues.map(({ name }) => name).filter((name) => !name.startsWith("__"));
  expect(ours.sort()).toEqual(Object.keys(jobs).sort());
});

test("when the time has come a job is done once, in one of two processes", async () => {
  const done: Date[] = [];
  const verb: Job["verb"] = async ({ now }) => void done.push(now);
  run(verb, "* * * * *");
  run(verb, "* * * * *");
  const byTheClock = () => rows("singleton_on IS NULL AND state = 'completed'");
  await expect.poll(async () => (await byTheClock()).length, soon).toBeGreaterThan(0);
  await sleep(4_000);
  const { rows: minutes } = await owner.query(
    "SELECT 1 FROM jobs.job WHERE name = 'ring' AND singleton_on IS NULL GROUP BY date_trunc('minute', created_on)",
  );
  expect(await byTheClock()).toHaveLength(minutes.length);
  expect(done).toHaveLength((await rows("state = 'completed'")).length);
  expect(troubles).toEqual([]);
});

test("it is done when the product starts, once for all that start in that hour", async () => {
  let done = 0;
  const verb = async () => void done++;
  run(verb);
  run(verb);
  await expect.poll(() => done, soon).toBe(1);
  await sleep(2_500);
  const hours = new Set((await owner.query("SELECT DISTINCT singleton_on FROM jobs.job WHERE name = 'ring'")).rows);
  expect(done).toBe(hours.size);
});

test("one that throws is tried again, and what it said is kept nowhere", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  let tries = 0;
  run(async () => {
    tries += 1;
    if (tries === 1) throw Object.assign(new TypeError("Sam, 3b241101-e2bb-4255-8caf-4136c566a962"), { detail: "Sam" });
  });
  await expect.poll(() => rows("state = 'retry'"), soon).toHaveLength(1);
  expect(JSON.stringify(await rows("true"))).not.toMatch(/Sam|3b241101|TypeError|\.ts/);
  await expect.poll(() => rows("state = 'completed'"), soon).toHaveLength(1);
  expect(tries).toBe(2);
  const [trouble] = troubles;
  expect(trouble?.[0]).toBe("ring");
  logTrouble(trouble?.[1], "ring");
  expect(logged.mock.calls).toEqual([["jobs: ring failed (TypeError)"]]);
  logged.mockRestore();
});

test("one that was cut short by a crash is taken up again", async () => {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import=tsx", "tests/setup/stuck-job.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  expect(await rows("state = 'active'")).toHaveLength(1);
  let done = 0;
  run(async () => void done++);
  await expect.poll(() => done, soon).toBe(1);
  await expect.poll(() => rows("state = 'completed'"), soon).toHaveLength(1);
});

test("one that is at work as the product stops is given up for another process at once", async () => {
  let begun = 0;
  run(() => {
    begun += 1;
    return new Promise(() => undefined);
  });
  await expect.poll(() => begun, soon).toBe(1);
  await running.pop()?.stop();
  expect(await rows("state = 'retry'")).toHaveLength(1);
});

test("connections that are lost, again and again, are made anew", async () => {
  let done = 0;
  run(async () => void done++);
  await expect.poll(() => done, soon).toBe(1);
  for (let lost = 0; lost < 5; lost++) {
    await owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rejoin-jobs'");
    await sleep(300);
  }
  await owner.query("INSERT INTO jobs.job (name, policy) VALUES ('ring', 'singleton')");
  await expect.poll(() => done, soon).toBe(2);
  expect(troubles.length).toBeGreaterThan(0);
});

test("a connection that is lost in the same moment as its answer comes is made anew", async () => {
  let done = 0;
  run(async () => void done++);
  await expect.poll(() => done, soon).toBe(1);
  const asked = "FROM pg_stat_activity WHERE application_name = 'rejoin-jobs'";
  await owner.query("BEGIN; LOCK TABLE jobs.job IN ACCESS EXCLUSIVE MODE");
  const waiting = async () => (await owner.query(`SELECT 1 ${asked} AND wait_event_type = 'Lock'`)).rows.length;
  await expect.poll(waiting, soon).toBeGreaterThan(0);
  const lost = owner.query(`COMMIT; SELECT pg_sleep(0.2); SELECT pg_terminate_backend(pid) ${asked}`);
  // Busy with something else meanwhile, this process finds the answer and the end in one piece.
  setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000));
  await lost;
  await owner.query("INSERT INTO jobs.job (name, policy) VALUES ('ring', 'singleton')");
  await expect.poll(() => done, soon).toBe(2);
});

test("a database that isn't ready yet is waited for", async () => {
  await owner.query("ALTER SCHEMA jobs RENAME TO away");
  let done = 0;
  run(async () => void done++);
  await expect.poll(() => troubles.length, soon).toBeGreaterThan(0);
  await owner.query("ALTER SCHEMA away RENAME TO jobs");
  await expect.poll(() => done, soon).toBe(1);
});

test("what is no job of this version any more is no longer planned", async () => {
  await owner.query(
    `SELECT jobs.create_queue('before', '{}'); INSERT INTO jobs.schedule VALUES ('before', '* * * * *')`,
  );
  run(async () => undefined);
  const planned = async () => (await owner.query("SELECT name FROM jobs.schedule")).rows;
  await expect.poll(planned, soon).toEqual([{ name: "ring" }]);
  await owner.query("SELECT jobs.delete_queue('before')");
});
