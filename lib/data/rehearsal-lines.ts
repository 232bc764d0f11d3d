import "server-only";
import { lineSealer } from "./seal.ts";
import type { ActorTx, RehearsalTx } from "./transaction.ts";

/** What goes with the record of what was said, and what stays until the rehearser deletes the whole. */
export type LineKind = "conversation" | "frame";

export interface NewLine {
  id: string;
  kind: LineKind;
  /** Whose words they are; null for what a model worded. */
  placeId: string | null;
  field: "scenario" | "goal" | "stopWord" | "guestName" | "turn" | "whisper" | "landed" | "note" | "nextTry";
  text: string;
}

/**
 * Seals a line under the rehearsal's own key. False when there is one by that id already, or its kind is closed: once
 * the record is gone nothing is said any more.
 */
export async function addLine(tx: RehearsalTx, rehearsalId: string, line: NewLine): Promise<boolean> {
  const { id, kind, placeId, field, text } = line;
  const key = await tx.rehearsalKey.findUnique({ where: { rehearsalId_kind: { rehearsalId, kind } } });
  if (!key) return false;
  const added = await tx.rehearsalLine.createMany({
    data: [
      {
        rehearsalId,
        id,
        kind,
        placeId,
        field,
        aside: field === "whisper",
        sealed: lineSealer(key).seal({ id, placeId, field }, text),
        keyVersion: key.keyVersion,
      },
    ],
    skipDuplicates: true,
  });
  return added.count === 1;
}

/** Deletes lines of the frame that were written anew, by whoever wrote them. */
export async function deleteLines(tx: RehearsalTx, rehearsalId: string, ids: readonly string[]): Promise<void> {
  await tx.rehearsalLine.deleteMany({ where: { rehearsalId, id: { in: [...ids] } } });
}

/** Whose line it is and what it says. */
export interface StoredLine {
  id: string;
  placeId: string | null;
  field: string;
  text: string;
}

/** Lines of a rehearsal that this transaction may read, by their id. Those whose key is gone are not there. */
export async function readLines(
  tx: RehearsalTx,
  rehearsalId: string,
  ids: readonly string[],
): Promise<Map<string, StoredLine>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rehearsalLine.findMany({
    where: { rehearsalId, id: { in: [...new Set(ids)] } },
    include: { key: true },
  });
  const sealers = new Map(rows.map(({ key }) => [key.kind, lineSealer(key)]));
  return new Map(
    rows.flatMap(({ id, placeId, field, kind, sealed }) => {
      const text = sealers.get(kind)?.open({ id, placeId, field }, sealed);
      return text === undefined ? [] : [[id, { id, placeId, field, text }] as const];
    }),
  );
}

/** What rehearsals are about, as their rehearser or coach wrote it to begin with, by rehearsal. */
export async function readFrames(
  tx: ActorTx | RehearsalTx,
  rehearsalIds: readonly string[],
): Promise<Map<string, { scenario: string; goal: string }>> {
  const rows = await tx.rehearsalLine.findMany({
    where: { rehearsalId: { in: [...rehearsalIds] }, kind: "frame", field: { in: ["scenario", "goal"] } },
    include: { key: true },
  });
  const frames = new Map<string, { scenario: string; goal: string }>();
  for (const { id, rehearsalId, placeId, field, sealed, key } of rows) {
    const frame = frames.get(rehearsalId) ?? { scenario: "", goal: "" };
    frames.set(rehearsalId, { ...frame, [field]: lineSealer(key).open({ id, placeId, field }, sealed) });
  }
  return frames;
}
