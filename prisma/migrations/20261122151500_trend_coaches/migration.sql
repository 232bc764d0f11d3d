-- Who coaches where: each of them has quiet numbers, whether or not they have couples.
GRANT SELECT (practice_id, user_id, role, ended_at) ON membership TO rejoin_job;
CREATE POLICY job ON membership FOR SELECT TO rejoin_job USING (role = 'coach' AND ended_at IS NULL);
