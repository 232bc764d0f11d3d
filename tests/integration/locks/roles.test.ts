import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { faultsOf, narrowRoles } from "./faults.ts";
import { grantsOf } from "./grants.ts";

const owner = new pg.Client(process.env.DATABASE_URL);
const login = new pg.Client(process.env.RUNTIME_DATABASE_URL);
await owner.connect();
await login.connect();

const [{ login: loginRole, owner: ownerRole } = { login: "", owner: "" }] = (
  await owner.query<{ login: string; owner: string }>("SELECT $1 AS login, current_user AS owner", [login.user])
).rows;
const tables = (
  await owner.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
  )
).rows.map(({ name }) => name);
const ofJobs = ["job", "queue", "schedule", "subscription", "archive", "version"].map((name) => `jobs.${name}`);
const guarded = tables.filter((name) => name !== "_prisma_migrations");

afterAll(async () => {
  await login.end();
  await owner.end();
});

test("no role, table or function stands where it could get past the locks", async () => {
  expect(await faultsOf(owner, loginRole)).toEqual([]);
});

describe("the login role", () => {
  test("inherits nothing, and may take on the six narrow roles and no other", async () => {
    const { rows } = await owner.query(
      `SELECT rolinherit, ARRAY(SELECT other.rolname::text FROM pg_roles other
         WHERE pg_has_role(r.oid, other.oid, 'MEMBER') AND other.oid <> r.oid ORDER BY 1) AS takes_on,
         ARRAY(SELECT other.rolname::text FROM pg_roles other
         WHERE pg_has_role(r.oid, other.oid, 'USAGE') AND other.oid <> r.oid) AS inherits
       FROM pg_roles r WHERE rolname = $1`,
      [loginRole],
    );
    expect(rows).toEqual([{ rolinherit: false, takes_on: [...narrowRoles].sort(), inherits: [] }]);
  });

  test.each(["rejoin_access", ownerRole, "pg_read_all_data", "pg_monitor"])("can't become %s", async (role) => {
    await expect(login.query(`SET ROLE ${pg.escapeIdentifier(role)}`)).rejects.toMatchObject({ code: "42501" });
  });

  test("reads no table as itself", async () => {
    const codes: unknown[] = [];
    const all = [...tables.map((name) => `public.${pg.escapeIdentifier(name)}`), ...ofJobs];
    for (const name of all)
      await login.query(`SELECT 1 FROM ${name}`).then(
        () => codes.push("read"),
        ({ code }: pg.DatabaseError) => codes.push(code),
      );
    expect(codes).toEqual(all.map(() => "42501"));
  });
});

test("each narrow role has the rights it needs and no more", async () => {
  expect(await grantsOf(owner)).toMatchInlineSnapshot(`
    {
      "rejoin_access": {
        "consent_entry": "SELECT",
        "couple": "SELECT",
        "couple_state": "SELECT (couple_id, version)",
        "handover": "SELECT",
        "membership": "SELECT",
        "partner": "SELECT",
        "person_key": "SELECT (user_id)",
        "practice": "SELECT (id, in_community)",
        "rehearsal": "SELECT (coach_id, couple_id, id, rehearser_id)",
        "rehearsal_guest": "SELECT (ended_at, id, rehearsal_id, session_expires_at, session_hash, signed_at)",
        "rehearsal_place": "SELECT",
        "session": "SELECT (expires_at, id, revoked_at, user_id)",
        "trend_years": "SELECT (from_year, practice_id)",
        "word": "SELECT (couple_id, id, owner_id)",
      },
      "rejoin_app": {
        "assignment": "INSERT, SELECT, UPDATE (cancelled_at, due_on, pause_above, start_seat, version)",
        "audit_event": "INSERT (about_user_id, action, actor_id, couple_id, practice_id, recorded_at, subject_id), SELECT (about_user_id, action, actor_id, couple_id, practice_id, recorded_at, subject_id)",
        "carried_text": "DELETE, INSERT, SELECT, UPDATE (carried_at)",
        "check_in": "DELETE, SELECT",
        "clearance": "INSERT, SELECT, UPDATE",
        "command_receipt": "INSERT, SELECT",
        "consent_entry": "INSERT (coach_id, couple_id, given, kind, practice_id, recorded_at, user_id, wording), SELECT",
        "couple": "INSERT, SELECT, UPDATE (bond, coach_id, label)",
        "couple_period": "SELECT (completed, couple_id, days, practice_id, protocol_id, quarter, round, started_at, step)",
        "couple_state": "INSERT, SELECT, UPDATE (bond, both_joined, clearance, invited_until, label, names, opened_at, worded_at)",
        "draft": "DELETE, INSERT, SELECT, UPDATE (updated_at, version)",
        "handover": "INSERT, SELECT",
        "invitation": "INSERT, SELECT, UPDATE (expires_at, revoked_at, token_hash)",
        "letter": "DELETE, INSERT, SELECT",
        "membership": "SELECT, UPDATE (ended_at)",
        "note": "DELETE, INSERT, SELECT, UPDATE (edited_at, version)",
        "partner": "INSERT, SELECT, UPDATE (name)",
        "person_key": "SELECT",
        "person_period": "DELETE, SELECT, UPDATE (after_count, after_sum, before_count, before_sum)",
        "practice": "SELECT, UPDATE (in_community, machine_host, name, region)",
        "private_event": "SELECT",
        "private_note": "DELETE, INSERT, SELECT",
        "protocol": "INSERT, SELECT",
        "rehearsal": "SELECT",
        "rehearsal_key": "SELECT",
        "rehearsal_line": "SELECT",
        "repair": "SELECT",
        "safety_check": "DELETE, INSERT, SELECT, UPDATE (decided_at)",
        "scenario": "DELETE, INSERT, SELECT, UPDATE (edited_at, steps, version)",
        "secrets_policy": "INSERT, SELECT",
        "share": "SELECT (couple_id, id, practice_id, repair_id, round, sent_at, step, turn, user_id, withdrawn_at)",
        "solo": "INSERT, SELECT, UPDATE (closed_at, last_at, phase, step)",
        "solo_draft": "DELETE, INSERT, SELECT, UPDATE (updated_at, version)",
        "solo_event": "DELETE, INSERT, SELECT",
        "trend_close": "SELECT",
        "trend_sheet": "SELECT",
        "trend_years": "INSERT, SELECT",
        "user": "SELECT (id, name, time_zone)",
        "word": "DELETE, INSERT, SELECT, UPDATE (key_version, sealed, updated_at)",
        "word_reader": "DELETE, INSERT, SELECT",
      },
      "rejoin_auth": {
        "_prisma_migrations": "SELECT (finished_at, migration_name, rolled_back_at)",
        "audit_event": "INSERT (about_user_id, action, actor_id, couple_id, practice_id, recorded_at, subject_id)",
        "couple": "SELECT (ended_at, id, practice_id)",
        "membership": "SELECT",
        "partner": "SELECT",
        "password_reset": "DELETE, INSERT, SELECT, UPDATE",
        "rate_limit": "DELETE, INSERT, SELECT, UPDATE",
        "rehearsal_guest": "SELECT (ended_at, id, rehearsal_id, session_expires_at, session_hash)",
        "session": "DELETE, INSERT, SELECT, UPDATE",
        "user": "SELECT, UPDATE",
        "verification_token": "DELETE, INSERT, SELECT, UPDATE",
      },
      "rejoin_engine": {
        "assignment": "SELECT",
        "audit_event": "INSERT (about_user_id, action, actor_id, couple_id, practice_id, recorded_at, subject_id)",
        "carried_text": "DELETE",
        "check_in": "INSERT",
        "clearance": "SELECT",
        "command_receipt": "INSERT, SELECT",
        "consent_entry": "SELECT",
        "couple": "SELECT (bond, coach_id, created_at, ended_at, id, practice_id), UPDATE (ended_at)",
        "couple_period": "INSERT, SELECT, UPDATE (completed, days, not_yet, paused, round, started_at)",
        "couple_state": "SELECT (ahead_from, ahead_state, closed_at, couple_id, last_at, next_due, practice_id, protocol_id, repair_id, round, state, step, step_number, version), UPDATE (ahead_from, ahead_state, assigned_at, closed_at, last_at, names, next_due, protocol_id, repair_id, round, state, step, step_number, version)",
        "draft": "DELETE, SELECT",
        "partner": "SELECT",
        "person_key": "SELECT",
        "person_period": "INSERT, SELECT, UPDATE (after_count, after_sum, before_count, before_sum)",
        "private_event": "INSERT, SELECT",
        "protocol": "SELECT",
        "repair": "INSERT, SELECT, UPDATE (closed_at, version)",
        "repair_event": "INSERT (actor_id, at_step, couple_id, couple_version, passed, payload, practice_id, protocol_id, recorded_at, repair_id, round, seq, stands, step, type), SELECT",
        "safety_check": "SELECT",
        "secrets_policy": "SELECT",
        "share": "INSERT, SELECT, UPDATE (withdrawn_at)",
        "word": "DELETE, INSERT, SELECT",
        "word_reader": "DELETE, INSERT, SELECT",
      },
      "rejoin_invite": {
        "audit_event": "INSERT (about_user_id, action, actor_id, couple_id, practice_id, recorded_at, subject_id)",
        "couple": "SELECT (coach_id, ended_at, id, practice_id)",
        "couple_state": "SELECT (couple_id), UPDATE (both_joined, invited_until, names)",
        "invitation": "SELECT, UPDATE (redeemed_at, redeemed_by)",
        "membership": "INSERT, SELECT, UPDATE (ended_at)",
        "partner": "SELECT, UPDATE (joined_at, name, user_id)",
        "person_key": "INSERT, SELECT",
        "practice": "INSERT, SELECT",
        "rehearsal": "SELECT (couple_id, id, practice_id, rehearser_id)",
        "rehearsal_guest": "SELECT (ended_at, expires_at, id, rehearsal_id, role, signed_at, token_hash), UPDATE (session_expires_at, session_hash, signed_at, wording)",
        "secrets_policy": "INSERT, SELECT",
        "user": "INSERT, SELECT (email, id, name, password_hash)",
      },
      "rejoin_job": {
        "check_in": "SELECT (couple_id, moment, occurred_at, practice_id, protocol_id, rating, step, user_id)",
        "consent_entry": "SELECT (coach_id, couple_id, given, id, kind, recorded_at, user_id)",
        "couple": "SELECT (coach_id, ended_at, id, practice_id)",
        "couple_period": "DELETE, INSERT, SELECT, UPDATE",
        "couple_state": "SELECT (ahead_from, ahead_state, clearance, couple_id, state)",
        "handover": "SELECT (couple_id, recorded_at)",
        "jobs.archive": "DELETE, INSERT, SELECT",
        "jobs.job": "DELETE, INSERT, SELECT, UPDATE",
        "jobs.queue": "SELECT",
        "jobs.schedule": "DELETE, INSERT, SELECT, UPDATE",
        "jobs.version": "SELECT, UPDATE (cron_on, maintained_on)",
        "membership": "SELECT (ended_at, practice_id, role, user_id)",
        "partner": "SELECT (couple_id, user_id)",
        "person_key": "SELECT (user_id)",
        "person_period": "DELETE, INSERT, SELECT, UPDATE",
        "practice": "SELECT (created_at, id, in_community)",
        "protocol": "INSERT, SELECT",
        "rehearsal": "SELECT (couple_id, id, last_at, mode, over_at, phase, rehearser_id)",
        "repair_event": "SELECT (at_step, couple_id, passed, practice_id, protocol_id, recorded_at, round, stands, step, type)",
        "trend_close": "INSERT, SELECT",
        "trend_sheet": "INSERT (coach_id, parts, period, practice_id, protocol_id, scope, shown, wholes), SELECT",
        "trend_years": "SELECT",
        "waiting_nudge": "DELETE, INSERT, SELECT",
      },
      "rejoin_rehearsal": {
        "audit_event": "INSERT (about_user_id, action, actor_id, couple_id, practice_id, recorded_at, subject_id)",
        "practice": "SELECT (id, machine_host)",
        "rehearsal": "DELETE, INSERT, SELECT, UPDATE (activation_after, activation_before, confidence_after, confidence_before, last_at, over_at, phase, version)",
        "rehearsal_event": "INSERT, SELECT",
        "rehearsal_guest": "INSERT (created_at, expires_at, id, rehearsal_id, role, token_hash), SELECT (created_at, ended_at, expires_at, id, rehearsal_id, role, session_expires_at, signed_at), UPDATE (ended_at, expires_at, token_hash)",
        "rehearsal_key": "DELETE, INSERT, SELECT",
        "rehearsal_line": "DELETE, INSERT, SELECT",
        "rehearsal_place": "INSERT, SELECT, UPDATE (current, looked_at, seen)",
        "rehearsal_receipt": "INSERT, SELECT",
        "user": "SELECT (id, name)",
      },
    }
  `);
});

describe("is noticed:", () => {
  const mistakes = [
    ...guarded.flatMap((name) => [
      `ALTER TABLE "${name}" NO FORCE ROW LEVEL SECURITY`,
      `ALTER TABLE "${name}" DISABLE ROW LEVEL SECURITY`,
    ]),
    "CREATE TABLE forgotten (id uuid)",
    'CREATE VIEW everyone AS SELECT * FROM "user"',
    'ALTER TABLE "user" OWNER TO rejoin_access',
    "GRANT CREATE ON SCHEMA access TO rejoin_access",
    "GRANT CREATE ON SCHEMA public TO rejoin_app",
    "GRANT SELECT ON draft TO PUBLIC",
    "GRANT SELECT (label) ON couple TO PUBLIC",
    "GRANT USAGE ON SCHEMA public TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION access.engine_couple() TO PUBLIC",
    "CREATE FUNCTION access.new() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    `GRANT SELECT ON draft TO ${pg.escapeIdentifier(loginRole)}`,
    "GRANT SELECT ON draft TO rejoin_app WITH GRANT OPTION",
    "ALTER FUNCTION access.my_seats() RESET search_path",
    "ALTER FUNCTION access.my_seats() SET search_path = public",
    "ALTER FUNCTION access.my_seats() OWNER TO CURRENT_USER",
    "CREATE FUNCTION public.new() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
    "GRANT UPDATE ON audit_event TO rejoin_app",
    "GRANT UPDATE (given) ON consent_entry TO rejoin_app",
    "GRANT DELETE ON repair_event TO rejoin_engine",
    "GRANT TRUNCATE ON private_event TO rejoin_engine",
    "GRANT UPDATE (type) ON solo_event TO rejoin_app",
    "GRANT REFERENCES ON draft TO rejoin_job",
    "GRANT USAGE ON SEQUENCE audit_event_id_seq TO rejoin_app",
    "GRANT INSERT ON audit_event TO rejoin_app",
    "ALTER POLICY engine ON couple TO PUBLIC",
    "GRANT USAGE ON SCHEMA jobs TO rejoin_app",
    "GRANT SELECT ON jobs.job TO rejoin_engine",
    "GRANT CREATE ON SCHEMA jobs TO rejoin_job",
    "GRANT EXECUTE ON FUNCTION jobs.delete_queue(text) TO PUBLIC",
  ];

  test.each(mistakes)("%s", async (sql) => {
    await owner.query("BEGIN");
    await owner.query(sql);
    expect(await faultsOf(owner, loginRole)).not.toEqual([]);
    await owner.query("ROLLBACK");
  });
});
