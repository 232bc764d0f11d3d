-- What is counted of the work of many couples. The logs are the truth: couple_period and person_period are sums of them by
-- calendar quarter, kept by whoever writes the logs; trend_cell is what was published of a period that is over.

-- Where each joint event was done, which round it left the two in, and which steps it completed.
ALTER TABLE repair_event ADD COLUMN at_step TEXT;
ALTER TABLE repair_event ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
ALTER TABLE repair_event ADD COLUMN passed TEXT[] NOT NULL DEFAULT '{}';
GRANT INSERT (at_step, round, passed) ON repair_event TO rejoin_engine;

-- Under which protocol a rating was given: what was begun alone has no repair yet.
ALTER TABLE check_in ADD COLUMN protocol_id UUID;
UPDATE check_in c SET protocol_id = a.protocol_id FROM repair r JOIN assignment a ON a.id = r.assignment_id WHERE r.id = c.repair_id;

-- CreateEnum
CREATE TYPE "trend_scope" AS ENUM ('quiet', 'practice', 'community');

-- CreateTable
CREATE TABLE "couple_period" (
    "couple_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "quarter" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "completed" BOOLEAN NOT NULL,
    "paused" BOOLEAN NOT NULL,
    "not_yet" BOOLEAN NOT NULL,
    "round" INTEGER NOT NULL,
    "days" BIT(92),

    CONSTRAINT "couple_period_pkey" PRIMARY KEY ("couple_id","protocol_id","quarter","step")
);

-- CreateTable
CREATE TABLE "person_period" (
    "user_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "quarter" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "before_count" INTEGER NOT NULL,
    "before_sum" INTEGER NOT NULL,
    "after_count" INTEGER NOT NULL,
    "after_sum" INTEGER NOT NULL,

    CONSTRAINT "person_period_pkey" PRIMARY KEY ("user_id","couple_id","protocol_id","quarter","step")
);

-- CreateTable
CREATE TABLE "trend_close" (
    "period" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "audit" JSONB NOT NULL,

    CONSTRAINT "trend_close_pkey" PRIMARY KEY ("period")
);

-- CreateTable
CREATE TABLE "trend_cell" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "period" TEXT NOT NULL,
    "scope" "trend_scope" NOT NULL,
    "practice_id" UUID,
    "coach_id" UUID,
    "protocol_id" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "member" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "shown" JSONB,
    "hidden" TEXT,

    CONSTRAINT "trend_cell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trend_years" (
    "practice_id" UUID NOT NULL,
    "from_year" INTEGER NOT NULL,
    "chosen_by" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trend_years_pkey" PRIMARY KEY ("practice_id")
);

-- CreateIndex
CREATE INDEX "couple_period_quarter_idx" ON "couple_period"("quarter");

-- CreateIndex
CREATE INDEX "person_period_quarter_idx" ON "person_period"("quarter");

-- CreateIndex
CREATE INDEX "person_period_couple_id_idx" ON "person_period"("couple_id");

-- One cell of a kind, also where it is of no one practice or coach.
CREATE UNIQUE INDEX "trend_cell_of_a_kind" ON "trend_cell"("scope", "practice_id", "coach_id", "protocol_id", "period", "dimension", "step", "member") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "couple_period" ADD CONSTRAINT "couple_period_couple_id_practice_id_fkey" FOREIGN KEY ("couple_id", "practice_id") REFERENCES "couple"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trend_cell" ADD CONSTRAINT "trend_cell_period_fkey" FOREIGN KEY ("period") REFERENCES "trend_close"("period") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "trend_years" ADD CONSTRAINT "trend_years_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Numbers or the name of the rule that hides them, never both.
ALTER TABLE trend_cell ADD CONSTRAINT shown_or_hidden CHECK ((shown IS NULL) <> (hidden IS NULL));
ALTER TABLE trend_cell ADD CONSTRAINT whose CHECK ((practice_id IS NULL) = (scope = 'community') AND (coach_id IS NOT NULL) = (scope = 'quiet'));
-- A year that has begun has quarters that may be published.
ALTER TABLE trend_years ADD CONSTRAINT from_the_next CHECK (from_year > extract(year FROM chosen_at AT TIME ZONE 'UTC'));

ALTER TABLE practice ADD COLUMN in_community BOOLEAN NOT NULL DEFAULT false;
GRANT UPDATE (in_community) ON practice TO rejoin_app;

ALTER TABLE "couple_period" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "couple_period" FORCE ROW LEVEL SECURITY;
ALTER TABLE "person_period" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "person_period" FORCE ROW LEVEL SECURITY;
ALTER TABLE "trend_close" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trend_close" FORCE ROW LEVEL SECURITY;
ALTER TABLE "trend_cell" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trend_cell" FORCE ROW LEVEL SECURITY;
ALTER TABLE "trend_years" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trend_years" FORCE ROW LEVEL SECURITY;

-- Joint facts: the couple's coach's, and the engine's to write.
GRANT SELECT ON couple_period TO rejoin_app;
CREATE POLICY coach_counts ON couple_period FOR SELECT TO rejoin_app USING (couple_id IN (SELECT access.my_coached_couples()));
GRANT SELECT, INSERT, UPDATE (started_at, completed, paused, not_yet, round, days) ON couple_period TO rejoin_engine;
CREATE POLICY engine ON couple_period FOR ALL TO rejoin_engine USING (couple_id = (SELECT access.engine_couple()));

-- One person's own sums, with the rights of the ratings that they are sums of. Every key begins with the person, so that
-- nothing of the other's is ever met.
GRANT SELECT, UPDATE (before_count, before_sum, after_count, after_sum), DELETE ON person_period TO rejoin_app;
CREATE POLICY own_sums ON person_period FOR SELECT TO rejoin_app USING (user_id = access.user_id());
CREATE POLICY agreed_sums ON person_period FOR SELECT TO rejoin_app
  USING ((user_id, couple_id) IN (SELECT a.user_id, a.couple_id FROM access.agreed_with_me('ratings_to_coach') a));
CREATE POLICY own_sums_fall ON person_period FOR UPDATE TO rejoin_app USING (user_id = access.user_id());
CREATE POLICY own_sums_go ON person_period FOR DELETE TO rejoin_app USING (user_id = access.user_id());
GRANT SELECT, INSERT, UPDATE (before_count, before_sum, after_count, after_sum) ON person_period TO rejoin_engine;
CREATE POLICY engine_own ON person_period FOR SELECT TO rejoin_engine
  USING (couple_id = (SELECT access.engine_couple()) AND user_id = access.user_id());
CREATE POLICY engine_adds ON person_period FOR UPDATE TO rejoin_engine
  USING (couple_id = (SELECT access.engine_couple()) AND user_id = access.user_id());
CREATE POLICY engine_begins ON person_period FOR INSERT TO rejoin_engine
  WITH CHECK (couple_id = (SELECT access.engine_couple()) AND user_id = access.user_id()
    AND (couple_id, practice_id) IN (SELECT s.couple_id, s.practice_id FROM access.my_seats() s));

-- What is published is written once, and nobody changes it. A quiet cell is one coach's, a practice's its own people's,
-- and the community's theirs who are counted in it.
GRANT SELECT ON trend_cell TO rejoin_app;
CREATE POLICY quiet ON trend_cell FOR SELECT TO rejoin_app
  USING (coach_id = access.user_id() AND practice_id IN (SELECT access.my_coaching_practices()));
CREATE POLICY of_my_practice ON trend_cell FOR SELECT TO rejoin_app
  USING (scope = 'practice' AND practice_id IN (SELECT access.my_practices()));
CREATE POLICY of_the_community ON trend_cell FOR SELECT TO rejoin_app
  USING (scope = 'community' AND EXISTS (SELECT FROM practice p WHERE p.in_community AND p.id IN (SELECT access.my_practices())));
GRANT SELECT ON trend_close TO rejoin_app;
CREATE POLICY owners ON trend_close FOR SELECT TO rejoin_app USING (EXISTS (SELECT access.my_owned_practices()));

-- Years instead of quarters, for good: there is no right to change the choice or to take it back.
GRANT SELECT, INSERT ON trend_years TO rejoin_app;
CREATE POLICY members ON trend_years FOR SELECT TO rejoin_app USING (practice_id IN (SELECT access.my_practices()));
CREATE POLICY owner_chooses ON trend_years FOR INSERT TO rejoin_app
  WITH CHECK (chosen_by = access.user_id() AND practice_id IN (SELECT access.my_owned_practices()));

-- The job that closes a period serves nobody and sees facts of all couples, ids and numbers alone. Of the ledger it sees who
-- is counted and whose ratings a coach may see.
GRANT SELECT (couple_id, practice_id, protocol_id, type, at_step, step, round, passed, recorded_at) ON repair_event TO rejoin_job;
CREATE POLICY job ON repair_event FOR SELECT TO rejoin_job USING (true);
GRANT SELECT (user_id, couple_id, practice_id, protocol_id, step, moment, rating, occurred_at) ON check_in TO rejoin_job;
CREATE POLICY job ON check_in FOR SELECT TO rejoin_job USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON couple_period, person_period TO rejoin_job;
CREATE POLICY job ON couple_period FOR ALL TO rejoin_job USING (true);
CREATE POLICY job ON person_period FOR ALL TO rejoin_job USING (true);
GRANT SELECT (id, practice_id, coach_id, ended_at) ON couple TO rejoin_job;
CREATE POLICY job ON couple FOR SELECT TO rejoin_job USING (true);
GRANT SELECT (couple_id, user_id) ON partner TO rejoin_job;
CREATE POLICY job ON partner FOR SELECT TO rejoin_job USING (true);
GRANT SELECT (id, user_id, couple_id, kind, given, coach_id, recorded_at) ON consent_entry TO rejoin_job;
CREATE POLICY job ON consent_entry FOR SELECT TO rejoin_job USING (kind IN ('counted_in_trends', 'ratings_to_coach'));
GRANT SELECT (couple_id, recorded_at) ON handover TO rejoin_job;
CREATE POLICY job ON handover FOR SELECT TO rejoin_job USING (true);
GRANT SELECT (couple_id, phase, over_at) ON rehearsal TO rejoin_job;
CREATE POLICY job ON rehearsal FOR SELECT TO rejoin_job USING (true);
GRANT SELECT (id, in_community) ON practice TO rejoin_job;
CREATE POLICY job ON practice FOR SELECT TO rejoin_job USING (true);
GRANT SELECT ON trend_years TO rejoin_job;
CREATE POLICY job ON trend_years FOR SELECT TO rejoin_job USING (true);
GRANT SELECT, INSERT ON trend_close TO rejoin_job;
CREATE POLICY job ON trend_close FOR SELECT TO rejoin_job USING (true);
CREATE POLICY job_closes ON trend_close FOR INSERT TO rejoin_job WITH CHECK (true);
GRANT SELECT, INSERT (period, scope, practice_id, coach_id, protocol_id, dimension, member, step, shown, hidden) ON trend_cell TO rejoin_job;
CREATE POLICY job ON trend_cell FOR SELECT TO rejoin_job USING (true);
CREATE POLICY job_publishes ON trend_cell FOR INSERT TO rejoin_job WITH CHECK (true);
