-- Whether tips may stand beneath what somebody drafts. Sign-in reads and changes it, with the rights it has on the whole
-- row; to people, who see some columns of one another, it isn't given.
ALTER TABLE "user" ADD COLUMN "wants_tips" BOOLEAN NOT NULL DEFAULT true;
