import "server-only";
import type { SignedKind } from "@/lib/domain/consent/consent.ts";
import type { ConsentEntry } from "@/lib/domain/consent/ledger.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { ActorTx } from "./transaction.ts";

/** All that decides what a person has to do first in one couple's work. */
export interface Settling {
  /** The latest line of their ledger for each text that is signed. */
  signatures: ConsentEntry[];
  /** The id of the secrets policy in force. */
  policyId: string;
  /** Whether they answered the safety check. */
  checked: boolean;
}

interface SettlingRow {
  signatures: { kind: "secrets_policy" | "data_use"; wording: string; given: boolean; recordedAt: string }[] | null;
  policyId: string | null;
  checked: boolean;
}

const kinds: Readonly<Record<"secrets_policy" | "data_use", SignedKind>> = {
  secrets_policy: "secretsPolicy",
  data_use: "dataUse",
};

/** The columns of a settling, for whatever `place` names the couple and its practice. */
const settlingOf = (userId: string): Prisma.Sql => Prisma.sql`
  (SELECT jsonb_agg(latest) FROM (
    SELECT DISTINCT ON (e.kind) e.kind, e.wording, e.given, e.recorded_at AS "recordedAt" FROM consent_entry e
    WHERE e.user_id = ${userId}::uuid AND e.couple_id = place.couple_id AND e.kind IN ('secrets_policy', 'data_use')
    ORDER BY e.kind, e.id DESC) latest) AS signatures,
  (SELECT s.id FROM secrets_policy s WHERE s.practice_id = place.practice_id ORDER BY s.version DESC LIMIT 1) AS "policyId",
  EXISTS (SELECT FROM safety_check k WHERE k.user_id = ${userId}::uuid AND k.couple_id = place.couple_id) AS checked`;

function toSettling({ signatures, policyId, checked }: SettlingRow): Settling {
  if (policyId === null) throw new NotFound("secrets policy");
  const entries = (signatures ?? []).map(({ kind, recordedAt, ...line }) => {
    return { ...line, kind: kinds[kind], recordedAt: new Date(recordedAt) };
  });
  return { signatures: entries, policyId, checked };
}

/** What a person has done of what comes first in one couple's work, in one round trip. */
export async function getSettling(
  tx: ActorTx,
  userId: string,
  { coupleId, practiceId }: { coupleId: string; practiceId: string },
): Promise<Settling> {
  const [row] = await tx.$queryRaw<SettlingRow[]>`
    SELECT ${settlingOf(userId)} FROM (SELECT ${coupleId}::uuid AS couple_id, ${practiceId}::uuid AS practice_id) place`;
  if (!row) throw new NotFound("couple");
  return toSettling(row);
}

/** The same together with the couple that a repair belongs to, be it joint or begun alone. Null when there is none to see. */
export async function findSettlingInRepair(
  tx: ActorTx,
  userId: string,
  repairId: string,
): Promise<{ practiceId: string; coupleId: string; settling: Settling } | null> {
  const [row] = await tx.$queryRaw<(SettlingRow & { practiceId: string; coupleId: string })[]>`
    SELECT place.practice_id AS "practiceId", place.couple_id AS "coupleId", ${settlingOf(userId)} FROM (
      SELECT r.practice_id, r.couple_id FROM repair r WHERE r.id = ${repairId}::uuid
      UNION ALL SELECT e.practice_id, e.couple_id FROM private_event e
        WHERE e.user_id = ${userId}::uuid AND e.type = 'began' AND e.payload->>'repairId' = ${repairId}
      LIMIT 1) place`;
  if (!row) return null;
  const { practiceId, coupleId, ...settling } = row;
  return { practiceId, coupleId, settling: toSettling(settling) };
}
