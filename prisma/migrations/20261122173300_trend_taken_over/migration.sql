-- What a couple did while somebody else coached it is not for who took it over: in the quarters before, it was counted with the
-- coach it had, and whoever knew both caseloads would know the third.
CREATE FUNCTION access.my_taken_over() RETURNS TABLE (couple_id uuid, since date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT h.couple_id, date_trunc('quarter', max(h.recorded_at) AT TIME ZONE 'UTC')::date FROM public.handover h
    WHERE h.couple_id IN (SELECT access.my_coached_couples()) GROUP BY h.couple_id
  $$;
DO $$
BEGIN
  EXECUTE format('GRANT rejoin_access TO %I', current_user);
  GRANT CREATE ON SCHEMA access TO rejoin_access;
  REVOKE ALL ON FUNCTION access.my_taken_over FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION access.my_taken_over TO rejoin_app, rejoin_access;
  ALTER FUNCTION access.my_taken_over OWNER TO rejoin_access;
  REVOKE CREATE ON SCHEMA access FROM rejoin_access;
  EXECUTE format('REVOKE rejoin_access FROM %I', current_user);
END $$;
DROP POLICY coach_counts ON couple_period;
CREATE POLICY coach_counts ON couple_period FOR SELECT TO rejoin_app
  USING (couple_id IN (SELECT access.my_coached_couples())
    AND NOT EXISTS (SELECT FROM access.my_taken_over() t WHERE t.couple_id = couple_period.couple_id AND couple_period.quarter < t.since));
