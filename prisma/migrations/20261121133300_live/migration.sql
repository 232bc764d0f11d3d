-- What open pages follow, asked for all of them at once: how far each couple's joint log has come, wherever the session
-- still holds and its person sits in the couple while the work goes on, or coaches it. The id of a live session is the
-- key to its answers. Asked under rejoin_auth, since it is asked for no one person.

GRANT SELECT (id, user_id, expires_at, revoked_at) ON session TO rejoin_access;
CREATE POLICY access_reads ON session FOR SELECT TO rejoin_access USING (true);
GRANT SELECT (couple_id, version) ON couple_state TO rejoin_access;
CREATE POLICY access_reads ON couple_state FOR SELECT TO rejoin_access USING (true);

CREATE FUNCTION access.watched(sessions uuid[], couples uuid[], at timestamptz)
  RETURNS TABLE (session_id uuid, couple_id uuid, version integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT s.id, c.id, v.version FROM unnest(sessions, couples) AS asked (session_id, couple_id)
    JOIN public.session s ON s.id = asked.session_id AND s.revoked_at IS NULL AND s.expires_at > at
    JOIN public.couple c ON c.id = asked.couple_id
    JOIN public.couple_state v ON v.couple_id = c.id
    WHERE c.ended_at IS NULL AND EXISTS (
        SELECT FROM public.partner p WHERE p.couple_id = c.id AND p.user_id = s.user_id)
      OR c.coach_id = s.user_id AND EXISTS (
        SELECT FROM public.membership m
        WHERE m.practice_id = c.practice_id AND m.user_id = s.user_id AND m.role = 'coach' AND m.ended_at IS NULL)
  $$;

REVOKE ALL ON FUNCTION access.watched FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.watched TO rejoin_auth;

DO $$
BEGIN
  EXECUTE format('GRANT rejoin_access TO %I', current_user);
  GRANT CREATE ON SCHEMA access TO rejoin_access;
  ALTER FUNCTION access.watched OWNER TO rejoin_access;
  REVOKE CREATE ON SCHEMA access FROM rejoin_access;
  EXECUTE format('REVOKE rejoin_access FROM %I', current_user);
END $$;
