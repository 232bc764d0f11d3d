-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "consent_kind" AS ENUM ('secrets_policy', 'data_use', 'ratings_to_coach', 'solo_to_coach', 'counted_in_trends');

-- CreateEnum
CREATE TYPE "bond" AS ENUM ('partners', 'friends', 'family', 'coparents');

-- CreateEnum
CREATE TYPE "seat" AS ENUM ('a', 'b');

-- CreateEnum
CREATE TYPE "clearance_state" AS ENUM ('closed', 'clear', 'held');

-- CreateEnum
CREATE TYPE "region" AS ENUM ('international', 'united_states', 'united_kingdom', 'ireland', 'canada', 'australia', 'new_zealand');

-- CreateEnum
CREATE TYPE "secrets_kind" AS ENUM ('no_secrets', 'limited_confidence', 'individual_confidence');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'coach');

-- CreateEnum
CREATE TYPE "invitation_kind" AS ENUM ('coach', 'partner');

-- CreateEnum
CREATE TYPE "moment" AS ENUM ('before', 'after', 'resume');

-- CreateTable
CREATE TABLE "consent_entry" (
    "id" BIGSERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "kind" "consent_kind" NOT NULL,
    "wording" TEXT NOT NULL,
    "given" BOOLEAN NOT NULL,
    "coach_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safety_check" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "safety_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "couple" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "bond" "bond" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "couple_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "seat" "seat" NOT NULL,
    "name" TEXT NOT NULL,
    "user_id" UUID,
    "joined_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clearance" (
    "couple_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "state" "clearance_state" NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "worded_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "clearance_pkey" PRIMARY KEY ("couple_id")
);

-- CreateTable
CREATE TABLE "couple_state" (
    "couple_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "repair_id" UUID,
    "protocol_id" UUID,
    "step" TEXT,
    "step_number" INTEGER,
    "round" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'notStarted',
    "last_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "rest_until" TIMESTAMPTZ(3),
    "next_due" DATE,
    "label" TEXT NOT NULL,
    "bond" "bond" NOT NULL,
    "names" TEXT[],
    "both_joined" BOOLEAN NOT NULL DEFAULT false,
    "invited_until" TIMESTAMPTZ(3),
    "clearance" "clearance_state" NOT NULL DEFAULT 'closed',
    "worded_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "assigned_at" TIMESTAMPTZ(3),

    CONSTRAINT "couple_state_pkey" PRIMARY KEY ("couple_id")
);

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "from_coach_id" UUID NOT NULL,
    "to_coach_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "email_verified_at" TIMESTAMPTZ(3),
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_key" (
    "user_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "practice" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "region" "region" NOT NULL DEFAULT 'international',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "secrets_policy" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "secrets_kind" NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "secrets_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "kind" "invitation_kind" NOT NULL,
    "partner_id" UUID,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "redeemed_at" TIMESTAMPTZ(3),
    "redeemed_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "protocol" (
    "id" UUID NOT NULL,
    "practice_id" UUID,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "protocol_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "pause_above" INTEGER NOT NULL,
    "start_seat" "seat",
    "due_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repair" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "repair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repair_event" (
    "id" BIGSERIAL NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "repair_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "couple_version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "step" TEXT,
    "actor_id" UUID,
    "payload" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "repair_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private_event" (
    "user_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "seat" "seat" NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "private_event_pkey" PRIMARY KEY ("user_id","couple_id","seq")
);

-- CreateTable
CREATE TABLE "check_in" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "repair_id" UUID,
    "step" TEXT NOT NULL,
    "moment" "moment" NOT NULL,
    "rating" INTEGER NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "repair_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "turn" INTEGER,
    "coach_id" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "couple_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "repair_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "user_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "body_hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "word" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "couple_id" UUID,
    "subject" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "word_reader" (
    "word_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "couple_id" UUID,

    CONSTRAINT "word_reader_pkey" PRIMARY KEY ("word_id","reader_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "practice_id" UUID,
    "couple_id" UUID,
    "about_user_id" UUID,
    "action" TEXT NOT NULL,
    "subject_id" UUID,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consent_entry_user_id_couple_id_kind_id_idx" ON "consent_entry"("user_id", "couple_id", "kind", "id");

-- CreateIndex
CREATE INDEX "safety_check_couple_id_idx" ON "safety_check"("couple_id");

-- CreateIndex
CREATE INDEX "safety_check_user_id_idx" ON "safety_check"("user_id");

-- CreateIndex
CREATE INDEX "couple_coach_id_idx" ON "couple"("coach_id");

-- CreateIndex
CREATE UNIQUE INDEX "couple_id_practice_id_key" ON "couple"("id", "practice_id");

-- CreateIndex
CREATE UNIQUE INDEX "couple_id_practice_id_coach_id_key" ON "couple"("id", "practice_id", "coach_id");

-- CreateIndex
CREATE INDEX "partner_user_id_idx" ON "partner"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_couple_id_seat_key" ON "partner"("couple_id", "seat");

-- CreateIndex
CREATE UNIQUE INDEX "partner_couple_id_user_id_key" ON "partner"("couple_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_id_practice_id_key" ON "partner"("id", "practice_id");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_couple_id_practice_id_key" ON "clearance"("couple_id", "practice_id");

-- CreateIndex
CREATE INDEX "couple_state_coach_id_idx" ON "couple_state"("coach_id");

-- CreateIndex
CREATE UNIQUE INDEX "couple_state_couple_id_practice_id_coach_id_key" ON "couple_state"("couple_id", "practice_id", "coach_id");

-- CreateIndex
CREATE INDEX "handover_couple_id_recorded_at_idx" ON "handover"("couple_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "password_reset_user_id_idx" ON "password_reset"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "secrets_policy_practice_id_version_key" ON "secrets_policy"("practice_id", "version");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_practice_id_user_id_role_key" ON "membership"("practice_id", "user_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_practice_id_idx" ON "invitation"("practice_id");

-- CreateIndex
CREATE INDEX "invitation_partner_id_idx" ON "invitation"("partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_practice_id_key_version_key" ON "protocol"("practice_id", "key", "version");

-- CreateIndex
CREATE INDEX "assignment_couple_id_idx" ON "assignment"("couple_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_id_practice_id_key" ON "assignment"("id", "practice_id");

-- CreateIndex
CREATE INDEX "repair_couple_id_idx" ON "repair"("couple_id");

-- CreateIndex
CREATE UNIQUE INDEX "repair_id_practice_id_key" ON "repair"("id", "practice_id");

-- CreateIndex
CREATE UNIQUE INDEX "repair_event_repair_id_seq_key" ON "repair_event"("repair_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "repair_event_couple_id_couple_version_key" ON "repair_event"("couple_id", "couple_version");

-- CreateIndex
CREATE INDEX "private_event_couple_id_recorded_at_idx" ON "private_event"("couple_id", "recorded_at");

-- CreateIndex
CREATE INDEX "check_in_couple_id_user_id_occurred_at_idx" ON "check_in"("couple_id", "user_id", "occurred_at");

-- CreateIndex
CREATE INDEX "share_repair_id_idx" ON "share"("repair_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_user_id_repair_id_step_round_key" ON "draft"("user_id", "repair_id", "step", "round");

-- CreateIndex
CREATE INDEX "word_row_id_idx" ON "word"("row_id");

-- CreateIndex
CREATE UNIQUE INDEX "word_id_owner_id_key" ON "word"("id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "word_owner_id_subject_field_row_id_key" ON "word"("owner_id", "subject", "field", "row_id");

-- CreateIndex
CREATE INDEX "word_reader_reader_id_idx" ON "word_reader"("reader_id");

-- CreateIndex
CREATE INDEX "word_reader_couple_id_idx" ON "word_reader"("couple_id");

-- CreateIndex
CREATE INDEX "audit_event_about_user_id_id_idx" ON "audit_event"("about_user_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_couple_id_id_idx" ON "audit_event"("couple_id", "id");

-- AddForeignKey
ALTER TABLE "couple" ADD CONSTRAINT "couple_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "couple" ADD CONSTRAINT "couple_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_couple_id_practice_id_fkey" FOREIGN KEY ("couple_id", "practice_id") REFERENCES "couple"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_couple_id_practice_id_fkey" FOREIGN KEY ("couple_id", "practice_id") REFERENCES "couple"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "couple_state" ADD CONSTRAINT "couple_state_couple_id_practice_id_coach_id_fkey" FOREIGN KEY ("couple_id", "practice_id", "coach_id") REFERENCES "couple"("id", "practice_id", "coach_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_couple_id_practice_id_fkey" FOREIGN KEY ("couple_id", "practice_id") REFERENCES "couple"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_key" ADD CONSTRAINT "person_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "secrets_policy" ADD CONSTRAINT "secrets_policy_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_partner_id_practice_id_fkey" FOREIGN KEY ("partner_id", "practice_id") REFERENCES "partner"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_couple_id_practice_id_fkey" FOREIGN KEY ("couple_id", "practice_id") REFERENCES "couple"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_protocol_id_fkey" FOREIGN KEY ("protocol_id") REFERENCES "protocol"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair" ADD CONSTRAINT "repair_couple_id_practice_id_fkey" FOREIGN KEY ("couple_id", "practice_id") REFERENCES "couple"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair" ADD CONSTRAINT "repair_assignment_id_practice_id_fkey" FOREIGN KEY ("assignment_id", "practice_id") REFERENCES "assignment"("id", "practice_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair_event" ADD CONSTRAINT "repair_event_repair_id_practice_id_fkey" FOREIGN KEY ("repair_id", "practice_id") REFERENCES "repair"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_repair_id_practice_id_fkey" FOREIGN KEY ("repair_id", "practice_id") REFERENCES "repair"("id", "practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_reader" ADD CONSTRAINT "word_reader_word_id_owner_id_fkey" FOREIGN KEY ("word_id", "owner_id") REFERENCES "word"("id", "owner_id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema cannot say.
ALTER TABLE "protocol" DROP CONSTRAINT IF EXISTS "protocol_practice_id_key_version_key";
DROP INDEX IF EXISTS "protocol_practice_id_key_version_key";
CREATE UNIQUE INDEX "protocol_practice_id_key_version_key" ON "protocol" ("practice_id", "key", "version") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "repair_one_open" ON "repair" ("couple_id") WHERE "closed_at" IS NULL;
CREATE UNIQUE INDEX "invitation_one_open" ON "invitation" ("partner_id") WHERE "redeemed_at" IS NULL AND "revoked_at" IS NULL;
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_rating" CHECK ("rating" BETWEEN 1 AND 10);
-- What is shown to the coach is shown to one coach.
ALTER TABLE "consent_entry" ADD CONSTRAINT "consent_entry_coach" CHECK (("kind" IN ('ratings_to_coach', 'solo_to_coach')) = ("coach_id" IS NOT NULL));
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_pause_above" CHECK ("pause_above" IN (4, 5));
CREATE INDEX "safety_check_undecided" ON "safety_check" ("coach_id") WHERE "decided_at" IS NULL;
