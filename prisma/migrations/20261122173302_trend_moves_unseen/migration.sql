-- Of breaks and of "not yet" a coach is told the current state alone: that there were any in an earlier quarter is counted, and read of
-- no couple.
REVOKE SELECT ON couple_period FROM rejoin_app;
GRANT SELECT (couple_id, practice_id, protocol_id, quarter, step, started_at, completed, round, days) ON couple_period TO rejoin_app;
