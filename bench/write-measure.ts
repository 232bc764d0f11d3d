import { randomUUID } from "node:crypto";
import pg from "pg";
import { audit } from "@/lib/data/audit.ts";
import { type EngineTx, withEngine } from "@/lib/data/transaction.ts";
import type { Actor, SeatHeld } from "@/lib/domain/actor.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { readWork } from "@/lib/use-cases/repair/read-work.ts";

const samples = Number(process.env.BENCH_SAMPLES ?? 480);

interface Writer {
  actor: Actor;
  seat: SeatHeld;
  repairId: string;
  /** How many check-ins they have made, so that each is another than the last. */
  count: number;
}

const now = () => new Date();

const surroundings = {
  newId: randomUUID,
  notify: () => undefined,
  announce: () => undefined,
  afterwards: () => undefined,
  machine: null,
};

const owner = new pg.Client({ connectionString: process.env.BENCH_OWNER_URL });
await owner.connect();
await owner.query("SET row_security = off");

/** One partner of each couple who may check in just now. */
async function findWriters(): Promise<Writer[]> {
  const { rows } = await owner.query<{ userId: string }>(
    `SELECT DISTINCT ON (couple_id) user_id AS "userId" FROM partner WHERE user_id IS NOT NULL ORDER BY couple_id, seat`,
  );
  const writers: Writer[] = [];
  for (const { userId } of rows) {
    const actor = await mintActor(userId);
    const context = { actor, now: now(), ...surroundings };
    for (const seat of actor.seats) {
      const work = await readWork(context, { coupleId: seat.coupleId });
      if (work?.view.moves.includes("rate")) writers.push({ actor, seat, repairId: work.repairId, count: 0 });
    }
  }
  return writers;
}

/** What the product does when somebody checks in. */
async function checkIn(writer: Writer): Promise<void> {
  const { actor, repairId } = writer;
  writer.count += 1;
  const rating = 1 + (writer.count % 4);
  const acted = await actInRepair(
    { actor, now: now(), ...surroundings },
    { repairId, key: randomUUID(), command: { type: "rate", rating, step: "regulate", moment: "before" } },
  );
  if (!acted.ok) throw new Error(`a check-in was refused: ${acted.reason}`);
}

let bareSeq = 1_000_000;

/** The least that a check-in could be: its event, and the line that it was made. */
async function bareEvent({ actor, seat: { coupleId, practiceId, seat } }: Writer): Promise<void> {
  bareSeq += 1;
  const seq = bareSeq;
  const payload = { rating: 3, step: "regulate", moment: "before" };
  const { userId } = actor;
  await withEngine(actor, coupleId, async (tx: EngineTx) => {
    await tx.privateEvent.createMany({
      data: [{ userId, coupleId, practiceId, seat, seq, type: "rated", payload, recordedAt: now() }],
    });
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "repair.rate", now: now(), practiceId, coupleId });
  });
}

interface Statement {
  /** Empty for one that is planned each time. */
  name: string;
  text: string;
  values: unknown[];
}

/** Every statement that a piece of work sends to the database, as pg gets it. */
async function statementsOf(work: () => Promise<void>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const { query } = pg.Client.prototype;
  const spy = function (this: pg.Client, ...args: unknown[]) {
    const [sent] = args as [string | (Partial<Statement> & { text: string })];
    const { name = "", text, values = [] } = typeof sent === "string" ? { text: sent } : sent;
    seen.push({ name, text, values });
    return Reflect.apply(query, this, args) as unknown;
  };
  Object.assign(pg.Client.prototype, { query: spy });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
  return seen;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The recorded statements as another writer's: ids that the check-in made are made afresh, and its event takes a place in
 * the stream that nothing has.
 */
function again(recorded: readonly Statement[], whose: ReadonlyMap<string, string>, seqs: ReadonlySet<unknown>) {
  const made = new Map(whose);
  bareSeq += 1;
  const seq = bareSeq;
  const fresh = (value: unknown, isWrite: boolean): unknown => {
    if (isWrite && seqs.has(value)) return typeof value === "string" ? String(seq) : seq;
    if (typeof value !== "string") return value;
    if (value.startsWith("{") || value.startsWith("[")) {
      return value
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => String(fresh(id, isWrite)))
        .replace(/"seq":\s*\d+/g, `"seq":${seq}`);
    }
    if (!uuid.test(value)) return value;
    if (!made.has(value)) made.set(value, randomUUID());
    return made.get(value);
  };
  return recorded.map(({ name, text, values }) => ({
    name,
    text,
    values: values.map((value) => fresh(value, /insert/i.test(text))),
  }));
}

const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** Runs the work for `count` writers, `clients` of them at a time. Returns how long each took, ms. */
async function timesOf(writers: Writer[], clients: number, count: number, work: (writer: Writer) => Promise<void>) {
  const times: number[] = [];
  let next = 0;
  const free = [...writers];
  const client = async () => {
    while (next < count) {
      next += 1;
      const writer = free.shift();
      if (!writer) throw new Error("there are fewer couples than clients");
      const began = performance.now();
      await work(writer);
      times.push(performance.now() - began);
      free.push(writer);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

const began = now();
const writers = await findWriters();
const [model] = writers;
if (!model) throw new Error("nobody can check in");
await checkIn(model);
const { rows: streams } = await owner.query<{ seq: number }>(
  "SELECT max(seq) AS seq FROM private_event WHERE user_id = $1",
  [model.actor.userId],
);
const seq = (streams[0]?.seq ?? 0) + 1;
const recorded = await statementsOf(() => checkIn(model));

/** Whatever of the model's is someone's own, and what stands in its place for this writer. */
const inPlaceOf = ({ actor, seat, repairId }: Writer): Map<string, string> =>
  new Map([
    [model.actor.userId, actor.userId],
    [model.repairId, repairId],
    [model.seat.coupleId, seat.coupleId],
    [model.seat.practiceId, seat.practiceId],
    [model.seat.partnerId, seat.partnerId],
  ]);

const pool = new pg.Pool({ connectionString: process.env.RUNTIME_DATABASE_URL, max: 8 });
async function throughPg(writer: Writer): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { name, text, values } of again(recorded, inPlaceOf(writer), new Set([seq, String(seq)]))) {
      await client.query({ name, text, values: values as unknown[], rowMode: "array" });
    }
  } finally {
    client.release();
  }
}

const kinds = { checkIn, bareEvent, throughPg } as const;
const times: Record<string, number[]> = {};
const rounds = 8;
for (const clients of [1, 8]) {
  // In turns, so that whatever else the machine does weighs on all; the first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of Object.entries(kinds)) {
      const took = await timesOf(writers, clients, Math.ceil(samples / rounds), work);
      // Streams are short in life, and stay so here.
      await owner.query("DELETE FROM private_event WHERE recorded_at >= $1", [began]);
      if (round > 0) times[`${name}${clients}`] = [...(times[`${name}${clients}`] ?? []), ...took];
    }
  }
}
const p50 = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
const ratio = (one: string, other: string) => Math.round(((p50[one] ?? 0) / (p50[other] ?? 1)) * 100) / 100;
console.log(
  JSON.stringify({
    p50Ratio1: ratio("checkIn1", "bareEvent1"),
    p50Ratio8: ratio("checkIn8", "bareEvent8"),
    prismaOverPg: ratio("checkIn8", "throughPg8"),
    roundTrips: recorded.length,
    p50Ms: Object.fromEntries(Object.entries(p50).map(([name, ms]) => [name, Math.round(ms * 100) / 100])),
  }),
);
if (process.env.BENCH_SHOW) for (const { text } of recorded) console.error(text.slice(0, 160));
await pool.end();
await owner.end();
process.exit(0);
