import type pg from "pg";
import { ratingsByPeriod, stepsByPeriod } from "@/lib/data/bridge.ts";
import { Prisma } from "@/lib/data/generated/prisma/client.ts";

/** How many events a couple has, over three years. */
const eventsEach = 100;
const from = "2023-10-01T00:00:00Z";
const until = "2026-10-01T00:00:00Z";
const steps = ["notice", "regulate", "intent", "order", "speak", "listen", "own", "reassure", "reconnect"];
/** One coach has as many couples as anybody could, the rest twenty. */
const mostCouples = 350;

/** Practices with their coaches, couples and what those agreed to; the first practice has a tenth of everybody. */
const people = (couples: number) => `
  CREATE TEMP TABLE house AS SELECT n, gen_random_uuid() AS id FROM generate_series(0, ${Math.max(4, couples / 200)} - 1) n;
  CREATE TEMP TABLE coach AS SELECT n, gen_random_uuid() AS id,
      CASE WHEN n % 10 = 0 THEN 0 ELSE 1 + n % ((SELECT count(*) FROM house) - 1) END AS house
    FROM generate_series(0, ${Math.max(12, couples / 20)} - 1) n;
  CREATE TEMP TABLE pair AS SELECT p.n, gen_random_uuid() AS id, gen_random_uuid() AS repair, gen_random_uuid() AS assignment,
      gen_random_uuid() AS a, gen_random_uuid() AS b, coach.id AS coach, house.id AS house, p.n % 20 < 17 AS counted, p.n % 5 = 0 AS shown
    FROM generate_series(0, ${couples} - 1) AS p(n)
    JOIN coach ON coach.n = CASE WHEN p.n < ${Math.min(mostCouples, couples / 4)} THEN 0 ELSE p.n % ${Math.max(12, couples / 20)} END
    JOIN house ON house.n = coach.house;
  CREATE INDEX ON pair (n); ANALYZE pair;
  CREATE TEMP TABLE person AS SELECT pair.id AS couple, house, coach, counted, shown, seat, CASE seat WHEN 'a' THEN a ELSE b END AS id
    FROM pair, unnest(ARRAY['a', 'b']::seat[]) AS seat;
  INSERT INTO "user" (id, email, name, created_at)
    SELECT id, id || '@example.test', 'Somebody', '${from}'::timestamptz FROM coach UNION ALL SELECT id, id || '@example.test', 'Somebody', '${from}' FROM person;
  INSERT INTO person_key (user_id, wrapped, key_version, created_at) SELECT id, '\\x00', 1, '${from}' FROM person;
  INSERT INTO practice (id, name, created_at, in_community) SELECT id, 'Practice ' || n, '${from}', true FROM house;
  INSERT INTO membership (id, practice_id, user_id, role, created_at)
    SELECT gen_random_uuid(), house.id, coach.id, 'coach', '${from}' FROM coach JOIN house ON house.n = coach.house;
  INSERT INTO couple (id, practice_id, coach_id, label, bond, created_at) SELECT id, house, coach, 'Couple ' || n, 'partners', '${from}' FROM pair;
  INSERT INTO partner (id, practice_id, couple_id, seat, name, user_id, joined_at)
    SELECT gen_random_uuid(), house, couple, seat, 'Somebody', id, '${from}' FROM person;
  INSERT INTO clearance (couple_id, practice_id, state) SELECT id, house, 'clear' FROM pair;
  INSERT INTO consent_entry (user_id, practice_id, couple_id, kind, wording, given, coach_id, recorded_at)
    SELECT id, house, couple, 'counted_in_trends'::consent_kind, '1', true, NULL, '${from}'::timestamptz FROM person WHERE counted
    UNION ALL SELECT id, house, couple, 'ratings_to_coach', '1', true, coach, '${from}' FROM person WHERE shown AND seat = 'a';
  INSERT INTO assignment (id, practice_id, couple_id, protocol_id, pause_above, created_by, created_at, due_on)
    SELECT assignment, house, pair.id, protocol.id, 5, coach, '${from}'::timestamptz, '2026-10-01'::date + (n % 30)::int
    FROM pair, protocol WHERE key = 'nine-steps-to-healing';
  INSERT INTO repair (id, practice_id, couple_id, assignment_id, opened_at, version) SELECT repair, house, id, assignment, '${from}', ${eventsEach} FROM pair;
  INSERT INTO rehearsal (id, practice_id, couple_id, rehearser_id, created_by, coach_id, mode, steps, difficulty, seed, version, phase,
      created_at, last_at, over_at)
    SELECT gen_random_uuid(), house, pair.id, a, a, CASE WHEN n % 8 = 0 THEN coach END, 'script', '{}', 1, 1, 0, 'closed', at, at, at
    FROM pair, generate_series('${from}'::timestamptz + interval '1 day' * (pair.n % 90), '${until}', interval '90 days') at WHERE n % 4 = 0;
  INSERT INTO couple_state (couple_id, practice_id, coach_id, protocol_id, step, step_number, round, state, last_at, ahead_state, ahead_from,
      next_due, label, bond, names, both_joined, clearance, opened_at, assigned_at)
    SELECT p.id, house, coach, protocol.id, 'own', 1 + n % 9, 1, 'underway', '${until}', '{underway,waiting}',
      ARRAY['2026-09-30'::timestamptz, '2026-10-01'::timestamptz], '2026-10-01'::date + (n % 30)::int, 'Couple ' || n, 'partners',
      ARRAY['Somebody', 'Somebody'], true, 'clear', '${from}', '${from}'
    FROM pair p, protocol WHERE protocol.key = 'nine-steps-to-healing'`;

/** Events in the order of time, each couple taking its turn: a way through the steps every quarter or so, not always to its end. */
const events = (count: number, couples: number) => `
  INSERT INTO repair_event (practice_id, couple_id, repair_id, protocol_id, seq, couple_version, type, at_step, step, stands, round, passed,
      actor_id, payload, recorded_at)
    SELECT p.house, p.id, p.repair, protocol.id, e.k + 1, e.k + 1,
      CASE WHEN e.chance < 6 THEN 'breakBegan' WHEN e.chance < 9 THEN 'notYet' ELSE 'heard' END, step.at, step.to, ARRAY[step.to],
      1 + (e.k / 25) % 4, CASE WHEN e.chance < 75 THEN ARRAY[step.at] ELSE '{}' END, p.a, '{"by": "a"}', e.at
    FROM (SELECT g / ${couples} AS k, g % ${couples} AS n, (hashint8(g) & 2147483647) % 100 AS chance,
        '${from}'::timestamptz + (g / ${count}::float8) * ('${until}'::timestamptz - '${from}'::timestamptz) AS at
      FROM generate_series(0::bigint, ${count} - 1) g) e
    JOIN pair p ON p.n = e.n
    CROSS JOIN LATERAL (SELECT ('{${steps.join(",")}}'::text[])[1 + (e.k + p.n) % 9] AS at, ('{${steps.join(",")}}'::text[])[1 + (e.k + p.n + 1) % 9] AS to) step
    CROSS JOIN protocol WHERE protocol.key = 'nine-steps-to-healing';
  INSERT INTO check_in (id, practice_id, couple_id, user_id, repair_id, protocol_id, step, moment, rating, occurred_at)
    SELECT gen_random_uuid(), practice_id, couple_id, actor_id, repair_id, protocol_id, step,
      (CASE step WHEN 'regulate' THEN 'before' ELSE 'after' END)::moment,
      CASE step WHEN 'regulate' THEN 4 + seq % 7 ELSE 1 + seq % 5 END, recorded_at
    FROM repair_event WHERE step IN ('regulate', 'reconnect')`;

/** Makes a world of so many events, counted by the very readings that the product counts by. */
export async function makeTrendsWorld(owner: pg.Client, count: number): Promise<void> {
  const couples = count / eventsEach;
  await owner.query(
    "SET session_replication_role = replica; SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'",
  );
  await owner.query(people(couples));
  const keys = ["repair_event_repair_id_seq_key ON repair_event (repair_id, seq)"];
  keys.push("repair_event_couple_id_couple_version_key ON repair_event (couple_id, couple_version)");
  // Made afterwards, which is quicker than keeping them while rows come in.
  for (const key of keys) await owner.query(`DROP INDEX ${key.split(" ")[0]}`);
  await owner.query(events(count, couples));
  for (const key of keys) await owner.query(`CREATE UNIQUE INDEX ${key}`);
  // In the order in which they are written as time goes by.
  const told = (sql: Prisma.Sql) => `SELECT * FROM (${sql.sql}) told ORDER BY quarter`;
  await owner.query(`INSERT INTO couple_period (couple_id, practice_id, protocol_id, quarter, step, started_at, completed, paused,
    not_yet, round, days) ${told(stepsByPeriod(Prisma.sql`repair_event`))}`);
  await owner.query(`INSERT INTO person_period (user_id, couple_id, practice_id, protocol_id, quarter, step, before_count, before_sum,
    after_count, after_sum) ${told(ratingsByPeriod(Prisma.sql`check_in`))}`);
  await owner.query("VACUUM ANALYZE");
}

/** A raw sequential look at every event, grouped. */
export const scan = `SELECT practice_id, date_trunc('quarter', recorded_at) AS quarter, step, count(*), count(DISTINCT couple_id)
  FROM repair_event GROUP BY 1, 2, 3`;

/** The funnel of a quarter as others ask for it: for each step, who came to it after the one before. */
export const peerFunnel = `WITH ${steps
  .map((step, index) =>
    index === 0
      ? `level1 AS (SELECT DISTINCT couple_id, recorded_at FROM repair_event
          WHERE step = '${step}' AND recorded_at >= '2026-07-01' AND recorded_at < '2026-10-01')`
      : `level${index + 1} AS (SELECT DISTINCT e.couple_id, e.recorded_at FROM level${index} l JOIN repair_event e ON e.couple_id = l.couple_id
          WHERE e.step = '${step}' AND e.recorded_at > l.recorded_at AND e.recorded_at < '2026-10-01')`,
  )
  .join(", ")}
  ${steps.map((_, index) => `SELECT ${index + 1} AS level, count(DISTINCT couple_id) FROM level${index + 1}`).join(" UNION ALL ")}`;
