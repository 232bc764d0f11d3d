import "server-only";
import type { SignedKind } from "@/lib/domain/consent/consent.ts";
import type { Settling } from "@/lib/domain/consent/standing.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { ActorTx } from "./transaction.ts";

/** What a person has done of what comes first in one couple's work, in one round trip. */
export async function getSettling(
  tx: ActorTx,
  userId: string,
  { coupleId, practiceId }: { coupleId: string; practiceId: string },
): Promise<Settling> {
  const [row] = await tx.$queryRaw<
    {
      signatures: { kind: SignedKind; wording: string; given: boolean }[];
      policyId: string | null;
      checked: boolean;
    }[]
  >`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', CASE e.kind WHEN 'data_use' THEN 'dataUse' ELSE 'secretsPolicy' END,
          'wording', e.wording, 'given', e.given) ORDER BY e.id), '[]')
        FROM consent_entry e WHERE e.couple_id = ${coupleId}::uuid AND e.user_id = ${userId}::uuid
          AND e.kind IN ('data_use', 'secrets_policy')) AS signatures,
      (SELECT p.id FROM secrets_policy p WHERE p.practice_id = ${practiceId}::uuid ORDER BY p.version DESC LIMIT 1) AS "policyId",
      coalesce((SELECT k.decided_at IS NOT NULL
          OR (k.coach_id, k.couple_id) IN (SELECT m.coach_id, m.couple_id FROM access.my_coaches() m)
        FROM safety_check k WHERE k.couple_id = ${coupleId}::uuid AND k.user_id = ${userId}::uuid
        ORDER BY k.submitted_at DESC LIMIT 1), false) AS checked`;
  if (!row || row.policyId === null) throw new NotFound("secrets policy");
  return { ...row, policyId: row.policyId };
}
