import type pg from "pg";
import { windowBounds } from "@/lib/domain/trends/window.ts";
import { founded as made, type World, type WorldCouple } from "./make-world.ts";

type Row = Record<string, unknown>;

/** Puts rows into a table, a few thousand at a time. */
async function insert(owner: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  for (let from = 0; from < rows.length; from += 5000) {
    await owner.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + 5000))],
    );
  }
}

/** The logs of one couple, in the order of their own count. */
function logsOf(world: World, couple: WorldCouple, protocolIds: ReadonlyMap<string, string>) {
  const place = { couple_id: couple.id, practice_id: world.practices[couple.practice]?.id };
  const created = { created_by: world.coaches[couple.coach]?.id, created_at: made };
  let version = 0;
  const rows = { assignment: [] as Row[], repair: [] as Row[], repair_event: [] as Row[], check_in: [] as Row[] };
  for (const { id, assignmentId, protocolKey, log, ratings } of couple.repairs) {
    const protocol_id = protocolIds.get(protocolKey);
    rows.assignment.push({ id: assignmentId, ...place, ...created, version: 1, protocol_id, pause_above: 5 });
    const [opened_at, closed_at] = [log[0]?.event.recordedAt, log.at(-1)?.event.recordedAt];
    rows.repair.push({ id, ...place, assignment_id: assignmentId, opened_at, closed_at, version: log.length });
    for (const [index, { event, footprint }] of log.entries()) {
      version += 1;
      const { type, recordedAt, ...payload } = event;
      const { atStep, ...steps } = footprint;
      const numbers = { repair_id: id, protocol_id, seq: index + 1, couple_version: version, recorded_at: recordedAt };
      rows.repair_event.push({ ...place, ...numbers, type, at_step: atStep, ...steps, actor_id: null, payload });
    }
    for (const [index, { seat, at, ...rating }] of ratings.entries())
      rows.check_in.push({
        id: id.slice(0, 32) + String(index).padStart(4, "0"),
        ...place,
        user_id: couple.people[seat].id,
        repair_id: id,
        protocol_id,
        ...rating,
        occurred_at: at,
      });
  }
  return rows;
}

/** Writes the world into a database that has been migrated and has the protocols; what is counted is left to be counted. */
export async function writeWorld(owner: pg.Client, world: World): Promise<void> {
  const { rows } = await owner.query<{ key: string; id: string }>("SELECT key, id FROM protocol");
  const protocolIds = new Map(rows.map(({ key, id }) => [key, id]));
  const { practices, coaches, couples } = world;
  const people = couples.flatMap(({ people: { a, b } }) => [a.id, b.id]);
  const user = (id: string) => ({
    id,
    email: `${id}@example.test`,
    name: "Somebody",
    time_zone: "UTC",
    wants_tips: true,
    created_at: made,
  });
  await owner.query("BEGIN");
  await insert(owner, "user", [...coaches.map(({ id }) => id), ...people].map(user));
  const key = (user_id: string) => ({ user_id, wrapped: "\\x00", key_version: 1, created_at: made });
  await insert(owner, "person_key", people.map(key));
  await insert(
    owner,
    "practice",
    practices.map(({ id, name, inCommunity }) => ({
      id,
      name,
      region: "international",
      created_at: windowBounds(world.windows[0] ?? "").from,
      in_community: inCommunity,
    })),
  );
  await insert(
    owner,
    "trend_years",
    practices.flatMap(({ id, yearsFrom }, index) => {
      const chosen_by = coaches.find(({ practice }) => practice === index)?.id ?? id;
      return yearsFrom === null ? [] : [{ practice_id: id, from_year: yearsFrom, chosen_by, chosen_at: made }];
    }),
  );
  await insert(
    owner,
    "membership",
    coaches.map(({ id, practice }) => ({
      id,
      practice_id: practices[practice]?.id,
      user_id: id,
      role: "coach",
      created_at: made,
    })),
  );
  const place = ({ id, practice }: WorldCouple) => ({ couple_id: id, practice_id: practices[practice]?.id });
  const labelled = ({ name, coach }: WorldCouple) => ({ coach_id: coaches[coach]?.id, label: name, bond: "partners" });
  await insert(
    owner,
    "couple",
    couples.map((couple) => {
      const { couple_id: id, practice_id } = place(couple);
      return { id, practice_id, ...labelled(couple), created_at: made };
    }),
  );
  const seats = couples.flatMap((couple) =>
    (["a", "b"] as const).map((seat) => ({ couple, seat, person: couple.people[seat] })),
  );
  await insert(
    owner,
    "partner",
    seats.map(({ couple, seat, person }) => ({
      id: person.id,
      ...place(couple),
      seat,
      name: "Somebody",
      user_id: person.id,
      joined_at: made,
    })),
  );
  const agreed = seats.flatMap(({ couple, person }) => {
    const line = { user_id: person.id, ...place(couple), wording: "world", given: true, recorded_at: made };
    const shows = person.shows.map(({ at: recorded_at, coach, given }) => {
      const coach_id = coaches[coach]?.id;
      return { ...line, kind: "ratings_to_coach", coach_id, given, recorded_at };
    });
    return [...(person.counted ? [{ ...line, kind: "counted_in_trends", coach_id: null }] : []), ...shows];
  });
  await insert(owner, "consent_entry", agreed);
  const handed = couples.flatMap((couple) => {
    const to_coach_id = coaches[couple.coach]?.id;
    if (couple.handover === null) return [];
    const { id, from, at: recorded_at } = couple.handover;
    return [{ id, ...place(couple), from_coach_id: coaches[from]?.id, to_coach_id, by_id: to_coach_id, recorded_at }];
  });
  await insert(owner, "handover", handed);
  const logs = couples.map((couple) => logsOf(world, couple, protocolIds));
  for (const table of ["assignment", "repair", "repair_event", "check_in"] as const)
    await insert(
      owner,
      table,
      logs.flatMap((each) => each[table]),
    );
  const rehearsals = couples.flatMap((couple) =>
    couple.rehearsals.map(({ id, at }) => ({
      id,
      ...place(couple),
      rehearser_id: couple.people.a.id,
      created_by: couple.people.a.id,
      mode: "script",
      steps: [],
      difficulty: 1,
      seed: 1,
      version: 0,
      phase: "closed",
      created_at: at,
      last_at: at,
      over_at: at,
    })),
  );
  await insert(owner, "rehearsal", rehearsals);
  await owner.query("COMMIT");
}
