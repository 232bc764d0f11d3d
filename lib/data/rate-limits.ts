import "server-only";
import { createHmac } from "node:crypto";
import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** So many tries in so many seconds. */
export interface Limit {
  points: number;
  duration: number;
}

// The counters live on connections of their own: a count must not be rolled back with the work it guards.
let pool: pg.Pool | undefined;
const limiters = new Map<string, RateLimiterPostgres>();

function connections(): pg.Pool {
  if (!pool) {
    pool = new pg.Pool({
      connectionString: process.env.RUNTIME_DATABASE_URL,
      options: "-c role=rejoin_auth",
      max: 2,
      allowExitOnIdle: true,
    });
    // An idle connection that breaks is replaced by the pool; unheard, its error would end the process.
    pool.on("error", () => console.error("rate limits: lost an idle database connection"));
  }
  return pool;
}

function limiterFor(name: string, limit: Limit): RateLimiterPostgres {
  let limiter = limiters.get(name);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      ...limit,
      storeClient: connections(),
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: name,
      // Each limiter would sweep the whole table; one is enough.
      clearExpiredByTimeout: limiters.size === 0,
    });
    limiters.set(name, limiter);
  }
  return limiter;
}

/** Nothing that names a person or a machine is stored: only what the secret makes of it. */
const keyFor = (name: string, whom: string) =>
  createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "")
    .update(`rate-limit|${name}|${whom}`)
    .digest("base64url");

/** Counts one try. Returns null while it is within the limit, else the milliseconds until the next may be made. */
export async function countTry(name: string, limit: Limit, whom: string): Promise<number | null> {
  try {
    await limiterFor(name, limit).consume(keyFor(name, whom));
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
    throw refusal;
  }
}

/** Takes one try back, as it turned out to be a good one. */
export async function forgiveTry(name: string, limit: Limit, whom: string): Promise<void> {
  await limiterFor(name, limit).reward(keyFor(name, whom));
}
