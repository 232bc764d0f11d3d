-- Rehearsals: practising a conversation with somebody outside the couple, or alone. Nothing joint has any right to them.
--
--   rejoin_rehearsal  one rehearsal at a time (app.rehearsal_id), for its rehearser, a coach who may be there, or a guest
--                     (app.guest_id)

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rejoin_rehearsal') THEN
    CREATE ROLE rejoin_rehearsal NOLOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;

-- CreateEnum
CREATE TYPE "rehearsal_mode" AS ENUM ('coach', 'friend', 'script', 'model');

-- CreateEnum
CREATE TYPE "rehearsal_phase" AS ENUM ('setup', 'prebrief', 'live', 'paused', 'debrief', 'closed', 'left');

-- CreateEnum
CREATE TYPE "rehearsal_key_kind" AS ENUM ('conversation', 'frame');

-- CreateEnum
CREATE TYPE "guest_role" AS ENUM ('stand_in', 'observer');

-- CreateTable
CREATE TABLE "rehearsal" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "rehearser_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "coach_id" UUID,
    "mode" "rehearsal_mode" NOT NULL,
    "steps" TEXT[],
    "difficulty" INTEGER NOT NULL,
    "persona_key" TEXT,
    "seed" INTEGER NOT NULL,
    "planned_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "phase" "rehearsal_phase" NOT NULL DEFAULT 'setup',
    "confidence_before" INTEGER,
    "confidence_after" INTEGER,
    "activation_before" INTEGER,
    "activation_after" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "over_at" TIMESTAMPTZ(3),

    CONSTRAINT "rehearsal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rehearsal_key" (
    "rehearsal_id" UUID NOT NULL,
    "kind" "rehearsal_key_kind" NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,

    CONSTRAINT "rehearsal_key_pkey" PRIMARY KEY ("rehearsal_id","kind")
);

-- CreateTable
CREATE TABLE "rehearsal_place" (
    "id" UUID NOT NULL,
    "rehearsal_id" UUID NOT NULL,
    "user_id" UUID,
    "guest_id" UUID,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "seen" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rehearsal_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rehearsal_guest" (
    "id" UUID NOT NULL,
    "rehearsal_id" UUID NOT NULL,
    "role" "guest_role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "wording" TEXT,
    "session_hash" TEXT,
    "session_expires_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "rehearsal_guest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rehearsal_event" (
    "rehearsal_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "rehearsal_key_kind" NOT NULL,
    "by_place_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rehearsal_event_pkey" PRIMARY KEY ("rehearsal_id","seq")
);

-- CreateTable
CREATE TABLE "rehearsal_line" (
    "rehearsal_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "rehearsal_key_kind" NOT NULL,
    "place_id" UUID,
    "field" TEXT NOT NULL,
    "aside" BOOLEAN NOT NULL DEFAULT false,
    "sealed" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rehearsal_line_pkey" PRIMARY KEY ("rehearsal_id","id")
);

-- CreateTable
CREATE TABLE "rehearsal_receipt" (
    "rehearsal_id" UUID NOT NULL,
    "kind" "rehearsal_key_kind" NOT NULL DEFAULT 'conversation',
    "place_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "body_hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rehearsal_receipt_pkey" PRIMARY KEY ("place_id","key")
);

-- CreateTable
CREATE TABLE "carried_text" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "carried_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "carried_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scenario" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "steps" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rehearsal_rehearser_id_couple_id_created_at_idx" ON "rehearsal"("rehearser_id", "couple_id", "created_at");

-- CreateIndex
CREATE INDEX "rehearsal_coach_id_created_at_idx" ON "rehearsal"("coach_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "rehearsal_place_guest_id_key" ON "rehearsal_place"("guest_id");

-- CreateIndex
CREATE INDEX "rehearsal_place_rehearsal_id_idx" ON "rehearsal_place"("rehearsal_id");

-- CreateIndex
CREATE UNIQUE INDEX "rehearsal_guest_token_hash_key" ON "rehearsal_guest"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "rehearsal_guest_session_hash_key" ON "rehearsal_guest"("session_hash");

-- CreateIndex
CREATE INDEX "rehearsal_guest_rehearsal_id_idx" ON "rehearsal_guest"("rehearsal_id");

-- CreateIndex
CREATE INDEX "rehearsal_event_rehearsal_id_kind_idx" ON "rehearsal_event"("rehearsal_id", "kind");

-- CreateIndex
CREATE INDEX "rehearsal_line_rehearsal_id_kind_idx" ON "rehearsal_line"("rehearsal_id", "kind");

-- CreateIndex
CREATE INDEX "rehearsal_receipt_rehearsal_id_kind_idx" ON "rehearsal_receipt"("rehearsal_id", "kind");

-- CreateIndex
CREATE INDEX "carried_text_user_id_couple_id_idx" ON "carried_text"("user_id", "couple_id");

-- CreateIndex
CREATE INDEX "scenario_author_id_practice_id_idx" ON "scenario"("author_id", "practice_id");

-- AddForeignKey
ALTER TABLE "rehearsal_key" ADD CONSTRAINT "rehearsal_key_rehearsal_id_fkey" FOREIGN KEY ("rehearsal_id") REFERENCES "rehearsal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_place" ADD CONSTRAINT "rehearsal_place_rehearsal_id_fkey" FOREIGN KEY ("rehearsal_id") REFERENCES "rehearsal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_place" ADD CONSTRAINT "rehearsal_place_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "rehearsal_guest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_guest" ADD CONSTRAINT "rehearsal_guest_rehearsal_id_fkey" FOREIGN KEY ("rehearsal_id") REFERENCES "rehearsal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_event" ADD CONSTRAINT "rehearsal_event_rehearsal_id_fkey" FOREIGN KEY ("rehearsal_id") REFERENCES "rehearsal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_event" ADD CONSTRAINT "rehearsal_event_rehearsal_id_kind_fkey" FOREIGN KEY ("rehearsal_id", "kind") REFERENCES "rehearsal_key"("rehearsal_id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_line" ADD CONSTRAINT "rehearsal_line_rehearsal_id_kind_fkey" FOREIGN KEY ("rehearsal_id", "kind") REFERENCES "rehearsal_key"("rehearsal_id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_line" ADD CONSTRAINT "rehearsal_line_rehearsal_id_fkey" FOREIGN KEY ("rehearsal_id") REFERENCES "rehearsal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_receipt" ADD CONSTRAINT "rehearsal_receipt_rehearsal_id_kind_fkey" FOREIGN KEY ("rehearsal_id", "kind") REFERENCES "rehearsal_key"("rehearsal_id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "rehearsal_place" ADD CONSTRAINT "rehearsal_place_whose" CHECK (("user_id" IS NULL) <> ("guest_id" IS NULL));
CREATE UNIQUE INDEX "rehearsal_place_one_current" ON "rehearsal_place"("rehearsal_id", "user_id") WHERE "current";
-- What outlives the conversation is never sealed with it, nor the other way round; a fingerprint goes with what it is of.
ALTER TABLE "rehearsal_receipt" ADD CONSTRAINT "rehearsal_receipt_goes" CHECK ("kind" = 'conversation');
ALTER TABLE "rehearsal" ADD CONSTRAINT "rehearsal_difficulty" CHECK ("difficulty" BETWEEN 1 AND 3);

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['rehearsal', 'rehearsal_key', 'rehearsal_place', 'rehearsal_guest', 'rehearsal_event',
    'rehearsal_line', 'rehearsal_receipt', 'carried_text', 'scenario'] LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', table_name);
  END LOOP;
END $$;

-- Which rehearsals are mine -----------------------------------------------------------------------------------------

GRANT USAGE ON SCHEMA public, access TO rejoin_rehearsal;
GRANT SELECT (id, couple_id, rehearser_id, coach_id) ON rehearsal TO rejoin_access;
CREATE POLICY access_reads ON rehearsal FOR SELECT TO rejoin_access USING (true);
GRANT SELECT ON rehearsal_place TO rejoin_access;
CREATE POLICY access_reads ON rehearsal_place FOR SELECT TO rejoin_access USING (true);
GRANT SELECT (id, rehearsal_id, signed_at, session_hash, session_expires_at, ended_at) ON rehearsal_guest TO rejoin_access;
CREATE POLICY access_reads ON rehearsal_guest FOR SELECT TO rejoin_access USING (true);

CREATE FUNCTION access.guest_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.guest_id', true), '')::uuid $$;

-- One's own at any time; for a coach, those they made or were asked to, while they work with the couple.
CREATE FUNCTION access.my_rehearsals() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT r.id FROM public.rehearsal r WHERE r.rehearser_id = access.user_id()
    UNION SELECT r.id FROM public.rehearsal r JOIN public.couple c ON c.id = r.couple_id
    WHERE r.coach_id = access.user_id() AND c.id IN (SELECT access.my_coached_couples()) AND c.ended_at IS NULL
  $$;

-- The rehearsal that this transaction serves, provided that it is the person's, or that the guest is there.
CREATE FUNCTION access.rehearsal() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT r.id FROM public.rehearsal r
    WHERE r.id = nullif(current_setting('app.rehearsal_id', true), '')::uuid
      AND (r.id IN (SELECT access.my_rehearsals()) OR EXISTS (
        SELECT FROM public.rehearsal_guest g WHERE g.rehearsal_id = r.id AND g.id = access.guest_id()
          AND g.signed_at IS NOT NULL AND g.ended_at IS NULL))
  $$;

-- The place in it from which the one who acts does so.
CREATE FUNCTION access.my_place() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT p.id FROM public.rehearsal_place p
    WHERE p.rehearsal_id = access.rehearsal() AND p.current
      AND (p.user_id = access.user_id() OR p.guest_id = access.guest_id())
  $$;

-- Whether I may make a rehearsal for somebody in a couple: for myself, with its coach or without; or as its coach.
CREATE FUNCTION access.may_rehearse(rehearser uuid, couple uuid, practice uuid, coach uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT EXISTS (SELECT FROM public.couple c JOIN public.partner p ON p.couple_id = c.id
      WHERE c.id = may_rehearse.couple AND c.practice_id = may_rehearse.practice AND c.ended_at IS NULL
        AND p.user_id = may_rehearse.rehearser
        AND (p.user_id = access.user_id() AND coalesce(may_rehearse.coach, c.coach_id) = c.coach_id
          OR may_rehearse.coach = access.user_id() AND c.id IN (SELECT access.my_coached_couples())))
  $$;

-- Whether the coach of this rehearsal still works with the couple; null where it has none.
CREATE FUNCTION access.coach_stays() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT EXISTS (SELECT FROM public.couple c JOIN public.membership m ON m.practice_id = c.practice_id
      WHERE c.id = r.couple_id AND c.coach_id = r.coach_id AND c.ended_at IS NULL
        AND m.user_id = r.coach_id AND m.role = 'coach' AND m.ended_at IS NULL)
    FROM public.rehearsal r WHERE r.id = access.rehearsal() AND r.coach_id IS NOT NULL
  $$;

-- What open pages of rehearsals follow: how many events each may know of. Asked for all of them at once, by the id of a
-- live session or the hash of a guest's.
CREATE FUNCTION access.watched_rehearsals(sessions uuid[], guests text[], rehearsals uuid[], at timestamptz)
  RETURNS TABLE (session_id uuid, guest text, rehearsal_id uuid, place_id uuid, seen integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT s.id, NULL, r.id, p.id, p.seen FROM unnest(sessions, rehearsals) AS asked (session_id, rehearsal_id)
    JOIN public.session s ON s.id = asked.session_id AND s.revoked_at IS NULL AND s.expires_at > at
    JOIN public.rehearsal r ON r.id = asked.rehearsal_id
    JOIN public.rehearsal_place p ON p.rehearsal_id = r.id AND p.user_id = s.user_id AND p.current
    WHERE r.rehearser_id = s.user_id OR r.coach_id = s.user_id AND EXISTS (
      SELECT FROM public.couple c JOIN public.membership m ON m.practice_id = c.practice_id AND m.user_id = c.coach_id
      WHERE c.id = r.couple_id AND c.coach_id = s.user_id AND c.ended_at IS NULL AND m.role = 'coach' AND m.ended_at IS NULL)
    UNION ALL
    SELECT NULL, g.session_hash, g.rehearsal_id, p.id, p.seen FROM unnest(guests, rehearsals) AS asked (guest, rehearsal_id)
    JOIN public.rehearsal_guest g ON g.session_hash = asked.guest AND g.rehearsal_id = asked.rehearsal_id
      AND g.ended_at IS NULL AND g.session_expires_at > at
    JOIN public.rehearsal_place p ON p.guest_id = g.id
  $$;

DO $$
DECLARE
  signature text;
BEGIN
  EXECUTE format('GRANT rejoin_access TO %I', current_user);
  GRANT CREATE ON SCHEMA access TO rejoin_access;
  FOREACH signature IN ARRAY ARRAY['guest_id()', 'my_rehearsals()', 'rehearsal()', 'my_place()', 'coach_stays()',
    'may_rehearse(uuid, uuid, uuid, uuid)', 'watched_rehearsals(uuid[], text[], uuid[], timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%s TO rejoin_access', signature);
    EXECUTE format('ALTER FUNCTION access.%s OWNER TO rejoin_access', signature);
  END LOOP;
  GRANT EXECUTE ON FUNCTION access.my_rehearsals() TO rejoin_app;
  GRANT EXECUTE ON FUNCTION access.user_id(), access.guest_id(), access.rehearsal(), access.my_place(), access.coach_stays(),
    access.may_rehearse(uuid, uuid, uuid, uuid) TO rejoin_rehearsal;
  GRANT EXECUTE ON FUNCTION access.watched_rehearsals(uuid[], text[], uuid[], timestamptz) TO rejoin_auth;
  REVOKE CREATE ON SCHEMA access FROM rejoin_access;
  EXECUTE format('REVOKE rejoin_access FROM %I', current_user);
END $$;

-- One rehearsal -----------------------------------------------------------------------------------------------------

GRANT SELECT, INSERT, UPDATE (version, phase, confidence_before, confidence_after, activation_before, activation_after, last_at, over_at),
  DELETE
  ON rehearsal TO rejoin_rehearsal;
CREATE POLICY this_one ON rehearsal FOR SELECT TO rejoin_rehearsal USING (id = (SELECT access.rehearsal()));
CREATE POLICY make ON rehearsal FOR INSERT TO rejoin_rehearsal
  WITH CHECK (created_by = access.user_id() AND access.may_rehearse(rehearser_id, couple_id, practice_id, coach_id));
CREATE POLICY go_on ON rehearsal FOR UPDATE TO rejoin_rehearsal USING (id = (SELECT access.rehearsal()));
CREATE POLICY delete_own ON rehearsal FOR DELETE TO rejoin_rehearsal
  USING (id = (SELECT access.rehearsal()) AND rehearser_id = access.user_id());

-- The conversation's key is destroyed with what was said; the frame's goes with the whole rehearsal alone.
GRANT SELECT, INSERT, DELETE ON rehearsal_key TO rejoin_rehearsal;
CREATE POLICY this_one ON rehearsal_key FOR SELECT TO rejoin_rehearsal USING (rehearsal_id = (SELECT access.rehearsal()));
CREATE POLICY make ON rehearsal_key FOR INSERT TO rejoin_rehearsal
  WITH CHECK (rehearsal_id = (SELECT access.rehearsal()) AND access.user_id() IS NOT NULL);
CREATE POLICY destroy ON rehearsal_key FOR DELETE TO rejoin_rehearsal
  USING (rehearsal_id = (SELECT access.rehearsal()) AND kind = 'conversation');

GRANT SELECT, INSERT, UPDATE (current, seen) ON rehearsal_place TO rejoin_rehearsal;
CREATE POLICY this_one ON rehearsal_place FOR SELECT TO rejoin_rehearsal USING (rehearsal_id = (SELECT access.rehearsal()));
CREATE POLICY make ON rehearsal_place FOR INSERT TO rejoin_rehearsal
  WITH CHECK (rehearsal_id = (SELECT access.rehearsal()) AND access.user_id() IS NOT NULL);
CREATE POLICY go_on ON rehearsal_place FOR UPDATE TO rejoin_rehearsal USING (rehearsal_id = (SELECT access.rehearsal()));

-- The rehearser asks friends in; whoever is there may only see one out.
GRANT SELECT (id, rehearsal_id, role, created_at, expires_at, signed_at, session_expires_at, ended_at),
  INSERT (id, rehearsal_id, role, token_hash, created_at, expires_at), UPDATE (token_hash, expires_at, ended_at)
  ON rehearsal_guest TO rejoin_rehearsal;
CREATE POLICY this_one ON rehearsal_guest FOR SELECT TO rejoin_rehearsal USING (rehearsal_id = (SELECT access.rehearsal()));
CREATE POLICY ask_in ON rehearsal_guest FOR INSERT TO rejoin_rehearsal
  WITH CHECK (rehearsal_id IN (SELECT r.id FROM rehearsal r WHERE r.rehearser_id = access.user_id()));
CREATE POLICY see_out ON rehearsal_guest FOR UPDATE TO rejoin_rehearsal
  USING (rehearsal_id = (SELECT access.rehearsal()) AND ended_at IS NULL)
  WITH CHECK (ended_at IS NOT NULL OR rehearsal_id IN (SELECT r.id FROM rehearsal r WHERE r.rehearser_id = access.user_id()));

-- Nobody writes in another's place.
GRANT SELECT, INSERT ON rehearsal_event TO rejoin_rehearsal;
CREATE POLICY this_one ON rehearsal_event FOR SELECT TO rejoin_rehearsal USING (rehearsal_id = (SELECT access.rehearsal()));
CREATE POLICY append ON rehearsal_event FOR INSERT TO rejoin_rehearsal
  WITH CHECK (rehearsal_id = (SELECT access.rehearsal()) AND by_place_id = (SELECT access.my_place()));

GRANT SELECT, INSERT ON rehearsal_line TO rejoin_rehearsal;
-- What a coach whispers is between two people with accounts.
CREATE POLICY this_one ON rehearsal_line FOR SELECT TO rejoin_rehearsal
  USING (rehearsal_id = (SELECT access.rehearsal()) AND (NOT aside OR access.user_id() IS NOT NULL));
CREATE POLICY write ON rehearsal_line FOR INSERT TO rejoin_rehearsal
  WITH CHECK (rehearsal_id = (SELECT access.rehearsal()) AND (place_id IS NULL OR place_id = (SELECT access.my_place())));

GRANT SELECT, INSERT ON rehearsal_receipt TO rejoin_rehearsal;
CREATE POLICY own_receipts ON rehearsal_receipt FOR SELECT TO rejoin_rehearsal USING (place_id = (SELECT access.my_place()));
CREATE POLICY keep ON rehearsal_receipt FOR INSERT TO rejoin_rehearsal
  WITH CHECK (place_id = (SELECT access.my_place()) AND rehearsal_id = (SELECT access.rehearsal()));

-- Those who are there know each other's names.
GRANT SELECT (id, name) ON "user" TO rejoin_rehearsal;
CREATE POLICY who_is_there ON "user" FOR SELECT TO rejoin_rehearsal USING (id IN (SELECT p.user_id FROM rehearsal_place p));

GRANT INSERT (recorded_at, actor_id, practice_id, couple_id, about_user_id, action, subject_id) ON audit_event TO rejoin_rehearsal;
-- It is about the rehearser, who alone reads it, whoever does it: a guest has no id of their own there.
CREATE POLICY in_rehearsal ON audit_event FOR INSERT TO rejoin_rehearsal
  WITH CHECK (coalesce(actor_id, access.guest_id()) = coalesce(access.user_id(), access.guest_id())
    AND about_user_id IN (SELECT r.rehearser_id FROM rehearsal r));

-- A signed-in person ------------------------------------------------------------------------------------------------

-- Lists: which there are, and what was written to begin with. What happens inside is not read here.
GRANT SELECT ON rehearsal TO rejoin_app;
CREATE POLICY mine ON rehearsal FOR SELECT TO rejoin_app USING (id IN (SELECT access.my_rehearsals()));
GRANT SELECT ON rehearsal_key, rehearsal_line TO rejoin_app;
CREATE POLICY mine ON rehearsal_key FOR SELECT TO rejoin_app
  USING (kind = 'frame' AND rehearsal_id IN (SELECT access.my_rehearsals()));
CREATE POLICY mine ON rehearsal_line FOR SELECT TO rejoin_app
  USING (kind = 'frame' AND field IN ('scenario', 'goal') AND rehearsal_id IN (SELECT access.my_rehearsals()));

-- Holding off a second page of the same person takes the right to change a row.
GRANT SELECT, INSERT, UPDATE (carried_at), DELETE ON carried_text TO rejoin_app;
CREATE POLICY own_carried ON carried_text FOR ALL TO rejoin_app
  USING (user_id = access.user_id())
  WITH CHECK (user_id = access.user_id() AND (couple_id, practice_id) IN (SELECT s.couple_id, s.practice_id FROM access.my_seats() s));

GRANT SELECT, INSERT, UPDATE (steps, version, edited_at), DELETE ON scenario TO rejoin_app;
CREATE POLICY own_library ON scenario FOR ALL TO rejoin_app
  USING (author_id = access.user_id() AND practice_id IN (SELECT access.my_coaching_practices()))
  WITH CHECK (author_id = access.user_id() AND practice_id IN (SELECT access.my_coaching_practices()));
-- They belong to no couple.
CREATE POLICY words_of_scenarios ON word FOR INSERT TO rejoin_app
  WITH CHECK (subject = 'scenario' AND couple_id IS NULL
    AND (row_id, owner_id) IN (SELECT s.id, s.author_id FROM scenario s));

-- Sign-in and joining of guests -------------------------------------------------------------------------------------

GRANT SELECT (id, rehearsal_id, session_hash, session_expires_at, ended_at) ON rehearsal_guest TO rejoin_auth;
CREATE POLICY auth ON rehearsal_guest FOR SELECT TO rejoin_auth USING (true);

GRANT SELECT (id, rehearsal_id, role, token_hash, expires_at, signed_at, ended_at),
  UPDATE (signed_at, wording, session_hash, session_expires_at) ON rehearsal_guest TO rejoin_invite;
CREATE POLICY joining ON rehearsal_guest FOR SELECT TO rejoin_invite USING (true);
CREATE POLICY sign_once ON rehearsal_guest FOR UPDATE TO rejoin_invite
  USING (signed_at IS NULL AND ended_at IS NULL)
  WITH CHECK (signed_at IS NOT NULL AND wording IS NOT NULL AND session_hash IS NOT NULL);
GRANT SELECT (id, practice_id, couple_id, rehearser_id) ON rehearsal TO rejoin_invite;
CREATE POLICY joining ON rehearsal FOR SELECT TO rejoin_invite USING (true);
