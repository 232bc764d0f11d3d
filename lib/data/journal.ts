import "server-only";
import type { EntryKind, JournalEntry, JournalRepair } from "@/lib/domain/journal/entry.ts";
import type { Cursor } from "@/lib/domain/journal/journal-query.ts";
import { deleteRating } from "./bridge.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { ActorTx } from "./transaction.ts";
import { addWord, deleteWords, readOwnWords, type Subject } from "./words.ts";

/** Whose journal it is, in which couple. One couple's never stands beside another's. */
export interface JournalPlace {
  userId: string;
  coupleId: string;
}

interface Row {
  kind: EntryKind;
  id: string;
  at: Date;
  repairId: string | null;
  step: string;
  round: number;
  withdrawnAt: Date | null;
  rating: number;
}

/** What a number given alone is known by. By its time too, since the place of one that was deleted may be taken again. */
const soloRatingId = Prisma.sql`md5(e.solo_id::text || e.seq || extract(epoch FROM e.recorded_at))::uuid`;

/** Deletes a number that one gave alone, and says where it was. */
async function deleteSoloRating(tx: ActorTx, userId: string, id: string) {
  const [place = null] = await tx.$queryRaw<{ practiceId: string; coupleId: string }[]>`
    DELETE FROM solo_event e USING solo s
    WHERE s.id = e.solo_id AND e.user_id = ${userId}::uuid AND e.type = 'rated' AND ${soloRatingId} = ${id}::uuid
    RETURNING s.practice_id AS "practiceId", s.couple_id AS "coupleId"`;
  return place;
}

/**
 * All that a person wrote, rated and sent in one couple. It names its owner throughout: policies also show a coach or a
 * partner things of others, which no journal holds. A share whose words its writer deleted is no longer in it.
 */
const ownEntries = ({ userId, coupleId }: JournalPlace): Prisma.Sql => {
  const own = Prisma.sql`user_id = ${userId}::uuid AND couple_id = ${coupleId}::uuid`;
  const ownSolo = Prisma.sql`SELECT id FROM solo WHERE ${own}`;
  return Prisma.sql`
    SELECT 'note' AS kind, id, written_at AS at, NULL::uuid AS repair_id, '' AS step, 0 AS round, NULL::timestamptz AS withdrawn_at, 0 AS rating
      FROM private_note WHERE ${own}
    UNION ALL SELECT 'letter', id, written_at, NULL, '', 0, NULL, 0 FROM letter WHERE ${own}
    UNION ALL SELECT 'draft', id, updated_at, repair_id, step, round, NULL, 0 FROM draft WHERE ${own}
    UNION ALL SELECT 'carried', id, carried_at, NULL, step, 0, NULL, 0 FROM carried_text WHERE ${own}
    UNION ALL SELECT 'share', id, sent_at, repair_id, step, round, withdrawn_at, 0 FROM share WHERE ${own}
      AND EXISTS (SELECT FROM word w WHERE w.owner_id = ${userId}::uuid AND w.subject = 'share' AND w.row_id = share.id)
    UNION ALL SELECT 'rating', id, occurred_at, repair_id, step, 0, NULL, rating FROM check_in WHERE ${own}
    UNION ALL SELECT 'soloDraft', id, updated_at, solo_id, step, 0, NULL, 0 FROM solo_draft WHERE ${own}
    UNION ALL SELECT 'soloRating', ${soloRatingId}, e.recorded_at, e.solo_id, 'regulate', 0, NULL, (e.payload->>'rating')::int
      FROM solo_event e WHERE e.type = 'rated' AND e.solo_id IN (${ownSolo})`;
};

/** A page of a journal, the latest first: of one repair or of all, and what is older than the page before. */
export async function findJournalEntries(
  tx: ActorTx,
  place: JournalPlace,
  page: { repairId: string | null; older: Cursor | null; limit: number; coachId: string | null },
): Promise<JournalEntry[]> {
  const { repairId, older, limit, coachId } = page;
  const ofRepair = repairId ? Prisma.sql`repair_id = ${repairId}::uuid` : Prisma.sql`true`;
  const before = older ? Prisma.sql`(at, id) < (${older.at}::timestamptz, ${older.id}::uuid)` : Prisma.sql`true`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT kind, id, at, repair_id AS "repairId", step, round, withdrawn_at AS "withdrawnAt", rating
    FROM (${ownEntries(place)}) entry WHERE ${ofRepair} AND ${before} ORDER BY at DESC, id DESC LIMIT ${limit}`;
  const words = await readOwnWords(
    tx,
    place.userId,
    rows.map((row) => row.id),
  );
  return rows.map(({ kind, id, at, step, round, withdrawnAt, rating, ...row }): JournalEntry => {
    const entry = { id, at, ...row };
    if (kind === "rating" || kind === "soloRating") return { ...entry, kind, step, rating };
    const { text = null, readerIds = [] } = words.get(id) ?? {};
    const coach = coachId !== null && readerIds.includes(coachId);
    if (kind === "note") return { ...entry, kind, text };
    if (kind === "soloDraft" || kind === "carried") return { ...entry, kind, step, text };
    if (kind === "draft") return { ...entry, kind, step, round, text };
    if (kind === "letter") return { ...entry, kind, text, readers: { coach } };
    const partner = readerIds.some((readerId) => readerId !== coachId);
    return { ...entry, kind, step, round, text, withdrawnAt, readers: { partner, coach } };
  });
}

/** The couple's repairs, as far as this person sees them, and whatever else they wrote in; the latest first. */
export async function findJournalRepairs(tx: ActorTx, place: JournalPlace): Promise<JournalRepair[]> {
  return tx.$queryRaw<JournalRepair[]>`
    WITH own AS (
      SELECT repair_id AS id, min(at) AS began_at, bool_or(kind IN ('soloDraft', 'soloRating')) AS is_solo FROM (${ownEntries(place)}) entry
      WHERE repair_id IS NOT NULL GROUP BY repair_id
    ), joint AS (SELECT * FROM repair WHERE couple_id = ${place.coupleId}::uuid)
    SELECT coalesce(joint.id, own.id) AS "repairId", joint.id IS NOT NULL AS "isJoint",
      coalesce(own.is_solo, false) AS "isSolo", p.title,
      coalesce(joint.opened_at, own.began_at) AS "beganAt", joint.closed_at AS "finishedAt",
      jsonb_path_query_first(p.document, '$.steps[*] ? (@.id == "regulate").inputs[*] ? (@.kind == "rating").words') AS scale
    FROM joint FULL JOIN own ON own.id = joint.id
    LEFT JOIN assignment a ON a.id = joint.assignment_id LEFT JOIN protocol p ON p.id = a.protocol_id
    ORDER BY "beganAt" DESC, "repairId"`;
}

/** Writes a note for its writer alone. */
export async function addPrivateNote(
  tx: ActorTx,
  note: JournalPlace & { practiceId: string; text: string; now: Date; newId: () => string },
): Promise<string> {
  const { userId, coupleId, practiceId, text, now, newId } = note;
  const id = newId();
  await tx.privateNote.createMany({ data: [{ id, practiceId, coupleId, userId, writtenAt: now }] });
  await addWord(tx, {
    id: newId(),
    ownerId: userId,
    coupleId,
    subject: "private_note",
    field: "text",
    rowId: id,
    text,
    now,
  });
  return id;
}

/** Where a share of one's own was sent, and whether it still can be read there; null when there is none. */
export async function findOwnShare(
  tx: ActorTx,
  userId: string,
  shareId: string,
): Promise<{ repairId: string; withdrawnAt: Date | null } | null> {
  return tx.share.findFirst({ where: { id: shareId, userId }, select: { repairId: true, withdrawnAt: true } });
}

const subjects = {
  note: "private_note",
  letter: "letter",
  draft: "draft",
  soloDraft: "solo_draft",
  carried: "carried_text",
  share: "share",
} as const satisfies Record<string, Subject>;

/**
 * Deletes something of one's own for good: its words, and its row where nothing else rests on it. Of a share the row
 * stays, since the joint log goes by its id. Returns where it was, or null when there was nothing.
 */
export async function deleteOwnEntry(
  tx: ActorTx,
  userId: string,
  { kind, id }: { kind: EntryKind; id: string },
): Promise<{ practiceId: string; coupleId: string } | null> {
  if (kind === "soloRating") return deleteSoloRating(tx, userId, id);
  const own = { where: { id, userId } };
  const select = { practiceId: true, coupleId: true };
  const found = {
    note: () => tx.privateNote.findFirst({ ...own, select }),
    letter: () => tx.letter.findFirst({ ...own, select }),
    draft: () => tx.draft.findFirst({ ...own, select }),
    soloDraft: async () => (await tx.soloDraft.findFirst({ ...own, select: { solo: { select } } }))?.solo,
    carried: () => tx.carriedText.findFirst({ ...own, select }),
    share: () => tx.share.findFirst({ ...own, select }),
    rating: () => tx.checkIn.findFirst({ ...own, select }),
  };
  const place = await found[kind]();
  if (!place) return null;
  if (kind === "note") await tx.privateNote.deleteMany(own);
  if (kind === "letter") await tx.letter.deleteMany(own);
  if (kind === "draft") await tx.draft.deleteMany(own);
  if (kind === "soloDraft") await tx.soloDraft.deleteMany(own);
  if (kind === "carried") await tx.carriedText.deleteMany(own);
  if (kind === "rating") await deleteRating(tx, userId, id);
  else if ((await deleteWords(tx, subjects[kind], id)) === 0) return null;
  return place;
}
