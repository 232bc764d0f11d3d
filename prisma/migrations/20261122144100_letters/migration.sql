-- What a partner writes to their coach alone.

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "letter_user_id_couple_id_written_at_idx" ON "letter"("user_id", "couple_id", "written_at");

-- CreateIndex
CREATE INDEX "letter_coach_id_written_at_idx" ON "letter"("coach_id", "written_at");

ALTER TABLE "letter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "letter" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON letter TO rejoin_app;
CREATE POLICY own_letters ON letter FOR SELECT TO rejoin_app USING (user_id = access.user_id());
-- The coach it was written to, while they work with the couple. Whoever takes over from them, and the other partner,
-- can't know that there is one.
CREATE POLICY written_to_me ON letter FOR SELECT TO rejoin_app
  USING (coach_id = access.user_id() AND couple_id IN (SELECT access.my_shared_work()));
CREATE POLICY write ON letter FOR INSERT TO rejoin_app
  WITH CHECK (user_id = access.user_id() AND (couple_id, practice_id) IN (SELECT s.couple_id, s.practice_id FROM access.my_seats() s)
    AND (coach_id, couple_id) IN (SELECT m.coach_id, m.couple_id FROM access.my_coaches() m));
CREATE POLICY own_letters_go ON letter FOR DELETE TO rejoin_app USING (user_id = access.user_id());
