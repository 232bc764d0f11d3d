-- Notes of a coach: to both partners, to one of them, for the couple's coaches, for the author alone.

-- CreateEnum
CREATE TYPE "note_kind" AS ENUM ('to_couple', 'to_partner', 'case_note', 'process_note');

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" "note_kind" NOT NULL,
    "reader_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "note_couple_id_idx" ON "note"("couple_id");

-- CreateIndex
CREATE INDEX "note_author_id_idx" ON "note"("author_id");

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_couple_id_practice_id_fkey" FOREIGN KEY ("couple_id", "practice_id") REFERENCES "couple"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only a note to one partner has a reader of its own.
ALTER TABLE "note" ADD CONSTRAINT "note_reader" CHECK ((kind = 'to_partner') = (reader_id IS NOT NULL));

ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE (version, edited_at), DELETE ON note TO rejoin_app;
-- A process note is its author's alone, also once another coach takes over.
CREATE POLICY coaches_read ON note FOR SELECT TO rejoin_app
  USING (couple_id IN (SELECT access.my_coached_couples()) AND (kind <> 'process_note' OR author_id = access.user_id()));
-- A note to one partner isn't there at all for the other.
CREATE POLICY partners_read ON note FOR SELECT TO rejoin_app
  USING (couple_id IN (SELECT access.my_couples()) AND (kind = 'to_couple' OR reader_id = access.user_id()));
CREATE POLICY write ON note FOR INSERT TO rejoin_app
  WITH CHECK (author_id = access.user_id()
    AND couple_id IN (SELECT access.my_coached_couples()) AND couple_id IN (SELECT access.my_shared_work())
    AND (reader_id IS NULL OR (reader_id, couple_id) IN (SELECT r.reader_id, r.couple_id FROM access.possible_readers() r)));
CREATE POLICY edit ON note FOR UPDATE TO rejoin_app
  USING (author_id = access.user_id() AND couple_id IN (SELECT access.my_shared_work()));
CREATE POLICY remove ON note FOR DELETE TO rejoin_app
  USING (author_id = access.user_id() AND couple_id IN (SELECT access.my_coached_couples()));

-- Whoever sees the note reads its words, and needs its author's key for it. Asked of one note at a time, by its key.
CREATE POLICY notes_i_see ON word FOR SELECT TO rejoin_app
  USING (subject = 'note' AND EXISTS (SELECT FROM note n WHERE n.id = word.row_id AND n.author_id = word.owner_id));
CREATE POLICY notes_i_see ON person_key FOR SELECT TO rejoin_app
  USING (user_id IN (SELECT n.author_id FROM note n));
