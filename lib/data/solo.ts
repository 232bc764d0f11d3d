import "server-only";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Protocol, SoloStepId } from "@/lib/domain/protocol/protocol.ts";
import type { Recorded } from "@/lib/domain/repair/event.ts";
import type { SoloEvent } from "@/lib/domain/solo/event.ts";
import type { SoloPhase, SoloState } from "@/lib/domain/solo/state.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { getPublishedProtocol } from "./protocols.ts";
import { type ActorTx, isId } from "./transaction.ts";

export interface StoredSolo {
  soloId: string;
  practiceId: string;
  coupleId: string;
  userId: string;
  protocolId: string;
  pauseAbove: number;
  step: SoloStepId;
  phase: Exclude<SoloPhase, "notBegun">;
  begunAt: Date;
  lastAt: Date;
  closedAt: Date | null;
}

const toSolo = ({ id, step, ...row }: Prisma.SoloGetPayload<object>): StoredSolo => ({
  soloId: id,
  step: step as SoloStepId,
  ...row,
});

/** A person's own solos in one of their couples, the latest first. At most one of them is open. */
export async function findOwnSolos(tx: ActorTx, userId: string, coupleId: string): Promise<StoredSolo[]> {
  if (!isId(coupleId)) return [];
  const rows = await tx.solo.findMany({
    where: { userId, coupleId },
    orderBy: [{ begunAt: "desc" }, { id: "asc" }],
  });
  return rows.map(toSolo);
}

/** The solos of a couple's partners that the actor may see as their coach: those of who agreed, as the database decides. */
export async function findSharedSolos(tx: ActorTx, coupleId: string): Promise<(StoredSolo & { protocol: Protocol })[]> {
  const rows = await tx.solo.findMany({
    where: { coupleId },
    orderBy: [{ begunAt: "desc" }, { id: "asc" }],
    take: 20,
  });
  const solos: (StoredSolo & { protocol: Protocol })[] = [];
  for (const solo of rows.map(toSolo)) {
    const { protocol } = await getPublishedProtocol(tx, solo.protocolId);
    solos.push({ ...solo, protocol });
  }
  return solos;
}

/** One's own solo. Anybody else's doesn't exist here, and neither does what a coach may see of one. */
export async function getOwnSolo(tx: ActorTx, userId: string, soloId: string): Promise<StoredSolo> {
  const row = isId(soloId) ? await tx.solo.findFirst({ where: { id: soloId, userId } }) : null;
  if (!row) throw new NotFound("solo");
  return toSolo(row);
}

/** Holds off a second hand of the same person (another tab, a double press) until this transaction is over. */
export async function lockOwnSolo(tx: ActorTx, userId: string, soloId: string): Promise<StoredSolo> {
  if (isId(soloId))
    await tx.$queryRaw`SELECT 1 FROM solo WHERE id = ${soloId}::uuid AND user_id = ${userId}::uuid FOR UPDATE`;
  return getOwnSolo(tx, userId, soloId);
}

/** The stream of one's own solo, in its order. */
export async function loadSoloEvents(tx: ActorTx, soloId: string): Promise<Recorded<SoloEvent>[]> {
  const rows = await tx.soloEvent.findMany({ where: { soloId }, orderBy: { seq: "asc" } });
  return rows.map(
    ({ type, payload, recordedAt }) =>
      // The stream is our own: nothing gets in but what `advanceSolo` returned.
      ({ type, ...(payload as object), recordedAt: recordedAt.toISOString() }) as unknown as Recorded<SoloEvent>,
  );
}

export type NewSolo = Pick<StoredSolo, "soloId" | "practiceId" | "coupleId" | "userId" | "protocolId" | "pauseAbove">;

/** Opens a solo, unless one is open already: two presses at once open one. Whether it was opened. */
export async function openSolo(
  tx: ActorTx,
  { soloId, ...solo }: NewSolo,
  step: SoloStepId,
  now: Date,
): Promise<boolean> {
  const opened = await tx.solo.createMany({
    data: [{ id: soloId, ...solo, step, phase: "underway", begunAt: now, lastAt: now }],
    skipDuplicates: true,
  });
  return opened.count === 1;
}

/** Appends what happened, and brings the row along. */
export async function appendSolo(
  tx: ActorTx,
  { soloId, userId }: Pick<StoredSolo, "soloId" | "userId">,
  { type, ...payload }: SoloEvent,
  { step, phase }: SoloState,
  now: Date,
): Promise<void> {
  if (phase === "notBegun") throw new Error("a solo with events has begun");
  // After the last there is. A count would fall behind once a rating was deleted.
  const { _max: last } = await tx.soloEvent.aggregate({ where: { soloId }, _max: { seq: true } });
  const seq = (last.seq ?? 0) + 1;
  await tx.soloEvent.createMany({ data: [{ soloId, userId, seq, type, payload, recordedAt: now }] });
  await tx.solo.updateMany({
    where: { id: soloId },
    data: { step, phase, lastAt: now, closedAt: phase === "closed" ? now : null },
  });
}
