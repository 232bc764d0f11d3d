-- Who looked at a rehearsal is in the trail once, and not with each turn that drew an open page again: what was said when
-- goes with the record of it, and the trail stays.

-- AlterTable
ALTER TABLE "rehearsal_place" ADD COLUMN "looked_at" TIMESTAMPTZ(3);

GRANT UPDATE (looked_at) ON rehearsal_place TO rejoin_rehearsal;
