-- Periods are closed from the one on in which the first practice began, so that none tells by being there when a couple did.
GRANT SELECT (created_at) ON practice TO rejoin_job;
