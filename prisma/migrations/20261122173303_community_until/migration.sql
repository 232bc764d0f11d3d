-- A practice that counts whole years is counted with nobody from the first of them on, so its people read what is of the community up to
-- then. Periods are named so that they sort by their time, whether quarters or years.
GRANT SELECT (practice_id, from_year) ON trend_years TO rejoin_access;
CREATE POLICY access_reads ON trend_years FOR SELECT TO rejoin_access USING (true);
CREATE FUNCTION access.community_until() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT max(coalesce(y.from_year, 9999))::text FROM public.practice p LEFT JOIN public.trend_years y ON y.practice_id = p.id
    WHERE p.in_community AND p.id IN (SELECT access.my_practices())
  $$;
DROP POLICY of_the_community ON trend_sheet;
DROP FUNCTION access.in_community();
DO $$
BEGIN
  EXECUTE format('GRANT rejoin_access TO %I', current_user);
  GRANT CREATE ON SCHEMA access TO rejoin_access;
  REVOKE ALL ON FUNCTION access.community_until FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION access.community_until TO rejoin_app, rejoin_access;
  ALTER FUNCTION access.community_until OWNER TO rejoin_access;
  REVOKE CREATE ON SCHEMA access FROM rejoin_access;
  EXECUTE format('REVOKE rejoin_access FROM %I', current_user);
END $$;
-- Whoever takes part now reads of all that was closed, and whoever no longer does reads none of it.
CREATE POLICY of_the_community ON trend_sheet FOR SELECT TO rejoin_app
  USING (scope = 'community' AND period < (SELECT access.community_until()));
