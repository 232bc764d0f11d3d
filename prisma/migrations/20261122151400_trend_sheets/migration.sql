-- What is published for one reader of one template in one period is one row now: a page reads a row a period, and not one a
-- number. What was closed in the older form is closed anew, by the consents that stand then.
DROP TABLE trend_cell;
TRUNCATE trend_close;

-- CreateTable
CREATE TABLE "trend_sheet" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "period" TEXT NOT NULL,
    "scope" "trend_scope" NOT NULL,
    "practice_id" UUID,
    "coach_id" UUID,
    "protocol_id" UUID NOT NULL,
    "wholes" JSONB NOT NULL,
    "parts" JSONB NOT NULL,
    "shown" INTEGER NOT NULL,

    CONSTRAINT "trend_sheet_pkey" PRIMARY KEY ("id")
);

-- One of a kind, also where it is of no one practice or coach; all periods of a kind lie beside one another.
CREATE UNIQUE INDEX "trend_sheet_of_a_kind" ON "trend_sheet"("scope", "practice_id", "coach_id", "protocol_id", "period") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "trend_sheet" ADD CONSTRAINT "trend_sheet_period_fkey" FOREIGN KEY ("period") REFERENCES "trend_close"("period") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE trend_sheet ADD CONSTRAINT whose CHECK ((practice_id IS NULL) = (scope = 'community') AND (coach_id IS NOT NULL) = (scope = 'quiet'));
-- Read together with its row, and not from elsewhere.
ALTER TABLE trend_sheet ALTER COLUMN wholes SET STORAGE MAIN, ALTER COLUMN parts SET STORAGE MAIN;

ALTER TABLE "trend_sheet" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trend_sheet" FORCE ROW LEVEL SECURITY;

-- What is published is written once, and nobody changes it. A quiet sheet is one coach's, a practice's its own people's,
-- and the community's theirs who are counted in it.
GRANT SELECT ON trend_sheet TO rejoin_app;
CREATE POLICY quiet ON trend_sheet FOR SELECT TO rejoin_app
  USING (coach_id = access.user_id() AND practice_id IN (SELECT access.my_coaching_practices()));
CREATE POLICY of_my_practice ON trend_sheet FOR SELECT TO rejoin_app
  USING (scope = 'practice' AND practice_id IN (SELECT access.my_practices()));
CREATE POLICY of_the_community ON trend_sheet FOR SELECT TO rejoin_app
  USING (scope = 'community' AND (SELECT access.in_community()));
GRANT SELECT, INSERT (period, scope, practice_id, coach_id, protocol_id, wholes, parts, shown) ON trend_sheet TO rejoin_job;
CREATE POLICY job ON trend_sheet FOR SELECT TO rejoin_job USING (true);
CREATE POLICY job_publishes ON trend_sheet FOR INSERT TO rejoin_job WITH CHECK (true);
