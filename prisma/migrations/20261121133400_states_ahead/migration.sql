-- The state of a couple's repair changes as time passes. All that it will come to by itself is kept with it, so that a
-- list of many couples needs no rule of its own. What is there now goes on from the state it has.
ALTER TABLE "couple_state" DROP COLUMN "rest_until",
ADD COLUMN "ahead_from" TIMESTAMPTZ(3)[],
ADD COLUMN "ahead_state" TEXT[];
GRANT SELECT (ahead_from, ahead_state), UPDATE (ahead_from, ahead_state) ON couple_state TO rejoin_engine;
