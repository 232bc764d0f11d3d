-- Whoever is erased loses their key, and with it the rehearsals that are theirs: what those are about and what was set down in them is
-- under keys of their own, which go too.
ALTER TABLE "rehearsal" ADD CONSTRAINT "rehearsal_rehearser_id_fkey" FOREIGN KEY ("rehearser_id") REFERENCES "person_key"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;
