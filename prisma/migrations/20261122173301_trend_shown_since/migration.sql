-- Ratings are shown to a coach from the quarter on in which that was agreed to. What is older was counted among those whom the coach
-- can't read one by one: shown later, the few that are left would stand alone.
CREATE FUNCTION access.shown_to_me() RETURNS TABLE (user_id uuid, couple_id uuid, since date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT a.user_id, a.couple_id, date_trunc('quarter', max(e.recorded_at) AT TIME ZONE 'UTC')::date
    FROM access.agreed_with_me('ratings_to_coach') a
    JOIN public.consent_entry e ON e.user_id = a.user_id AND e.couple_id = a.couple_id AND e.kind = 'ratings_to_coach'
    GROUP BY a.user_id, a.couple_id
  $$;
DO $$
BEGIN
  EXECUTE format('GRANT rejoin_access TO %I', current_user);
  GRANT CREATE ON SCHEMA access TO rejoin_access;
  REVOKE ALL ON FUNCTION access.shown_to_me FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION access.shown_to_me TO rejoin_app, rejoin_access;
  ALTER FUNCTION access.shown_to_me OWNER TO rejoin_access;
  REVOKE CREATE ON SCHEMA access FROM rejoin_access;
  EXECUTE format('REVOKE rejoin_access FROM %I', current_user);
END $$;
DROP POLICY agreed_ratings ON check_in;
CREATE POLICY agreed_ratings ON check_in FOR SELECT TO rejoin_app
  USING ((user_id, couple_id) IN (SELECT s.user_id, s.couple_id FROM access.shown_to_me() s)
    AND NOT EXISTS (SELECT FROM access.shown_to_me() s WHERE s.user_id = check_in.user_id AND s.couple_id = check_in.couple_id
      AND (check_in.occurred_at AT TIME ZONE 'UTC')::date < s.since));
DROP POLICY agreed_sums ON person_period;
CREATE POLICY agreed_sums ON person_period FOR SELECT TO rejoin_app
  USING ((user_id, couple_id) IN (SELECT s.user_id, s.couple_id FROM access.shown_to_me() s)
    AND NOT EXISTS (SELECT FROM access.shown_to_me() s WHERE s.user_id = person_period.user_id AND s.couple_id = person_period.couple_id
      AND person_period.quarter < s.since));
