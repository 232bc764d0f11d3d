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

interface Row extends CaseloadRow {
  total: number;
}

/** Names and labels are matched as they are written: `%` and `_` mean themselves. */
const containing = (search: string): string => `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;

function matching({ search, show }: CaseloadQuery): Prisma.Sql {
  const conditions = [show === "ended" ? Prisma.sql`standing = 'ended'` : Prisma.sql`standing <> 'ended'`];
  if (show === "attention") conditions.push(Prisma.sql`attention <> '{}'`);
  const shown = show === null ? null : standingsShown[show];
  if (shown) conditions.push(Prisma.sql`standing = ANY (${[...shown]}::text[])`);
  if (search) {
    const pattern = containing(search);
    conditions.push(Prisma.sql`(label ILIKE ${pattern} OR id IN (
      SELECT p.couple_id FROM partner p WHERE p.name ILIKE ${pattern} AND p.couple_id = ANY (ARRAY(SELECT m.id FROM mine m))))`);
  }
  return Prisma.join(conditions, " AND ");
}

const keys: Record<CaseloadSort, Prisma.Sql> = {
  // Most pressing first when descending: the first rule that applies, no rule last.
  attention: Prisma.sql`-coalesce(array_position(${[...attentionReasons]}::text[], attention[1]), 99)`,
  label: Prisma.sql`lower(label)`,
  step: Prisma.sql`step_number`,
  last: Prisma.sql`last_at`,
  due: Prisma.sql`next_due`,
  state: Prisma.sql`array_position(${[...standings]}::text[], standing)`,
};

/** Ordered the same every time: by what was asked, then by name, then by id. What has no value comes last. */
function ordering({ by, direction }: CaseloadQuery["sort"]): Prisma.Sql {
  const way = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`${keys[by]} ${way} NULLS LAST, lower(label), id`;
}

/**
 * Couples with where they stand and what asks for their coach, as a statement to select from: `judged`. It goes by the
 * couple's state, its clearance, its invitations and assignments, and by nothing that either does alone. `today` is the
 * coach's own calendar day.
 */
function judging(which: Prisma.Sql, { now, today }: Moment): Prisma.Sql {
  const since = (days: number) => Prisma.sql`${now}::timestamptz - make_interval(days => ${days}::int)`;
  // `mine` is worked out once, and keeps every other table to an index on these couples.
  return Prisma.sql`
    WITH mine AS MATERIALIZED (
      SELECT c.id, c.label, c.bond::text AS bond, c.ended_at, s.step, s.step_number, s.round, s.last_at, s.next_due,
        (SELECT r.closed_at FROM repair r WHERE r.id = s.repair_id) AS closed_at, k.state AS clearance, k.worded_at, k.opened_at, coalesce((SELECT each->>'state' FROM jsonb_array_elements(s.ahead) each
          WHERE (each->>'from')::timestamptz <= ${now}::timestamptz ORDER BY (each->>'from')::timestamptz DESC LIMIT 1), s.state) AS state,
        (SELECT max(a.created_at) FROM assignment a WHERE a.couple_id = c.id AND a.cancelled_at IS NULL) AS assigned_at
      FROM couple c JOIN couple_state s ON s.couple_id = c.id JOIN clearance k ON k.couple_id = c.id
      WHERE ${which}
    ), placed AS MATERIALIZED (
      SELECT mine.*, CASE
          WHEN ended_at IS NOT NULL THEN 'ended'
          WHEN clearance <> 'clear' THEN clearance::text
          WHEN state IN ('complete', 'stopped') AND assigned_at > closed_at THEN 'assigned'
          ELSE state
        END AS standing
      FROM mine
    ), judged AS (
      SELECT placed.*, CASE WHEN standing = 'ended' THEN '{}'::text[] ELSE array_remove(ARRAY[
        CASE WHEN id IN (SELECT k.couple_id FROM safety_check k
          WHERE k.decided_at IS NULL AND k.couple_id = ANY (ARRAY(SELECT m.id FROM mine m))
            AND EXISTS (SELECT FROM word w WHERE w.subject = 'safety_check' AND w.row_id = k.id)) THEN 'safetyCheck' END,
        CASE WHEN standing = 'held' AND worded_at IS NULL THEN 'holdUnworded' END,
        CASE WHEN standing = 'waiting' THEN 'waiting' END,
        CASE WHEN standing = 'asked' AND last_at <= ${since(attentionDays.asked)} THEN 'asked' END,
        CASE WHEN id IN (SELECT p.couple_id FROM partner p JOIN invitation i ON i.partner_id = p.id
          WHERE p.user_id IS NULL AND p.couple_id = ANY (ARRAY(SELECT m.id FROM mine m))
            AND i.redeemed_at IS NULL AND i.revoked_at IS NULL AND i.expires_at <= ${now}::timestamptz) THEN 'notJoined' END,
        CASE WHEN standing = 'assigned' AND 2 = (SELECT count(*) FROM partner p WHERE p.couple_id = placed.id AND p.user_id IS NOT NULL)
          AND greatest(assigned_at, opened_at) <= ${since(attentionDays.notBegun)} THEN 'notBegun' END,
        CASE WHEN standing = 'setDown' THEN 'setDown' END,
        CASE WHEN next_due < ${today}::date THEN 'pastDue' END
      ], NULL) END AS attention
      FROM placed
    )`;
}

interface Moment {
  now: Date;
  today: string;
}

/** One page of a coach's caseload and how many couples match, in one statement. */
export async function findCaseload(
  tx: ActorTx,
  coachId: string,
  query: CaseloadQuery,
  moment: Moment,
): Promise<{ rows: CaseloadRow[]; total: number }> {
  const rows = await tx.$queryRaw<Row[]>`
    ${judging(Prisma.sql`c.coach_id = ${coachId}::uuid`, moment)}, page AS (
      SELECT *, count(*) OVER ()::int AS total FROM judged WHERE ${matching(query)}
    )
    SELECT id AS "coupleId", label, bond, step, step_number AS "stepNumber", round, last_at AS "lastAt",
      to_char(next_due, 'YYYY-MM-DD') AS "nextDue", standing, attention, total,
      ARRAY(SELECT p.name FROM partner p WHERE p.couple_id = page.id ORDER BY p.seat) AS names
    FROM page ORDER BY ${ordering(query.sort)}
    LIMIT ${caseloadPageSize} OFFSET ${(query.page - 1) * caseloadPageSize}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Why one couple may need its coach: the caseload's own rules. */
export async function findAttention(tx: ActorTx, coupleId: string, moment: Moment): Promise<AttentionReason[]> {
  const [row] = await tx.$queryRaw<Pick<CaseloadRow, "attention">[]>`
    ${judging(Prisma.sql`c.id = ${coupleId}::uuid`, moment)} SELECT attention FROM judged`;
  return row?.attention ?? [];
}

/** Whether a coach has any couple at all, ended or not. */
export async function hasCouples(tx: ActorTx, coachId: string): Promise<boolean> {
  return (await tx.couple.findFirst({ where: { coachId }, select: { id: true } })) !== null;
}
