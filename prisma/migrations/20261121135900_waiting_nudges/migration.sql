-- That a couple's break is waiting is told to the two once. Which couples were told is kept until their break is no longer that one.
CREATE TABLE "waiting_nudge" (
    "couple_id" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waiting_nudge_pkey" PRIMARY KEY ("couple_id")
);
ALTER TABLE "waiting_nudge" ADD CONSTRAINT "waiting_nudge_couple_id_fkey" FOREIGN KEY ("couple_id") REFERENCES "couple"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE waiting_nudge ENABLE ROW LEVEL SECURITY;
ALTER TABLE waiting_nudge FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON waiting_nudge TO rejoin_job;
CREATE POLICY job ON waiting_nudge FOR ALL TO rejoin_job USING (true);

-- Where each couple's joint work stands, and nothing of who they are.
GRANT SELECT (couple_id, state, ahead_state, ahead_from, clearance) ON couple_state TO rejoin_job;
CREATE POLICY job ON couple_state FOR SELECT TO rejoin_job USING (true);

SELECT jobs.create_queue('nudge-waiting', '{"policy": "singleton"}');
