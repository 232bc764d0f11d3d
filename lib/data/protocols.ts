import "server-only";
import { NotFound } from "@/lib/domain/errors.ts";
import { type Protocol, protocolSchema } from "@/lib/domain/protocol/protocol.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { type ActorTx, isId, type JobTx } from "./transaction.ts";

export interface PublishedProtocol {
  protocolId: string;
  /** The practice that wrote it; null when it ships with the product. */
  practiceId: string | null;
  publishedAt: Date;
  protocol: Protocol;
}

const columns = { id: true, practiceId: true, publishedAt: true, document: true } as const;

function toPublished(row: Prisma.ProtocolGetPayload<{ select: typeof columns }>): PublishedProtocol {
  const { id, practiceId, publishedAt } = row;
  return { protocolId: id, practiceId, publishedAt, protocol: protocolSchema.parse(row.document) };
}

/** The newest version of each protocol that the actor may use, those that ship with the product first. */
export async function listNewestProtocols(tx: ActorTx): Promise<PublishedProtocol[]> {
  const rows = await tx.protocol.findMany({
    distinct: ["practiceId", "key"],
    orderBy: [{ practiceId: { sort: "asc", nulls: "first" } }, { key: "asc" }, { version: "desc" }],
    select: columns,
  });
  return rows.map(toPublished);
}

/** One published version, whole. */
export async function getPublishedProtocol(tx: ActorTx, protocolId: string): Promise<PublishedProtocol> {
  const row = isId(protocolId) ? await tx.protocol.findUnique({ where: { id: protocolId }, select: columns }) : null;
  if (!row) throw new NotFound("protocol");
  return toPublished(row);
}

/** The document of a version that ships with the product, or null when it isn't published yet. */
export async function findBuiltIn(tx: JobTx, key: string, version: number): Promise<unknown> {
  const row = await tx.protocol.findFirst({ where: { practiceId: null, key, version }, select: { document: true } });
  return row?.document ?? null;
}

/** Publishes a version for every practice. Nothing happens if another process just published it. */
export async function addBuiltIn(tx: JobTx, id: string, protocol: Protocol, now: Date): Promise<void> {
  const { id: key, version, locale, title } = protocol;
  await tx.protocol.createMany({
    data: [{ id, practiceId: null, key, version, locale, title, document: protocol, publishedAt: now }],
    skipDuplicates: true,
  });
}
