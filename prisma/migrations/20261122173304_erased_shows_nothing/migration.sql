-- Who was erased shows nothing any more, though the ledger keeps that they agreed to it.
GRANT SELECT (user_id) ON person_key TO rejoin_access;
CREATE POLICY access_reads ON person_key FOR SELECT TO rejoin_access USING (true);
DO $$ BEGIN EXECUTE format('GRANT rejoin_access TO %I', current_user); END $$;
CREATE OR REPLACE FUNCTION access.shown_to_me() RETURNS TABLE (user_id uuid, couple_id uuid, since date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT a.user_id, a.couple_id, date_trunc('quarter', max(e.recorded_at) AT TIME ZONE 'UTC')::date
    FROM access.agreed_with_me('ratings_to_coach') a JOIN public.person_key k ON k.user_id = a.user_id
    JOIN public.consent_entry e ON e.user_id = a.user_id AND e.couple_id = a.couple_id AND e.kind = 'ratings_to_coach'
    GROUP BY a.user_id, a.couple_id
  $$;
DO $$ BEGIN EXECUTE format('REVOKE rejoin_access FROM %I', current_user); END $$;
