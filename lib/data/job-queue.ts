import "server-only";
import pg from "pg";
import PgBoss from "pg-boss";

/** Something that is done again and again, at times that a cron line gives by UTC. */
export interface QueuedJob {
  cron: string;
  work: () => Promise<unknown>;
}

/** How often it is looked, and how long waited, all in seconds. */
export interface JobPace {
  /** Whether there is something to do. */
  look: number;
  /** Whether a time has come. */
  clock: number;
  /** Whether somebody stopped in the middle. */
  upkeep: number;
  /** How long a job may take before it counts as stopped in the middle. */
  patience: number;
  /** How long after a failure it is tried again, longer each time. */
  again: number;
}

interface QueueOptions {
  pace: JobPace;
  /** Told what went wrong, with which job if with one. */
  onTrouble: (error: unknown, name: string | null) => void;
}

export interface JobQueue {
  /** Gives up what is being done, for another process to take up at once. */
  stop: () => Promise<void>;
}

const schema = "jobs";
const tries = 5;
/** A job is also done when the product starts, but no more than once in this time: a server that is off at night misses nothing. */
const startAgain = 3_600;
const uniqueViolation = "23505";

const nap = (seconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1_000);
    timer.unref();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });

/**
 * The runner's own connections, as the role of jobs. The runner doesn't wait for all that it asks: what fails is told and answered
 * with nothing, or a database that goes away would take the server with it. It is asked again soon enough.
 */
function connect(onTrouble: (error: unknown) => void) {
  const pool = new pg.Pool({
    connectionString: process.env.RUNTIME_DATABASE_URL,
    max: 2,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    application_name: "rejoin-jobs",
    onConnect: (client) => {
      // Lost in the same moment as its answer comes, a connection is neither idle nor asked anything, and nobody else would hear of it.
      client.on("error", () => undefined);
      return client.query("SET ROLE rejoin_job");
    },
  });
  pool.on("error", onTrouble);
  const ask = async (text: string, values?: unknown[]) => {
    const client = await pool.connect();
    let failure: Error | undefined;
    try {
      return await client.query(text, values);
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      // One that failed in the midst of a transaction would stay in it.
      client.release(failure);
    }
  };
  const executeSql = async (text: string, values?: unknown[]) => {
    // Migrations make the queues: it takes the owner to make a table.
    if (text.includes("create_queue")) return undefined;
    try {
      return await ask(text, values);
    } catch (error) {
      // Another process is at the same job.
      if ((error as pg.DatabaseError).code !== uniqueViolation) onTrouble(error);
      return undefined;
    }
  };
  return { executeSql: executeSql as PgBoss.Db["executeSql"], end: () => pool.end() };
}

/** Has the database know when each job is due, and of no other. Throws if it doesn't know by the end. */
async function plan(boss: PgBoss, jobs: ReadonlyMap<string, QueuedJob>, { patience, again }: JobPace): Promise<void> {
  const options = { retryLimit: tries, retryDelay: again, retryBackoff: true, expireInSeconds: patience };
  for (const [name, { cron }] of jobs) await boss.schedule(name, cron, {}, { ...options, tz: "UTC" });
  const planned = await boss.getSchedules();
  for (const { name } of planned) if (!jobs.has(name)) await boss.unschedule(name);
  for (const [name, { cron }] of jobs) {
    if (!planned.some((each) => each.name === name && each.cron === cron)) throw new Error("a job has no queue");
    await boss.send(name, {}, { ...options, singletonSeconds: startAgain });
  }
}

/**
 * Does each job when its time has come and once the product starts, in one process of however many there are. One that fails is
 * tried again, and one that was cut short is taken up again. It waits for the database in the background and never throws.
 */
export function openJobQueue(jobs: ReadonlyMap<string, QueuedJob>, { pace, onTrouble }: QueueOptions): JobQueue {
  const closing = new AbortController();
  const db = connect((error) => onTrouble(error, null));

  const begin = async (): Promise<PgBoss> => {
    const boss = new PgBoss({
      db,
      schema,
      migrate: false,
      maintenanceIntervalSeconds: pace.upkeep,
      cronMonitorIntervalSeconds: pace.clock,
      cronWorkerIntervalSeconds: pace.look,
    });
    boss.on("error", (error) => onTrouble(error, null));
    await boss.start();
    try {
      await plan(boss, jobs, pace);
      for (const [name, { work }] of jobs) {
        await boss.work(name, { pollingIntervalSeconds: pace.look }, async () => {
          try {
            await work();
          } catch (error) {
            onTrouble(error, name);
            // What is kept of it is that it failed: a message may hold anything.
            throw Object.assign(new Error("failed"), { stack: "" });
          }
        });
      }
      return boss;
    } catch (error) {
      await boss.stop({ graceful: false });
      throw error;
    }
  };

  const running = (async () => {
    for (let wait = 1; !closing.signal.aborted; wait = Math.min(wait * 2, 60)) {
      try {
        return await begin();
      } catch (error) {
        onTrouble(error, null);
        await nap(wait, closing.signal);
      }
    }
    return null;
  })();

  return {
    stop: async () => {
      closing.abort();
      await (await running)?.stop({ graceful: false });
      await db.end();
    },
  };
}
