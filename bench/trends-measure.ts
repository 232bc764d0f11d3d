import pg from "pg";
import { findCaseload } from "@/lib/data/caseload.ts";
import { findAssignedWork } from "@/lib/data/home.ts";
import { type ActorTx, withActor, withJob } from "@/lib/data/transaction.ts";
import { findCells, findClosed, type Reader } from "@/lib/data/trends.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { readTrends } from "@/lib/use-cases/trend/read-trends.ts";
import { makeTrendsWorld, peerFunnel, scan } from "./trends-world.ts";

const count = Number(process.env.BENCH_EVENTS);
const turns = { warmUp: 60, counted: 240 };
/** The page takes as long as all else together, many times over: it has its turn this seldom. */
const pageEvery = 12;
const period = "2026Q3";

const owner = new pg.Client({ connectionString: process.env.BENCH_OWNER_URL });
await owner.connect();
const began = performance.now();
await makeTrendsWorld(owner, count);
const madeMs = performance.now() - began;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Every quarter but the last stands as closed. */
await owner.query(`INSERT INTO trend_close (period, closed_at, audit)
  SELECT DISTINCT to_char(quarter, 'YYYY"Q"Q'), now(), '{}'::jsonb FROM couple_period WHERE quarter < '2026-07-01'`);
// What closes a period has been running for long, and is connected.
await withJob(findClosed);
const closeMs = await timed(async () => {
  const { closed } = await closePeriods({ now: new Date("2026-10-20T00:00:00Z") });
  if (closed.join() !== period) throw new Error("not what is measured");
});
await owner.query("SET max_parallel_workers_per_gather = 0");
const scanMs = await timed(() => owner.query(scan));
const peerMs = await timed(() => owner.query(peerFunnel));
await owner.query(`INSERT INTO trend_sheet (period, scope, practice_id, coach_id, protocol_id, wholes, parts, shown)
  SELECT t.period, s.scope, s.practice_id, s.coach_id, s.protocol_id, s.wholes, s.parts, s.shown
  FROM trend_close t, trend_sheet s WHERE t.period <> '${period}' AND s.period = '${period}' ORDER BY t.period, s.id`);
await owner.query("VACUUM ANALYZE");

const { rows } = await owner.query<{
  practiceId: string;
  coachId: string;
  coupleId: string;
  userId: string;
  protocolId: string;
}>(
  `SELECT c.practice_id AS "practiceId", c.coach_id AS "coachId", (array_agg(c.id))[7] AS "coupleId", (array_agg(p.user_id))[7] AS "userId",
     (SELECT id FROM protocol WHERE key = 'nine-steps-to-healing') AS "protocolId"
   FROM couple c JOIN partner p ON p.couple_id = c.id AND p.seat = 'a' GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1`,
);
const [most] = rows;
if (!most) throw new Error("there is nobody");
const { practiceId, coachId, coupleId, userId, protocolId } = most;
const coach = await mintActor(coachId);
const client = await mintActor(userId);
const now = new Date("2026-10-20T00:00:00Z");
const query = { search: "", sort: { by: "attention", direction: "desc" }, show: null, page: 1 } as const;
const cellsOf = (reader: Reader) =>
  withActor(coach, async (tx) => (await findCells(tx, [reader], { protocolId, otherIds: [], period }))[reader.scope]);
const kinds: Record<string, () => Promise<unknown>> = {
  pk: () => withActor(coach, (tx: ActorTx) => tx.$queryRaw`SELECT id, label FROM couple WHERE id = ${coupleId}::uuid`),
  trendsLargest: () => cellsOf({ scope: "practice", practiceId, coachId: null }),
  trendsCommunity: () => cellsOf({ scope: "community", practiceId: null, coachId: null }),
  // All of its statements, in one transaction, for who coaches most couples.
  trendsPage: async () => (await readTrends({ actor: coach, now }, {})).practice,
  caseload: () => withActor(coach, (tx) => findCaseload(tx, coachId, query, { now, today: "2026-10-20" })),
  homework: () => withActor(client, (tx) => findAssignedWork(tx, coupleId)),
};
for (const [name, work] of Object.entries(kinds)) {
  const found = await work();
  const size = Array.isArray(found) ? found.length : (found as { total: number }).total;
  if (size === 0) throw new Error(`nothing is found of ${name}`);
}
const times: Record<string, number[]> = {};
for (let turn = 0; turn < turns.warmUp + turns.counted; turn++) {
  for (const [name, work] of Object.entries(kinds)) {
    if (name === "trendsPage" && turn % pageEvery !== 0) continue;
    const took = await timed(work);
    if (turn >= turns.warmUp) times[name] = [...(times[name] ?? []), took];
  }
}
const median = (name: string) => {
  const taken = (times[name] ?? []).toSorted((a, b) => a - b);
  return taken[Math.floor(taken.length / 2)] ?? Number.NaN;
};
const overPk = (name: string) => Math.round((median(name) / median("pk")) * 100) / 100;
const rounded = (ms: number) => Math.round(ms * 1000) / 1000;
console.log(
  JSON.stringify({
    pkMs: rounded(median("pk")),
    trendsLargest: overPk("trendsLargest"),
    trendsCommunity: overPk("trendsCommunity"),
    trendsPage: overPk("trendsPage"),
    caseload: overPk("caseload"),
    homework: overPk("homework"),
    madeMs: Math.round(madeMs),
    closeMs: Math.round(closeMs),
    scanMs: Math.round(scanMs),
    peerMs: Math.round(peerMs),
    trendsLargestMs: rounded(median("trendsLargest")),
    trendsCommunityMs: rounded(median("trendsCommunity")),
    trendsPageMs: rounded(median("trendsPage")),
  }),
);
await owner.end();
process.exit(0);
