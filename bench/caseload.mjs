// npm run bench:caseload: one page of a coach's caseload, 348 couples among 6000, against one couple looked up by its key.
// Both run as the product does it: under the runtime role, in a transaction of the coach's own, through Prisma; turn and
// turn about, so that whatever else the machine does falls on both. Prints one JSON line. Bar: at most 3 times the look-up.
import { randomBytes } from "node:crypto";
import { withConnection } from "../scripts/connection.mjs";
import { prepareDatabase } from "../scripts/database.mjs";
import { openTestServer } from "../scripts/test-server.mjs";

const size = { all: 6000, mine: 348, coaches: 40 };
const turns = { warmUp: 200, counted: 600 };

/** A practice of forty coaches. One of them has the caseload that is measured. */
const world = `
  CREATE TEMP TABLE coach AS SELECT n, gen_random_uuid() AS id FROM generate_series(0, ${size.coaches - 1}) n;
  CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id;
  CREATE TEMP TABLE pair AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS assignment,
      (SELECT id FROM made) AS practice, now() - n * interval '1 hour' AS at,
      (SELECT c.id FROM coach c WHERE c.n = CASE WHEN p.n < ${size.mine} THEN 0 ELSE 1 + p.n % ${size.coaches - 1} END) AS coach
    FROM generate_series(0, ${size.all - 1}) AS p(n);
  CREATE TEMP TABLE person AS SELECT gen_random_uuid() AS id, pair.id AS couple, pair.n, practice, seat, at
    FROM pair, unnest(ARRAY['a', 'b']::seat[]) AS seat;
  INSERT INTO "user" (id, email, name, created_at)
    SELECT id, id || '@example.test', 'Coach ' || n, now() FROM coach
    UNION ALL SELECT id, id || '@example.test', 'Person ' || n, at FROM person;
  INSERT INTO practice (id, name, created_at) SELECT id, 'Practice', now() FROM made;
  INSERT INTO membership (id, practice_id, user_id, role, created_at)
    SELECT gen_random_uuid(), made.id, coach.id, 'coach', now() FROM made, coach;
  INSERT INTO couple (id, practice_id, coach_id, label, bond, created_at)
    SELECT id, practice, coach, 'Couple ' || md5(n::text), 'partners', at FROM pair;
  INSERT INTO partner (id, practice_id, couple_id, seat, name, user_id, joined_at)
    SELECT gen_random_uuid(), practice, couple, seat, 'Person ' || n, CASE WHEN n % 9 > 0 THEN id END,
      CASE WHEN n % 9 > 0 THEN at END FROM person;
  INSERT INTO invitation (id, practice_id, kind, partner_id, email, token_hash, invited_by, created_at, expires_at, redeemed_at)
    SELECT gen_random_uuid(), p.practice_id, 'partner', p.id, 'x@example.test', p.id::text, c.coach_id, c.created_at,
      c.created_at + interval '72 hours', p.joined_at FROM partner p JOIN couple c ON c.id = p.couple_id;
  INSERT INTO clearance (couple_id, practice_id, state) SELECT id, practice,
    (CASE n % 20 WHEN 0 THEN 'held' WHEN 1 THEN 'closed' ELSE 'clear' END)::clearance_state FROM pair;
  INSERT INTO protocol (id, key, version, locale, title, document, published_at)
    SELECT id, 'bench', 1, 'en', 'Bench', '{}', now() FROM made;
  INSERT INTO assignment (id, practice_id, couple_id, protocol_id, pause_above, created_by, created_at, due_on)
    SELECT assignment, practice, pair.id, practice, 5, coach, at, current_date + n % 30 - 9 FROM pair;
  INSERT INTO safety_check (id, practice_id, couple_id, user_id, coach_id, submitted_at, decided_at)
    SELECT gen_random_uuid(), practice, couple, id, (SELECT p.coach FROM pair p WHERE p.id = couple), at, CASE WHEN n % 30 > 0 THEN at END FROM person;
  INSERT INTO couple_state (couple_id, practice_id, coach_id, protocol_id, step, step_number, round, state, last_at,
      ahead_state, ahead_from, closed_at, next_due, label, bond, names, both_joined, invited_until, clearance, opened_at, assigned_at)
    SELECT p.id, practice, coach, practice, 'own', 1 + n % 9, 1, p.state, at, ARRAY[p.state, 'waiting', 'setDown'],
      ARRAY[at, at + interval '25 hours', at + interval '14 days'], CASE p.state WHEN 'complete' THEN at END, current_date + n % 30 - 9, c.label, c.bond,
      ARRAY['Person ' || n, 'Person ' || n], n % 9 > 0, CASE WHEN n % 9 = 0 THEN at + interval '72 hours' END, k.state, at, at
    FROM (SELECT *, (ARRAY['underway', 'onBreak', 'complete', 'asked', 'notYet'])[1 + n % 5] AS state FROM pair) AS p
    JOIN couple c ON c.id = p.id JOIN clearance k ON k.couple_id = p.id;
  SELECT c.coach_id AS "coachId", (array_agg(c.id))[17] AS "coupleId" FROM couple c JOIN coach ON coach.id = c.coach_id
    WHERE coach.n = 0 GROUP BY c.coach_id`;

const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
const rounded = (number) => Math.round(number * 1000) / 1000;

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const server = await openTestServer();
try {
  const ownerUrl = await server.createDatabase("bench");
  const { runtimeUrl } = await prepareDatabase(ownerUrl, { sessionSecret: "of the bench" });
  Object.assign(process.env, { RUNTIME_DATABASE_URL: runtimeUrl, REJOIN_KEY: randomBytes(32).toString("base64url") });
  const results = await withConnection(ownerUrl, (db) => db.query(world));
  const { coachId, coupleId } = results.at(-1).rows[0];
  await withConnection(ownerUrl, (db) => db.query("VACUUM ANALYZE"));

  const { withActor } = await import("../lib/data/transaction.ts");
  const { findCaseload } = await import("../lib/data/caseload.ts");
  const { client } = await import("../lib/data/client.ts");
  const actor = { userId: coachId, memberships: [], seats: [] };
  const query = { search: "", sort: { by: "attention", direction: "desc" }, show: null, page: 1 };
  const now = new Date();
  const clock = { now, today: now.toISOString().slice(0, 10) };
  const lookUp = () =>
    withActor(actor, (tx) => tx.$queryRaw`SELECT id, label FROM couple WHERE id = ${coupleId}::uuid`);
  const caseload = () => withActor(actor, (tx) => findCaseload(tx, coachId, query, clock));

  const { total, rows } = await caseload();
  if (total !== size.mine || rows.length !== 25 || (await lookUp()).length !== 1)
    throw new Error("not what is measured");
  const times = { pk: [], caseload: [] };
  for (let turn = 0; turn < turns.warmUp + turns.counted; turn++) {
    const [pk, page] = [await timed(lookUp), await timed(caseload)];
    if (turn < turns.warmUp) continue;
    times.pk.push(pk);
    times.caseload.push(page);
  }
  const [pkMs, caseloadMs] = [median(times.pk), median(times.caseload)];
  console.log(
    JSON.stringify({
      couples: total,
      pkMs: rounded(pkMs),
      caseloadMs: rounded(caseloadMs),
      overPk: rounded(caseloadMs / pkMs),
    }),
  );
  await client.$disconnect();
} finally {
  await server.stop();
}
