-- Row-level security, forced on every table, under roles that own nothing.
--
--   rejoin_app     a signed-in person; sees what app.user_id may see
--   rejoin_engine  the repair engine, one couple at a time (app.couple_id), for a person of that couple or its coach
--   rejoin_auth    sign-in: people, sessions, tokens, rate limits
--   rejoin_invite  joining: the first practice, and redeeming an invitation
--   rejoin_job     published protocols
--   rejoin_access  owns the functions that answer "which couples are mine"; nobody may become it
--
-- The server signs in as a role that is merely a member of the first five and takes one of them on for each transaction.

DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['rejoin_app', 'rejoin_engine', 'rejoin_auth', 'rejoin_invite', 'rejoin_job', 'rejoin_access'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', role_name);
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO rejoin_app, rejoin_engine, rejoin_auth, rejoin_invite, rejoin_job, rejoin_access;

DO $$
DECLARE
  table_name text;
BEGIN
  FOR table_name IN
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', table_name);
  END LOOP;
END $$;

-- A shared counter tells what others do to whoever may look at it or move it. An identity column needs no such right,
-- and nobody may choose a number of it.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['consent_entry', 'repair_event', 'audit_event'] LOOP
    EXECUTE format('ALTER TABLE public.%I ALTER id DROP DEFAULT', table_name);
    EXECUTE format('DROP SEQUENCE public.%I', table_name || '_id_seq');
    EXECUTE format('ALTER TABLE public.%I ALTER id ADD GENERATED ALWAYS AS IDENTITY', table_name);
  END LOOP;
END $$;

-- Which couples, practices and people are mine --------------------------------------------------------------------

-- A reset drops what is in public and leaves this schema behind.
DROP SCHEMA IF EXISTS access CASCADE;
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO rejoin_app, rejoin_engine, rejoin_auth, rejoin_invite, rejoin_job, rejoin_access;
GRANT CREATE ON SCHEMA access TO rejoin_access;
GRANT SELECT ON membership, couple, partner, consent_entry, handover TO rejoin_access;
CREATE POLICY access_reads ON membership FOR SELECT TO rejoin_access USING (true);
CREATE POLICY access_reads ON couple FOR SELECT TO rejoin_access USING (true);
CREATE POLICY access_reads ON partner FOR SELECT TO rejoin_access USING (true);
CREATE POLICY access_reads ON consent_entry FOR SELECT TO rejoin_access USING (true);
CREATE POLICY access_reads ON handover FOR SELECT TO rejoin_access USING (true);
GRANT SELECT (id, owner_id, couple_id) ON word TO rejoin_access;
CREATE POLICY access_reads ON word FOR SELECT TO rejoin_access USING (true);

-- After SET LOCAL ends a custom setting is '' and not null, hence nullif.
CREATE FUNCTION access.user_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

CREATE FUNCTION access.my_practices() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT practice_id FROM public.membership WHERE user_id = access.user_id() AND ended_at IS NULL $$;

CREATE FUNCTION access.my_owned_practices() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT practice_id FROM public.membership WHERE user_id = access.user_id() AND role = 'owner' AND ended_at IS NULL $$;

CREATE FUNCTION access.my_coaching_practices() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT practice_id FROM public.membership WHERE user_id = access.user_id() AND role = 'coach' AND ended_at IS NULL $$;

CREATE FUNCTION access.my_coached_couples() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT c.id FROM public.couple c
    JOIN public.membership m ON m.practice_id = c.practice_id AND m.user_id = c.coach_id AND m.role = 'coach' AND m.ended_at IS NULL
    WHERE c.coach_id = access.user_id()
  $$;

-- Where I sit, while the work goes on.
CREATE FUNCTION access.my_seats() RETURNS TABLE (couple_id uuid, practice_id uuid, seat public.seat)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT p.couple_id, p.practice_id, p.seat FROM public.partner p JOIN public.couple c ON c.id = p.couple_id
    WHERE p.user_id = access.user_id() AND c.ended_at IS NULL
  $$;

CREATE FUNCTION access.my_couples() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT couple_id FROM access.my_seats() $$;

-- The couples in which I may write and be written to: mine and those I coach, while the work goes on.
CREATE FUNCTION access.my_shared_work() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT access.my_couples()
    UNION SELECT id FROM public.couple WHERE id IN (SELECT access.my_coached_couples()) AND ended_at IS NULL
  $$;

CREATE FUNCTION access.my_client_practices() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT practice_id FROM public.partner WHERE user_id = access.user_id() $$;

-- My coaches, by couple: those who handed me over and those of work that has ended too.
CREATE FUNCTION access.my_coaches_ever() RETURNS TABLE (coach_id uuid, couple_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT coach.id, p.couple_id FROM public.partner p CROSS JOIN LATERAL (
      SELECT c.coach_id AS id FROM public.couple c WHERE c.id = p.couple_id
      UNION SELECT h.from_coach_id FROM public.handover h WHERE h.couple_id = p.couple_id) coach
    WHERE p.user_id = access.user_id()
  $$;

-- People whose name I may see: myself, colleagues, my coaches, my clients. Partners know each other by their seats.
CREATE FUNCTION access.visible_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT access.user_id()
    UNION SELECT user_id FROM public.membership WHERE practice_id IN (SELECT access.my_practices()) AND ended_at IS NULL
    UNION SELECT m.coach_id FROM access.my_coaches_ever() m
    UNION SELECT user_id FROM public.partner WHERE user_id IS NOT NULL AND couple_id IN (SELECT access.my_coached_couples())
  $$;

CREATE FUNCTION access.is_my_word(word_id uuid, couple_id uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT EXISTS (SELECT FROM public.word w
      WHERE w.id = is_my_word.word_id AND w.couple_id = is_my_word.couple_id AND w.owner_id = access.user_id())
  $$;

-- My coaches, by couple, while the work goes on.
CREATE FUNCTION access.my_coaches() RETURNS TABLE (coach_id uuid, couple_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT coach_id, id FROM public.couple WHERE id IN (SELECT access.my_couples()) $$;

-- People to whom I may show something I wrote in a couple: the other of the two, its coach, or my clients in it.
CREATE FUNCTION access.possible_readers() RETURNS TABLE (reader_id uuid, couple_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT p.user_id, p.couple_id FROM public.partner p WHERE p.couple_id IN (SELECT access.my_shared_work())
    UNION SELECT m.coach_id, m.couple_id FROM access.my_coaches() m
  $$;

-- Which of my clients let me see something, by their latest word on it: said to me, and not before a hand-over. What
-- they agreed to besides is not mine to ask.
CREATE FUNCTION access.agreed_with_me(wanted consent_kind) RETURNS TABLE (user_id uuid, couple_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT latest.user_id, latest.couple_id FROM (
      SELECT DISTINCT ON (e.user_id, e.couple_id) e.user_id, e.couple_id, e.given, e.coach_id, e.recorded_at
      FROM public.consent_entry e
      WHERE e.kind = wanted AND e.couple_id IN (SELECT access.my_shared_work())
      ORDER BY e.user_id, e.couple_id, e.id DESC
    ) latest WHERE latest.given AND latest.coach_id = access.user_id() AND NOT EXISTS (
      SELECT FROM public.handover h WHERE h.couple_id = latest.couple_id AND h.recorded_at >= latest.recorded_at)
  $$;

-- What an owner knows of the practice's couples while the work goes on: whose they are, and what their coach calls them.
CREATE FUNCTION access.my_practice_couples() RETURNS TABLE (couple_id uuid, practice_id uuid, coach_id uuid, label text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT id, practice_id, coach_id, label FROM public.couple
    WHERE practice_id IN (SELECT access.my_owned_practices()) AND ended_at IS NULL
  $$;

-- The couple that its practice's owner hands over in this transaction.
CREATE FUNCTION access.owned_couple() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT c.id FROM public.couple c
    WHERE c.id = nullif(current_setting('app.couple_id', true), '')::uuid
      AND c.practice_id IN (SELECT access.my_owned_practices()) AND c.ended_at IS NULL
  $$;

-- Whether a couple of a practice that I own may be handed to somebody: a coach there, who doesn't sit in it.
CREATE FUNCTION access.may_take_over(coach uuid, couple uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT EXISTS (SELECT FROM public.couple c JOIN public.membership m ON m.practice_id = c.practice_id
        WHERE c.id = may_take_over.couple AND c.practice_id IN (SELECT access.my_owned_practices())
          AND m.user_id = may_take_over.coach AND m.role = 'coach' AND m.ended_at IS NULL)
      AND NOT EXISTS (SELECT FROM public.partner p
        WHERE p.couple_id = may_take_over.couple AND p.user_id = may_take_over.coach)
  $$;

-- The couple that this transaction's engine serves, provided that the person belongs to it or coaches it; or owns its
-- practice, where it has no coach any more: the owner is the one who can still end the work.
CREATE FUNCTION access.engine_couple() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT c.id FROM public.couple c
    WHERE c.id = nullif(current_setting('app.couple_id', true), '')::uuid
      AND (c.id IN (SELECT access.my_coached_couples()) OR EXISTS (
        SELECT FROM public.partner p WHERE p.couple_id = c.id AND p.user_id = access.user_id())
        OR (c.practice_id IN (SELECT access.my_owned_practices()) AND NOT EXISTS (SELECT FROM public.membership m
          WHERE m.practice_id = c.practice_id AND m.user_id = c.coach_id AND m.role = 'coach' AND m.ended_at IS NULL)))
  $$;

-- Open pages look again when a couple gets another coach, though nobody who hands it over may touch its count.
CREATE FUNCTION access.look_again() RETURNS trigger LANGUAGE plpgsql SET search_path = ''
  AS $$ BEGIN NEW.version := OLD.version + 1; RETURN NEW; END $$;
CREATE TRIGGER handed_over BEFORE UPDATE OF coach_id ON couple_state
  FOR EACH ROW WHEN (NEW.coach_id <> OLD.coach_id) EXECUTE FUNCTION access.look_again();

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA access FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA access TO rejoin_app, rejoin_engine, rejoin_access;

DO $$
DECLARE
  signature text;
BEGIN
  EXECUTE format('GRANT rejoin_access TO %I', current_user);
  FOR signature IN SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'access' LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO rejoin_access', signature);
  END LOOP;
  EXECUTE format('REVOKE rejoin_access FROM %I', current_user);
END $$;
REVOKE CREATE ON SCHEMA access FROM rejoin_access;

-- A signed-in person ----------------------------------------------------------------------------------------------

GRANT SELECT (id, name, time_zone) ON "user" TO rejoin_app;
CREATE POLICY people ON "user" FOR SELECT TO rejoin_app USING (id IN (SELECT access.visible_people()));

GRANT SELECT, UPDATE (name, region) ON practice TO rejoin_app;
CREATE POLICY practices ON practice FOR SELECT TO rejoin_app
  USING (id IN (SELECT access.my_practices()) OR id IN (SELECT access.my_client_practices()));
CREATE POLICY own_practice ON practice FOR UPDATE TO rejoin_app
  USING (id IN (SELECT access.my_owned_practices()));

GRANT SELECT, INSERT ON secrets_policy TO rejoin_app;
CREATE POLICY policies ON secrets_policy FOR SELECT TO rejoin_app
  USING (practice_id IN (SELECT access.my_practices()) OR practice_id IN (SELECT access.my_client_practices()));
CREATE POLICY new_version ON secrets_policy FOR INSERT TO rejoin_app
  WITH CHECK (practice_id IN (SELECT access.my_owned_practices()) AND created_by = access.user_id());

GRANT SELECT, UPDATE (ended_at) ON membership TO rejoin_app;
CREATE POLICY colleagues ON membership FOR SELECT TO rejoin_app
  USING (user_id = access.user_id() OR practice_id IN (SELECT access.my_practices()));
CREATE POLICY owner_ends ON membership FOR UPDATE TO rejoin_app
  USING (practice_id IN (SELECT access.my_owned_practices()) AND user_id <> access.user_id());

GRANT SELECT, INSERT, UPDATE (token_hash, expires_at, revoked_at) ON invitation TO rejoin_app;
-- Whoever invited: any owner of the practice may look and revoke, and a couple's coach may, also one who took it over.
CREATE POLICY coaches ON invitation FOR SELECT TO rejoin_app
  USING (kind = 'coach' AND practice_id IN (SELECT access.my_owned_practices()));
CREATE POLICY end_coaches ON invitation FOR UPDATE TO rejoin_app
  USING (kind = 'coach' AND practice_id IN (SELECT access.my_owned_practices()));
CREATE POLICY invite_coaches ON invitation FOR INSERT TO rejoin_app
  WITH CHECK (kind = 'coach' AND partner_id IS NULL AND invited_by = access.user_id()
    AND practice_id IN (SELECT access.my_owned_practices()));
-- Asked of one seat at a time, by its key: a list of all seats would be drawn up for every invitation that is read.
CREATE POLICY partners ON invitation FOR SELECT TO rejoin_app
  USING (EXISTS (SELECT FROM partner p
    WHERE p.id = invitation.partner_id AND p.couple_id = ANY (ARRAY(SELECT access.my_coached_couples()))));
CREATE POLICY end_partners ON invitation FOR UPDATE TO rejoin_app
  USING (EXISTS (SELECT FROM partner p
    WHERE p.id = invitation.partner_id AND p.couple_id = ANY (ARRAY(SELECT access.my_coached_couples()))));
CREATE POLICY invite_partners ON invitation FOR INSERT TO rejoin_app
  WITH CHECK (kind = 'partner' AND invited_by = access.user_id() AND EXISTS (SELECT FROM partner p
    WHERE p.id = invitation.partner_id AND p.couple_id = ANY (ARRAY(SELECT access.my_coached_couples()))));

-- The label is the coach's own handle: partners never read this table.
GRANT SELECT, INSERT, UPDATE (label, bond, coach_id) ON couple TO rejoin_app;
CREATE POLICY caseload ON couple FOR SELECT TO rejoin_app
  USING (coach_id = access.user_id() AND practice_id IN (SELECT access.my_coaching_practices()));
CREATE POLICY take_on ON couple FOR INSERT TO rejoin_app
  WITH CHECK (coach_id = access.user_id() AND practice_id IN (SELECT access.my_coaching_practices()));
CREATE POLICY keep ON couple FOR UPDATE TO rejoin_app USING (id IN (SELECT access.my_coached_couples()))
  WITH CHECK (coach_id = access.user_id() AND id IN (SELECT access.my_coached_couples()));
-- The owner, for the one couple that is being handed over.
CREATE POLICY owned ON couple FOR SELECT TO rejoin_app USING (id = (SELECT access.owned_couple()));
CREATE POLICY hand_over ON couple FOR UPDATE TO rejoin_app USING (id = (SELECT access.owned_couple()))
  WITH CHECK (access.may_take_over(coach_id, id));

GRANT SELECT, INSERT ON handover TO rejoin_app;
CREATE POLICY whose_coach_changed ON handover FOR SELECT TO rejoin_app USING (couple_id IN (SELECT access.my_couples()));
CREATE POLICY record ON handover FOR INSERT TO rejoin_app
  WITH CHECK (by_id = access.user_id()
    AND (couple_id, practice_id, from_coach_id) IN (SELECT c.id, c.practice_id, c.coach_id FROM couple c WHERE c.id = (SELECT access.owned_couple())));

GRANT SELECT, INSERT, UPDATE (name) ON partner TO rejoin_app;
CREATE POLICY seats ON partner FOR SELECT TO rejoin_app
  USING (user_id = access.user_id() OR couple_id IN (SELECT access.my_couples()) OR couple_id IN (SELECT access.my_coached_couples()));
CREATE POLICY add_seat ON partner FOR INSERT TO rejoin_app
  WITH CHECK (user_id IS NULL AND couple_id IN (SELECT access.my_coached_couples()));
CREATE POLICY name_seat ON partner FOR UPDATE TO rejoin_app
  USING (user_id = access.user_id() OR (user_id IS NULL AND couple_id IN (SELECT access.my_coached_couples())));

GRANT SELECT, INSERT, UPDATE ON clearance TO rejoin_app;
CREATE POLICY coach_decides ON clearance FOR ALL TO rejoin_app
  USING (couple_id IN (SELECT access.my_coached_couples())) WITH CHECK (couple_id IN (SELECT access.my_coached_couples()));

GRANT SELECT, INSERT,
  UPDATE (label, bond, names, both_joined, invited_until, clearance, worded_at, opened_at)
  ON couple_state TO rejoin_app;
-- Asked of a whole caseload at once, so it goes by the row's own columns: the database keeps the coach the couple's.
CREATE POLICY coach_follows ON couple_state FOR SELECT TO rejoin_app
  USING (coach_id = access.user_id() AND practice_id IN (SELECT access.my_coaching_practices()));
CREATE POLICY coach_keeps ON couple_state FOR UPDATE TO rejoin_app
  USING (coach_id = access.user_id() AND practice_id IN (SELECT access.my_coaching_practices()));
CREATE POLICY take_on ON couple_state FOR INSERT TO rejoin_app WITH CHECK (couple_id IN (SELECT access.my_coached_couples()));

GRANT SELECT, INSERT (user_id, practice_id, couple_id, kind, wording, given, coach_id, recorded_at) ON consent_entry TO rejoin_app;
CREATE POLICY own_ledger ON consent_entry FOR SELECT TO rejoin_app USING (user_id = access.user_id());
CREATE POLICY own_word ON consent_entry FOR INSERT TO rejoin_app
  WITH CHECK (user_id = access.user_id() AND (couple_id, practice_id) IN (SELECT s.couple_id, s.practice_id FROM access.my_seats() s)
    AND (coach_id IS NULL OR (coach_id, couple_id) IN (SELECT m.coach_id, m.couple_id FROM access.my_coaches() m)));

GRANT SELECT, INSERT, UPDATE (decided_at), DELETE ON safety_check TO rejoin_app;
CREATE POLICY own_check ON safety_check FOR SELECT TO rejoin_app USING (user_id = access.user_id());
CREATE POLICY answer_check ON safety_check FOR INSERT TO rejoin_app
  WITH CHECK (user_id = access.user_id() AND decided_at IS NULL
    AND (couple_id, practice_id) IN (SELECT s.couple_id, s.practice_id FROM access.my_seats() s)
    AND (coach_id, couple_id) IN (SELECT m.coach_id, m.couple_id FROM access.my_coaches() m));
CREATE POLICY own_check_goes ON safety_check FOR DELETE TO rejoin_app USING (user_id = access.user_id() AND decided_at IS NULL);
-- What waited for another coach's decision isn't there for who took over.
CREATE POLICY coach_reads_check ON safety_check FOR SELECT TO rejoin_app
  USING (couple_id IN (SELECT access.my_coached_couples()) AND (decided_at IS NOT NULL OR coach_id = access.user_id()));
CREATE POLICY coach_decides_check ON safety_check FOR UPDATE TO rejoin_app
  USING (couple_id IN (SELECT access.my_coached_couples()) AND (decided_at IS NOT NULL OR coach_id = access.user_id()));

GRANT SELECT, INSERT ON protocol TO rejoin_app;
CREATE POLICY published ON protocol FOR SELECT TO rejoin_app
  USING (practice_id IS NULL OR practice_id IN (SELECT access.my_practices()) OR practice_id IN (SELECT access.my_client_practices()));
CREATE POLICY publish ON protocol FOR INSERT TO rejoin_app WITH CHECK (practice_id IN (SELECT access.my_coaching_practices()));

GRANT SELECT, INSERT, UPDATE (pause_above, start_seat, due_on, version, cancelled_at) ON assignment TO rejoin_app;
CREATE POLICY coach_assigns ON assignment FOR ALL TO rejoin_app
  USING (couple_id IN (SELECT access.my_coached_couples()))
  WITH CHECK (couple_id IN (SELECT access.my_coached_couples()) AND protocol_id IN (SELECT p.id FROM protocol p));
CREATE POLICY partners_read ON assignment FOR SELECT TO rejoin_app USING (couple_id IN (SELECT access.my_couples()));

GRANT SELECT ON repair TO rejoin_app;
CREATE POLICY coach_follows ON repair FOR SELECT TO rejoin_app USING (couple_id IN (SELECT access.my_coached_couples()));
CREATE POLICY partners_read ON repair FOR SELECT TO rejoin_app USING (couple_id IN (SELECT access.my_couples()));

GRANT SELECT ON private_event TO rejoin_app;
CREATE POLICY own_stream ON private_event FOR SELECT TO rejoin_app USING (user_id = access.user_id());

GRANT SELECT ON check_in TO rejoin_app;
CREATE POLICY own_ratings ON check_in FOR SELECT TO rejoin_app USING (user_id = access.user_id());
CREATE POLICY agreed_ratings ON check_in FOR SELECT TO rejoin_app
  USING ((user_id, couple_id) IN (SELECT a.user_id, a.couple_id FROM access.agreed_with_me('ratings_to_coach') a));

-- Whether the other also showed it to the coach is not theirs to know.
GRANT SELECT (id, practice_id, couple_id, repair_id, user_id, step, round, turn, sent_at, withdrawn_at) ON share TO rejoin_app;
CREATE POLICY own_shares ON share FOR SELECT TO rejoin_app USING (user_id = access.user_id());
CREATE POLICY sent_to_me ON share FOR SELECT TO rejoin_app USING (withdrawn_at IS NULL AND couple_id IN (SELECT access.my_couples()));
CREATE POLICY shown_to_coach ON share FOR SELECT TO rejoin_app
  USING (withdrawn_at IS NULL AND coach_id = access.user_id() AND couple_id IN (SELECT access.my_coached_couples()));

GRANT SELECT, INSERT, UPDATE (version, updated_at), DELETE ON draft TO rejoin_app;
CREATE POLICY own_drafts ON draft FOR ALL TO rejoin_app
  USING (user_id = access.user_id())
  WITH CHECK (user_id = access.user_id() AND (couple_id, practice_id) IN (SELECT s.couple_id, s.practice_id FROM access.my_seats() s));

GRANT SELECT, INSERT ON command_receipt TO rejoin_app, rejoin_engine;
CREATE POLICY own_receipts ON command_receipt FOR ALL TO rejoin_app, rejoin_engine
  USING (user_id = access.user_id()) WITH CHECK (user_id = access.user_id());

GRANT SELECT, INSERT, UPDATE (sealed, key_version, updated_at), DELETE ON word TO rejoin_app;
GRANT SELECT, INSERT, DELETE ON word TO rejoin_engine;
CREATE POLICY own_words ON word FOR ALL TO rejoin_app, rejoin_engine
  USING (owner_id = access.user_id())
  WITH CHECK (owner_id = access.user_id() AND couple_id IN (SELECT access.my_shared_work()));
CREATE POLICY shown_to_me ON word FOR SELECT TO rejoin_app
  USING (id IN (SELECT word_id FROM word_reader WHERE reader_id = access.user_id()));
-- What a coach writes to a couple belongs to whoever sits in it, also to a partner who joins later.
CREATE POLICY coach_to_couple ON word FOR SELECT TO rejoin_app
  USING (subject IN ('assignment', 'hold') AND (owner_id, couple_id) IN (SELECT m.coach_id, m.couple_id FROM access.my_coaches() m));
CREATE POLICY safety_answers_go ON word FOR DELETE TO rejoin_app
  USING (subject = 'safety_check' AND id IN (SELECT word_id FROM word_reader WHERE reader_id = access.user_id()));

GRANT SELECT, INSERT, DELETE ON word_reader TO rejoin_app, rejoin_engine;
CREATE POLICY reading ON word_reader FOR SELECT TO rejoin_app
  USING (owner_id = access.user_id() OR (reader_id = access.user_id() AND couple_id IN (SELECT access.my_shared_work())));
-- The word must be mine and of that couple before its key is looked at: a clash would tell who else reads it.
CREATE POLICY show ON word_reader FOR INSERT TO rejoin_app, rejoin_engine
  WITH CHECK (owner_id = access.user_id()
    AND (reader_id, couple_id) IN (SELECT r.reader_id, r.couple_id FROM access.possible_readers() r)
    AND access.is_my_word(word_id, couple_id));
CREATE POLICY take_back ON word_reader FOR DELETE TO rejoin_app USING (owner_id = access.user_id());

GRANT SELECT ON person_key TO rejoin_app, rejoin_engine;
CREATE POLICY keys_i_need ON person_key FOR SELECT TO rejoin_app, rejoin_engine
  USING (user_id = access.user_id() OR user_id IN (SELECT owner_id FROM word_reader WHERE reader_id = access.user_id())
    OR user_id IN (SELECT m.coach_id FROM access.my_coaches() m));

GRANT SELECT (recorded_at, actor_id, practice_id, couple_id, about_user_id, action, subject_id) ON audit_event TO rejoin_app;
-- Of what is about both partners, each sees their own acts and their coach's: the other's would tell what they did alone.
-- One goes on reading it once the work has ended.
CREATE POLICY about_me ON audit_event FOR SELECT TO rejoin_app
  USING (about_user_id = access.user_id() OR (about_user_id IS NULL
    AND (actor_id = access.user_id() OR (actor_id, couple_id) IN (SELECT m.coach_id, m.couple_id FROM access.my_coaches_ever() m))));
GRANT INSERT (recorded_at, actor_id, practice_id, couple_id, about_user_id, action, subject_id) ON audit_event
  TO rejoin_app, rejoin_engine, rejoin_auth, rejoin_invite;
CREATE POLICY as_myself ON audit_event FOR INSERT TO rejoin_app, rejoin_engine WITH CHECK (actor_id = access.user_id());
CREATE POLICY before_sign_in ON audit_event FOR INSERT TO rejoin_auth, rejoin_invite WITH CHECK (true);

-- The engine, for one couple ----------------------------------------------------------------------------------------

GRANT SELECT (id, practice_id, coach_id, bond, ended_at, created_at), UPDATE (ended_at) ON couple TO rejoin_engine;
CREATE POLICY engine ON couple FOR SELECT TO rejoin_engine USING (id = (SELECT access.engine_couple()));
CREATE POLICY engine_ends ON couple FOR UPDATE TO rejoin_engine
  USING (id = (SELECT access.engine_couple()) AND ended_at IS NULL) WITH CHECK (ended_at IS NOT NULL);
GRANT SELECT ON partner, clearance, protocol, assignment TO rejoin_engine;
CREATE POLICY engine ON partner FOR SELECT TO rejoin_engine USING (couple_id = (SELECT access.engine_couple()));
CREATE POLICY engine ON clearance FOR SELECT TO rejoin_engine USING (couple_id = (SELECT access.engine_couple()));
CREATE POLICY engine ON protocol FOR SELECT TO rejoin_engine USING (id IN (SELECT a.protocol_id FROM assignment a));
CREATE POLICY engine ON assignment FOR SELECT TO rejoin_engine USING (couple_id = (SELECT access.engine_couple()));
-- What the acting partner themselves has signed and answered, never the other.
GRANT SELECT ON secrets_policy, consent_entry, safety_check TO rejoin_engine;
CREATE POLICY engine ON secrets_policy FOR SELECT TO rejoin_engine USING (practice_id IN (SELECT c.practice_id FROM couple c));
CREATE POLICY engine_own ON consent_entry FOR SELECT TO rejoin_engine
  USING (couple_id = (SELECT access.engine_couple()) AND user_id = access.user_id());
CREATE POLICY engine_own ON safety_check FOR SELECT TO rejoin_engine
  USING (couple_id = (SELECT access.engine_couple()) AND user_id = access.user_id());
-- Not what their coach calls the two.
GRANT SELECT (couple_id, practice_id, version, repair_id, protocol_id, step, step_number, round, state, last_at, closed_at, next_due),
  UPDATE (version, repair_id, protocol_id, step, step_number, round, state, last_at, closed_at, next_due, names, assigned_at)
  ON couple_state TO rejoin_engine;
CREATE POLICY engine ON couple_state FOR ALL TO rejoin_engine USING (couple_id = (SELECT access.engine_couple()));
GRANT SELECT, INSERT, UPDATE (version, closed_at) ON repair TO rejoin_engine;
-- The policies above keep these subqueries to the engine's couple: keys that only name the practice would not.
CREATE POLICY engine ON repair FOR ALL TO rejoin_engine
  USING (couple_id = (SELECT access.engine_couple()))
  WITH CHECK (couple_id = (SELECT access.engine_couple()) AND assignment_id IN (SELECT a.id FROM assignment a));
GRANT SELECT, INSERT (practice_id, couple_id, repair_id, protocol_id, seq, couple_version, type, step, actor_id, payload, recorded_at)
  ON repair_event TO rejoin_engine;
CREATE POLICY engine ON repair_event FOR ALL TO rejoin_engine
  USING (couple_id = (SELECT access.engine_couple()))
  WITH CHECK (couple_id = (SELECT access.engine_couple()) AND repair_id IN (SELECT r.id FROM repair r));
GRANT SELECT, INSERT ON private_event TO rejoin_engine;
-- The gates need both streams while the work goes on. Once it has ended, a partner has their own alone.
CREATE POLICY engine_reads ON private_event FOR SELECT TO rejoin_engine
  USING (couple_id = (SELECT access.engine_couple()) AND (user_id = access.user_id()
    OR couple_id IN (SELECT access.my_couples()) OR couple_id IN (SELECT access.my_coached_couples())));
CREATE POLICY engine_appends ON private_event FOR INSERT TO rejoin_engine
  WITH CHECK (couple_id = (SELECT access.engine_couple()) AND user_id = access.user_id()
    AND (couple_id, practice_id, seat) IN (SELECT s.couple_id, s.practice_id, s.seat FROM access.my_seats() s));
GRANT INSERT ON check_in TO rejoin_engine;
CREATE POLICY engine_appends ON check_in FOR INSERT TO rejoin_engine
  WITH CHECK (couple_id = (SELECT access.engine_couple()) AND user_id = access.user_id()
    AND (couple_id, practice_id) IN (SELECT s.couple_id, s.practice_id FROM access.my_seats() s));
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON share TO rejoin_engine;
CREATE POLICY engine_reads ON share FOR SELECT TO rejoin_engine USING (couple_id = (SELECT access.engine_couple()));
CREATE POLICY engine_sends ON share FOR INSERT TO rejoin_engine
  WITH CHECK (couple_id = (SELECT access.engine_couple()) AND user_id = access.user_id()
    AND couple_id IN (SELECT access.my_couples()) AND repair_id IN (SELECT r.id FROM repair r));
CREATE POLICY engine_withdraws ON share FOR UPDATE TO rejoin_engine
  USING (couple_id = (SELECT access.engine_couple()) AND withdrawn_at IS NULL)
  WITH CHECK (withdrawn_at IS NOT NULL);
GRANT SELECT, DELETE ON draft TO rejoin_engine;
CREATE POLICY engine_own_drafts ON draft FOR ALL TO rejoin_engine USING (user_id = access.user_id());
CREATE POLICY engine ON word_reader FOR SELECT TO rejoin_engine USING (couple_id = (SELECT access.engine_couple()));
CREATE POLICY engine_ends ON word_reader FOR DELETE TO rejoin_engine USING (couple_id = (SELECT access.engine_couple()));

-- Sign-in -----------------------------------------------------------------------------------------------------------

GRANT SELECT, UPDATE ON "user" TO rejoin_auth;
CREATE POLICY auth ON "user" FOR ALL TO rejoin_auth USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON session, verification_token, password_reset, rate_limit TO rejoin_auth;
CREATE POLICY auth ON session FOR ALL TO rejoin_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON verification_token FOR ALL TO rejoin_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON password_reset FOR ALL TO rejoin_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON rate_limit FOR ALL TO rejoin_auth USING (true) WITH CHECK (true);
GRANT SELECT ON membership, partner TO rejoin_auth;
GRANT SELECT (id, practice_id, ended_at) ON couple TO rejoin_auth;
CREATE POLICY auth ON membership FOR SELECT TO rejoin_auth USING (true);
CREATE POLICY auth ON partner FOR SELECT TO rejoin_auth USING (true);
CREATE POLICY auth ON couple FOR SELECT TO rejoin_auth USING (true);
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT (migration_name, finished_at, rolled_back_at) ON _prisma_migrations TO rejoin_auth;
  END IF;
END $$;

-- Joining -----------------------------------------------------------------------------------------------------------

GRANT SELECT, INSERT ON practice, secrets_policy, membership, person_key TO rejoin_invite;
GRANT UPDATE (ended_at) ON membership TO rejoin_invite;
GRANT SELECT (id, email, name, password_hash), INSERT ON "user" TO rejoin_invite;
GRANT SELECT, UPDATE (redeemed_at, redeemed_by) ON invitation TO rejoin_invite;
GRANT SELECT, UPDATE (user_id, joined_at, name) ON partner TO rejoin_invite;
GRANT SELECT (id, practice_id, coach_id, ended_at) ON couple TO rejoin_invite;
GRANT SELECT (couple_id), UPDATE (names, both_joined, invited_until) ON couple_state TO rejoin_invite;
CREATE POLICY joining ON practice FOR ALL TO rejoin_invite USING (true) WITH CHECK (true);
CREATE POLICY joining ON secrets_policy FOR ALL TO rejoin_invite USING (true) WITH CHECK (true);
CREATE POLICY joining ON membership FOR ALL TO rejoin_invite USING (true) WITH CHECK (true);
CREATE POLICY joining ON person_key FOR ALL TO rejoin_invite USING (true) WITH CHECK (true);
CREATE POLICY joining ON "user" FOR ALL TO rejoin_invite USING (true) WITH CHECK (true);
CREATE POLICY joining ON invitation FOR SELECT TO rejoin_invite USING (true);
CREATE POLICY redeem_once ON invitation FOR UPDATE TO rejoin_invite
  USING (redeemed_at IS NULL AND revoked_at IS NULL) WITH CHECK (redeemed_at IS NOT NULL AND redeemed_by IS NOT NULL);
CREATE POLICY joining ON partner FOR SELECT TO rejoin_invite USING (true);
CREATE POLICY take_empty_seat ON partner FOR UPDATE TO rejoin_invite USING (user_id IS NULL) WITH CHECK (user_id IS NOT NULL);
CREATE POLICY joining ON couple FOR SELECT TO rejoin_invite USING (true);
CREATE POLICY joining ON couple_state FOR SELECT TO rejoin_invite USING (true);
CREATE POLICY name_joined ON couple_state FOR UPDATE TO rejoin_invite USING (true);

-- Published protocols -------------------------------------------------------------------------------------------------

GRANT SELECT, INSERT ON protocol TO rejoin_job;
CREATE POLICY shipped ON protocol FOR ALL TO rejoin_job USING (practice_id IS NULL) WITH CHECK (practice_id IS NULL);
