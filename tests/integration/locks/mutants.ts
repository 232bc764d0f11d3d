import type pg from "pg";

/** One lock taken off or worn down: what was done, to which table's rows, and the SQL that does it. */
export interface Mutant {
  title: string;
  table: string;
  sql: string;
}

/** The whole of an expression without the parentheses around it. */
function bare(expression: string): string {
  let depth = 0;
  for (const [at, character] of [...expression].entries()) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (depth === 0 && at < expression.length - 1) return expression;
  }
  return expression.startsWith("(") ? bare(expression.slice(1, -1)) : expression;
}

/** The parts that AND or OR joins at the top. Postgres puts parentheses wherever the two meet. */
function partsOf(expression: string): { parts: string[]; joint: string } {
  const parts = [""];
  let depth = 0;
  let joint = "";
  for (const token of expression.split(/(\(|\)| AND | OR )/)) {
    if (token === "(") depth++;
    if (token === ")") depth--;
    if (depth === 0 && (token === " AND " || token === " OR ")) {
      joint = token;
      parts.push("");
    } else parts[parts.length - 1] += token;
  }
  return { parts, joint };
}

/** The expression with each of its parts, and each part of those, left out in turn. */
export function shortened(expression: string): string[] {
  const { parts, joint } = partsOf(bare(expression));
  if (parts.length === 1) return [];
  return parts.flatMap((part, index) => [
    parts.toSpliced(index, 1).join(joint),
    ...shortened(part).map((shorter) => parts.toSpliced(index, 1, `(${shorter})`).join(joint)),
  ]);
}

interface PolicyRow {
  tablename: string;
  policyname: string;
  qual: string | null;
  with_check: string | null;
}

/** Every way to take a policy off, to let it pass everything, and to leave a part of its conditions out. */
function mutantsOf({ tablename, policyname, qual, with_check }: PolicyRow): Mutant[] {
  const policy = `POLICY ${policyname} ON "${tablename}"`;
  const weaker = (clause: "USING" | "WITH CHECK", expression: string | null): Mutant[] =>
    expression === null || expression === "true"
      ? []
      : ["true", ...shortened(expression)].map((left) => ({
          title: `${clause} (${left})`,
          table: tablename,
          sql: `ALTER ${policy} ${clause} (${left})`,
        }));
  const dropped = { title: "dropped", table: tablename, sql: `DROP ${policy}` };
  return [dropped, ...weaker("USING", qual), ...weaker("WITH CHECK", with_check)];
}

/** The mutants of every policy there is, by policy. */
export async function policyMutants(db: pg.Client): Promise<[policy: string, mutants: Mutant[]][]> {
  const { rows } = await db.query<PolicyRow>(
    "SELECT tablename, policyname, qual, with_check FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2",
  );
  return rows.map((row) => [`${row.policyname} on ${row.tablename}`, mutantsOf(row)]);
}

/** The conditions inside the functions that say which couples, practices and people are mine. */
const conditions: Readonly<Record<string, readonly string[]>> = {
  my_practices: ["user_id = access.user_id()", "ended_at IS NULL"],
  my_owned_practices: ["user_id = access.user_id()", "role = 'owner'", "ended_at IS NULL"],
  my_coaching_practices: ["user_id = access.user_id()", "role = 'coach'", "ended_at IS NULL"],
  community_until: ["p.in_community", "p.id IN (SELECT access.my_practices())", "y.practice_id = p.id"],
  my_coached_couples: [
    "m.practice_id = c.practice_id",
    "m.user_id = c.coach_id",
    "m.role = 'coach'",
    "m.ended_at IS NULL",
    "c.coach_id = access.user_id()",
  ],
  my_taken_over: ["h.couple_id IN (SELECT access.my_coached_couples())"],
  my_seats: ["p.user_id = access.user_id()", "c.ended_at IS NULL", "c.id = p.couple_id"],
  my_couples: [], // the couples of my seats, and no more
  my_shared_work: ["id IN (SELECT access.my_coached_couples())", "ended_at IS NULL"],
  my_client_practices: ["user_id = access.user_id()"],
  visible_people: [
    "practice_id IN (SELECT access.my_practices())",
    "ended_at IS NULL",
    "couple_id IN (SELECT access.my_coached_couples())",
  ],
  is_my_word: ["w.id = is_my_word.word_id", "w.couple_id = is_my_word.couple_id", "w.owner_id = access.user_id()"],
  my_coaches_ever: ["c.id = p.couple_id", "h.couple_id = p.couple_id", "p.user_id = access.user_id()"],
  my_coaches: ["id IN (SELECT access.my_couples())"],
  possible_readers: ["p.couple_id IN (SELECT access.my_shared_work())"],
  agreed_with_me: [
    "e.kind = wanted",
    "e.couple_id IN (SELECT access.my_shared_work())",
    "latest.given",
    "latest.coach_id = access.user_id()",
    "h.couple_id = latest.couple_id",
    "h.recorded_at >= latest.recorded_at",
  ],
  shown_to_me: [
    "k.user_id = a.user_id",
    "e.user_id = a.user_id",
    "e.couple_id = a.couple_id",
    "e.kind = 'ratings_to_coach'",
  ],
  my_practice_couples: ["practice_id IN (SELECT access.my_owned_practices())", "ended_at IS NULL"],
  owned_couple: [
    "c.id = nullif(current_setting('app.couple_id', true), '')::uuid",
    "c.practice_id IN (SELECT access.my_owned_practices())",
    "c.ended_at IS NULL",
  ],
  may_take_over: [
    "m.practice_id = c.practice_id",
    "c.id = may_take_over.couple",
    "c.practice_id IN (SELECT access.my_owned_practices())",
    "m.user_id = may_take_over.coach",
    "m.role = 'coach'",
    "m.ended_at IS NULL",
    "p.couple_id = may_take_over.couple",
    "p.user_id = may_take_over.coach",
  ],
  engine_couple: [
    "c.id = nullif(current_setting('app.couple_id', true), '')::uuid",
    "c.id IN (SELECT access.my_coached_couples())",
    "p.couple_id = c.id",
    "p.user_id = access.user_id()",
    "c.practice_id IN (SELECT access.my_owned_practices())",
    "m.practice_id = c.practice_id",
    "m.user_id = c.coach_id",
    "m.role = 'coach'",
    "m.ended_at IS NULL",
  ],
  my_rehearsals: [
    "r.rehearser_id = access.user_id()",
    "c.id = r.couple_id",
    "r.coach_id = access.user_id()",
    "c.id IN (SELECT access.my_coached_couples())",
    "c.ended_at IS NULL",
  ],
  rehearsal: [
    "r.id = nullif(current_setting('app.rehearsal_id', true), '')::uuid",
    "r.id IN (SELECT access.my_rehearsals())",
    "g.rehearsal_id = r.id",
    "g.id = access.guest_id()",
    "g.signed_at IS NOT NULL",
    "g.ended_at IS NULL",
  ],
  my_place: [
    "p.rehearsal_id = access.rehearsal()",
    "p.current",
    "p.user_id = access.user_id()",
    "p.guest_id = access.guest_id()",
  ],
  may_rehearse: [
    "p.couple_id = c.id",
    "c.id = may_rehearse.couple",
    "c.practice_id = may_rehearse.practice",
    "c.ended_at IS NULL",
    "p.user_id = may_rehearse.rehearser",
    "p.user_id = access.user_id()",
    "coalesce(may_rehearse.coach, c.coach_id) = c.coach_id",
    "may_rehearse.coach = access.user_id()",
    "c.id IN (SELECT access.my_coached_couples())",
  ],
  coach_stays: [
    "m.practice_id = c.practice_id",
    "c.id = r.couple_id",
    "c.coach_id = r.coach_id",
    "c.ended_at IS NULL",
    "m.user_id = r.coach_id",
    "m.role = 'coach'",
    "m.ended_at IS NULL",
    "r.id = access.rehearsal()",
    "r.coach_id IS NOT NULL",
  ],
  watched_rehearsals: [
    "s.id = asked.session_id",
    "s.revoked_at IS NULL",
    "s.expires_at > at",
    "r.id = asked.rehearsal_id",
    "p.rehearsal_id = r.id",
    "p.user_id = s.user_id",
    "p.current",
    "r.rehearser_id = s.user_id",
    "r.coach_id = s.user_id",
    "m.practice_id = c.practice_id",
    "m.user_id = c.coach_id",
    "c.id = r.couple_id",
    "c.coach_id = s.user_id",
    "c.ended_at IS NULL",
    "m.role = 'coach'",
    "m.ended_at IS NULL",
    "g.session_hash = asked.guest",
    "g.rehearsal_id = asked.rehearsal_id",
    "g.ended_at IS NULL",
    "g.session_expires_at > at",
    "p.guest_id = g.id",
  ],
  watched: [
    "s.id = asked.session_id",
    "s.revoked_at IS NULL",
    "s.expires_at > at",
    "c.id = asked.couple_id",
    "v.couple_id = c.id",
    "c.ended_at IS NULL",
    "p.couple_id = c.id",
    "p.user_id = s.user_id",
    "c.coach_id = s.user_id",
    "m.practice_id = c.practice_id",
    "m.user_id = s.user_id",
    "m.role = 'coach'",
    "m.ended_at IS NULL",
  ],
};

/** Whose probes notice first, for functions that few tables go by. */
const tableOf: Readonly<Record<string, string>> = {
  community_until: "trend_sheet",
  my_taken_over: "handover",
  shown_to_me: "check_in",
  my_rehearsals: "rehearsal",
  rehearsal: "rehearsal",
  may_rehearse: "rehearsal",
  my_place: "rehearsal_event",
  coach_stays: "couple",
  watched_rehearsals: "rehearsal_place",
};

/** The mutants of those functions: each condition made true in turn. */
export async function functionMutants(db: pg.Client): Promise<[name: string, mutants: Mutant[]][]> {
  const { rows } = await db.query<{ name: string; definition: string }>(
    `SELECT p.proname AS name, pg_get_functiondef(p.oid) AS definition FROM pg_proc p
     WHERE p.pronamespace = 'access'::regnamespace AND p.prosecdef ORDER BY 1`,
  );
  return rows.map(({ name, definition }) => {
    if (!conditions[name]) throw new Error(`the conditions of ${name} are not listed`);
    const mutants = conditions[name].map((condition) => {
      if (!definition.includes(condition)) throw new Error(`${name} has no condition "${condition}"`);
      return {
        title: `${name} without ${condition}`,
        table: tableOf[name] ?? "",
        sql: definition.replace(condition, "true"),
      };
    });
    return [name, mutants];
  });
}
