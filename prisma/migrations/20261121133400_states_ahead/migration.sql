-- The state of a couple's repair changes as time passes. All that it will come to by itself is kept with it, so that a
-- list of many couples needs no rule of its own. What is there now goes on from the state it has.
ALTER TABLE "couple_state" DROP COLUMN "rest_until",
ADD COLUMN "ahead" JSONB NOT NULL DEFAULT '[]';
