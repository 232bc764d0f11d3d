-- Going on alone: one person's own, invisible to the other in every respect.

-- CreateEnum
CREATE TYPE "solo_phase" AS ENUM ('underway', 'set_aside', 'closed');

-- CreateTable
CREATE TABLE "solo" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "pause_above" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "phase" "solo_phase" NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "solo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "solo_event" (
    "solo_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "solo_event_pkey" PRIMARY KEY ("solo_id","seq")
);

-- CreateTable
CREATE TABLE "solo_draft" (
    "id" UUID NOT NULL,
    "solo_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "solo_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "solo_user_id_couple_id_begun_at_idx" ON "solo"("user_id", "couple_id", "begun_at");

-- CreateIndex
CREATE INDEX "solo_couple_id_idx" ON "solo"("couple_id");

-- CreateIndex
CREATE INDEX "solo_draft_user_id_idx" ON "solo_draft"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "solo_draft_solo_id_step_key" ON "solo_draft"("solo_id", "step");

-- AddForeignKey
ALTER TABLE "solo_event" ADD CONSTRAINT "solo_event_solo_id_fkey" FOREIGN KEY ("solo_id") REFERENCES "solo"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solo_draft" ADD CONSTRAINT "solo_draft_solo_id_fkey" FOREIGN KEY ("solo_id") REFERENCES "solo"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open at a time for a person in a couple. The key begins with the person, so that a clash tells nobody else anything.
CREATE UNIQUE INDEX "solo_one_open" ON "solo"("user_id", "couple_id") WHERE "closed_at" IS NULL;

ALTER TABLE "solo" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "solo" FORCE ROW LEVEL SECURITY;
ALTER TABLE "solo_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "solo_event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "solo_draft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "solo_draft" FORCE ROW LEVEL SECURITY;

-- The engine of repairs gets no right to any of the three: nothing joint can rest on them.
GRANT SELECT, INSERT, UPDATE (step, phase, last_at, closed_at) ON solo TO rejoin_app;
CREATE POLICY own_solo ON solo FOR SELECT TO rejoin_app USING (user_id = access.user_id());
-- Where somebody is and since when, and neither ratings nor words: those are in the two tables below.
CREATE POLICY agreed_solo ON solo FOR SELECT TO rejoin_app
  USING ((user_id, couple_id) IN (SELECT a.user_id, a.couple_id FROM access.agreed_with_me('solo_to_coach') a));
-- Begun while the work goes on, and gone on with at any time.
CREATE POLICY begin_solo ON solo FOR INSERT TO rejoin_app
  WITH CHECK (user_id = access.user_id()
    AND (couple_id, practice_id) IN (SELECT s.couple_id, s.practice_id FROM access.my_seats() s)
    AND protocol_id IN (SELECT p.id FROM protocol p));
CREATE POLICY go_on_alone ON solo FOR UPDATE TO rejoin_app USING (user_id = access.user_id());

GRANT SELECT, INSERT ON solo_event TO rejoin_app;
CREATE POLICY own_solo_stream ON solo_event FOR SELECT TO rejoin_app USING (user_id = access.user_id());
CREATE POLICY append_alone ON solo_event FOR INSERT TO rejoin_app
  WITH CHECK (user_id = access.user_id() AND (solo_id, user_id) IN (SELECT s.id, s.user_id FROM solo s));

GRANT SELECT, INSERT, UPDATE (version, updated_at), DELETE ON solo_draft TO rejoin_app;
CREATE POLICY own_solo_drafts ON solo_draft FOR ALL TO rejoin_app
  USING (user_id = access.user_id())
  WITH CHECK (user_id = access.user_id()
    AND (solo_id, user_id, couple_id) IN (SELECT s.id, s.user_id, s.couple_id FROM solo s));

-- The one kind of writing that goes on after the work has ended.
CREATE POLICY words_alone ON word FOR INSERT TO rejoin_app
  WITH CHECK (subject = 'solo_draft'
    AND (row_id, owner_id, couple_id) IN (SELECT d.id, d.user_id, d.couple_id FROM solo_draft d));
