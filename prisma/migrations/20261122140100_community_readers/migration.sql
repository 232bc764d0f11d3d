-- Whether a practice of mine is counted in the community: looked up by key, once for a query, instead of by reading every practice
-- under its own policies for every range.
GRANT SELECT (id, in_community) ON practice TO rejoin_access;
CREATE POLICY access_reads ON practice FOR SELECT TO rejoin_access USING (true);
CREATE FUNCTION access.in_community() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT EXISTS (SELECT FROM public.practice p WHERE p.in_community AND p.id IN (SELECT access.my_practices())) $$;
DO $$
BEGIN
  EXECUTE format('GRANT rejoin_access TO %I', current_user);
  GRANT CREATE ON SCHEMA access TO rejoin_access;
  REVOKE ALL ON FUNCTION access.in_community FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION access.in_community TO rejoin_app, rejoin_access;
  ALTER FUNCTION access.in_community OWNER TO rejoin_access;
  REVOKE CREATE ON SCHEMA access FROM rejoin_access;
  EXECUTE format('REVOKE rejoin_access FROM %I', current_user);
END $$;
DROP POLICY of_the_community ON trend_cell;
CREATE POLICY of_the_community ON trend_cell FOR SELECT TO rejoin_app
  USING (scope = 'community' AND (SELECT access.in_community()));
