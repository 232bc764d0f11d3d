import "server-only";
import { type AttentionReason, attentionDays, attentionReasons } from "@/lib/domain/caseload/attention.ts";
import type { CaseloadSort } from "@/lib/domain/caseload/caseload-choices.ts";
import { type CaseloadQuery, caseloadPageSize } from "@/lib/domain/caseload/caseload-query.ts";
import { type Standing, standings, standingsShown } from "@/lib/domain/caseload/standing.ts";
import type { Bond } from "@/lib/domain/couple/bond.ts";
import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { ActorTx } from "./transaction.ts";

export interface CaseloadRow {
  coupleId: string;
  label: string;
  bond: Bond;
  names: string[];
  step: StepId | null;
  stepNumber: number | null;
  round: number | null;
  lastAt: Date | null;
  /** A calendar day such as "2026-12-01". */
  nextDue: string | null;
  standing: Standing;
  attention: AttentionReason[];
}

/** A reason as one bit of a number, the most pressing the highest: numbers are told apart and sorted faster than lists. */
const bits = attentionReasons.map((_, index) => 2 ** (attentionReasons.length - 1 - index));
const bitOf = (reason: AttentionReason): number => bits[attentionReasons.indexOf(reason)] ?? 0;
const reasonsIn = (attention: number): AttentionReason[] =>
  attentionReasons.filter((reason) => (attention & bitOf(reason)) !== 0);

interface Row extends Omit<CaseloadRow, "attention"> {
  attention: number;
  total: number;
}

/** Names and labels are matched as they are written: `%` and `_` mean themselves. */
const containing = (search: string): string => `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;

function matching({ search, show }: CaseloadQuery): Prisma.Sql {
  const conditions = [show === "ended" ? Prisma.sql`standing = 'ended'` : Prisma.sql`standing <> 'ended'`];
  if (show === "attention") conditions.push(Prisma.sql`attention > 0`);
  const shown = show === null ? null : standingsShown[show];
  if (shown) conditions.push(Prisma.sql`standing = ANY (${[...shown]}::text[])`);
  if (search) {
    const pattern = containing(search);
    conditions.push(Prisma.sql`(label ILIKE ${pattern} OR names[1] ILIKE ${pattern} OR names[2] ILIKE ${pattern})`);
  }
  return Prisma.join(conditions, " AND ");
}

const keys: Record<CaseloadSort, Prisma.Sql> = {
  // Most pressing first when descending: by the first rule that applies alone, since they are never added up.
  attention: Prisma.sql`width_bucket(attention, ${bits.toReversed()}::int[])`,
  label: Prisma.sql`lower(label)`,
  step: Prisma.sql`step_number`,
  last: Prisma.sql`last_at`,
  due: Prisma.sql`next_due`,
  state: Prisma.sql`array_position(${[...standings]}::text[], standing)`,
};

/** Ordered the same every time: by what was asked, then by name, then by id. What has no value comes last. */
function ordering({ by, direction }: CaseloadQuery["sort"]): Prisma.Sql {
  const way = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`${keys[by]} ${way} NULLS LAST, lower(label), couple_id`;
}

/**
 * Couples with where they stand and what asks for their coach, as a statement to select from: `judged`. It goes by the
 * couple's row in one table, and by the safety checks that wait for this coach; by nothing else that either does alone.
 * `today` is the coach's own calendar day.
 */
function judging(which: Prisma.Sql, { now, today }: Moment): Prisma.Sql {
  const at = Prisma.sql`${now}::timestamptz`;
  const before = (days: number) => Prisma.sql`${new Date(now.getTime() - days * 86_400_000)}::timestamptz`;
  const mark = (reason: AttentionReason, rule: Prisma.Sql) =>
    Prisma.sql`CASE WHEN ${rule} THEN ${bitOf(reason)}::int ELSE 0 END`;
  const rules = [
    // One whose couple has another coach, or was answered anew for another, isn't here.
    mark(
      "safetyCheck",
      Prisma.sql`couple_id IN (SELECT k.couple_id FROM safety_check k WHERE k.decided_at IS NULL AND k.coach_id = access.user_id())`,
    ),
    mark("holdUnworded", Prisma.sql`standing = 'held' AND worded_at IS NULL`),
    mark("waiting", Prisma.sql`standing = 'waiting'`),
    mark("asked", Prisma.sql`standing = 'asked' AND last_at <= ${before(attentionDays.asked)}`),
    mark("notJoined", Prisma.sql`invited_until <= ${at}`),
    mark(
      "notBegun",
      Prisma.sql`standing = 'assigned' AND both_joined AND greatest(assigned_at, opened_at) <= ${before(attentionDays.notBegun)}`,
    ),
    mark("setDown", Prisma.sql`standing = 'setDown'`),
    mark("pastDue", Prisma.sql`next_due < ${today}::date`),
  ];
  // OFFSET 0: what a row comes to is worked out once, and not again wherever it is named.
  return Prisma.sql`
    WITH mine AS (
      SELECT s.couple_id, s.label, s.bond, s.names, s.step, s.step_number, s.round, s.last_at, s.next_due, s.clearance,
        s.worded_at, s.opened_at, s.assigned_at, s.closed_at, s.invited_until, s.both_joined,
        coalesce(s.ahead_state[width_bucket(${at}, s.ahead_from)], s.state) AS state
      FROM couple_state s WHERE ${which} OFFSET 0
    ), placed AS (
      SELECT mine.*, CASE
          WHEN state = 'ended' THEN state
          WHEN clearance <> 'clear' THEN clearance::text
          WHEN state IN ('complete', 'stopped') AND assigned_at > closed_at THEN 'assigned'
          ELSE state
        END AS standing
      FROM mine OFFSET 0
    ), judged AS (
      SELECT placed.*, CASE WHEN standing = 'ended' THEN 0 ELSE ${Prisma.join(rules, " + ")} END AS attention
      FROM placed OFFSET 0
    )`;
}

/** Has a view's statement planned once a connection. Not a search's, which is rarely made twice. */
function preparedAs({ search, show, sort }: CaseloadQuery): Prisma.Sql {
  if (search) return Prisma.empty;
  const conditions = show === null || show === "attention" || show === "ended" ? (show ?? "all") : "some";
  return Prisma.raw(`/* prepared: caseload-${conditions}-${sort.by}-${sort.direction} */`);
}

interface Moment {
  now: Date;
  today: string;
}

/** One page of a coach's caseload and how many couples match, in one statement over one table. */
export async function findCaseload(
  tx: ActorTx,
  coachId: string,
  query: CaseloadQuery,
  moment: Moment,
): Promise<{ rows: CaseloadRow[]; total: number }> {
  const rows = await tx.$queryRaw<Row[]>`
    ${preparedAs(query)} ${judging(Prisma.sql`s.coach_id = ${coachId}::uuid`, moment)}
    SELECT couple_id AS "coupleId", label, bond::text AS bond, names, step, step_number AS "stepNumber", round,
      last_at AS "lastAt", to_char(next_due, 'YYYY-MM-DD') AS "nextDue", standing, attention,
      count(*) OVER ()::int AS total
    FROM judged WHERE ${matching(query)} ORDER BY ${ordering(query.sort)}
    LIMIT ${caseloadPageSize} OFFSET ${(query.page - 1) * caseloadPageSize}`;
  return {
    rows: rows.map(({ total: _, attention, ...row }) => ({ ...row, attention: reasonsIn(attention) })),
    total: rows[0]?.total ?? 0,
  };
}

/** Why one couple may need its coach: the caseload's own rules. */
export async function findAttention(tx: ActorTx, coupleId: string, moment: Moment): Promise<AttentionReason[]> {
  const [row] = await tx.$queryRaw<Pick<Row, "attention">[]>`
    ${judging(Prisma.sql`s.couple_id = ${coupleId}::uuid`, moment)} SELECT attention FROM judged`;
  return reasonsIn(row?.attention ?? 0);
}

/** Whether a coach has any couple at all, ended or not. */
export async function hasCouples(tx: ActorTx, coachId: string): Promise<boolean> {
  return (await tx.couple.findFirst({ where: { coachId }, select: { id: true } })) !== null;
}
