-- CreateTable
CREATE TABLE "private_note" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "private_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "private_note_user_id_couple_id_written_at_idx" ON "private_note"("user_id", "couple_id", "written_at");

-- CreateIndex
CREATE INDEX "share_user_id_couple_id_sent_at_idx" ON "share"("user_id", "couple_id", "sent_at");

-- A note is its writer's alone. It is written while the work goes on, and read and deleted for good at any time.
ALTER TABLE "private_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "private_note" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON private_note TO rejoin_app;
CREATE POLICY own_notes ON private_note FOR ALL TO rejoin_app
  USING (user_id = access.user_id())
  WITH CHECK (user_id = access.user_id() AND (couple_id, practice_id) IN (SELECT s.couple_id, s.practice_id FROM access.my_seats() s));

-- A rating leaves the journal and the coach's page together. What the gates went by stays in the private stream.
GRANT DELETE ON check_in TO rejoin_app;
CREATE POLICY own_ratings_go ON check_in FOR DELETE TO rejoin_app USING (user_id = access.user_id());
