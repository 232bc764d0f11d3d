-- A machine that words the script's lines anew: by where it is, as the practice's owner switched it on and as a rehearsal
-- was set up with it. Another address is another machine, to be switched on and agreed to afresh.

ALTER TABLE practice ADD COLUMN machine_host TEXT;
ALTER TABLE rehearsal ADD COLUMN machine_host TEXT;
ALTER TABLE rehearsal ADD CONSTRAINT rehearsal_machine CHECK ((mode = 'model') = (machine_host IS NOT NULL));

GRANT UPDATE (machine_host) ON practice TO rejoin_app;

-- Whether it is still switched on is looked up within a rehearsal, and nothing else of its practice.
GRANT SELECT (id, machine_host) ON practice TO rejoin_rehearsal;
CREATE POLICY of_this_one ON practice FOR SELECT TO rejoin_rehearsal USING (id IN (SELECT r.practice_id FROM rehearsal r));
