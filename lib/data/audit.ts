import "server-only";
import type { ActorTx, AuthTx, EngineTx, JoinTx, RehearsalTx } from "./transaction.ts";

export interface AuditEntry {
  actorId: string | null;
  action: string;
  now: Date;
  practiceId?: string;
  coupleId?: string;
  /** Whom it is about. Leave out, with a couple, for what both partners may know of. */
  aboutUserId?: string;
  subjectId?: string;
}

/** Adds to the audit trail: ids only, append-only by grants. */
export async function audit(
  tx: ActorTx | EngineTx | AuthTx | JoinTx | RehearsalTx,
  ...entries: AuditEntry[]
): Promise<void> {
  await tx.auditEvent.createMany({ data: entries.map(({ now, ...entry }) => ({ ...entry, recordedAt: now })) });
}
