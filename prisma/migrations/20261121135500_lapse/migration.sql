-- What nobody goes on with ends by time, and what is with the coach ends with their work, whoever looks or not.

ALTER TYPE rehearsal_phase ADD VALUE 'lapsed';

-- Which there are to end, and in whose name: the rest happens in one of them at a time, as rejoin_rehearsal.
GRANT SELECT (id, rehearser_id, mode, last_at) ON rehearsal TO rejoin_job;
CREATE INDEX rehearsal_not_over ON rehearsal (last_at) WHERE over_at IS NULL;

SELECT jobs.create_queue('sweep-rehearsals', '{"policy": "singleton"}');
