import { findLedger, getPolicyInForce } from "@/lib/data/consents.ts";
import { findClientPlaces, findNames, findOwnCoach } from "@/lib/data/home.ts";
import { findTrail } from "@/lib/data/trail.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { OptionalKind } from "@/lib/domain/consent/consent.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import { choices, holds, latest } from "@/lib/domain/consent/ledger.ts";
import type { SecretsKind } from "@/lib/domain/consent/secrets-policy.ts";
import { shownActions, trailWords } from "@/lib/domain/consent/trail.ts";
import type { Context } from "@/lib/use-cases/context.ts";

/** What a person agreed to in one couple's work, and what they may still choose. */
export interface CouplePrivacy {
  coupleId: string;
  practiceName: string;
  coachId: string;
  coachName: string;
  otherName: string | null;
  policy: { kind: SecretsKind; signedAt: Date | null };
  dataUseSignedAt: Date | null;
  choices: Record<OptionalKind, boolean>;
}

export interface TrailLine {
  at: Date;
  /** The coach who did it; null where it was you. */
  coachName: string | null;
  words: string;
}

export interface PrivacyPage {
  couples: CouplePrivacy[];
  trail: TrailLine[];
}

const newest = 100;

/** What the privacy page shows: one's own agreements and choices, and who looked at or changed what is one's own. */
export async function readPrivacy(context: Context): Promise<PrivacyPage> {
  const { actor } = context;
  requireAccess(actor, "consent.read", { ownerId: actor.userId });
  requireAccess(actor, "audit.read", { ownerId: actor.userId });
  return withActor(actor, async (tx) => {
    const places = await findClientPlaces(tx, actor.userId);
    const couples: CouplePrivacy[] = [];
    for (const seat of actor.seats) {
      const { coupleId, practiceId } = seat;
      const ledger = await findLedger(tx, actor.userId, coupleId);
      const policy = await getPolicyInForce(tx, practiceId);
      const coach = await findOwnCoach(tx, coupleId);
      const signed = (kind: "secretsPolicy" | "dataUse", wording: string) =>
        holds(ledger, kind, wording) ? (latest(ledger, kind)?.recordedAt ?? null) : null;
      couples.push({
        coupleId,
        practiceName: places.find((place) => place.coupleId === coupleId)?.practiceName ?? "",
        coachId: coach?.coachId ?? "",
        coachName: coach?.name ?? "",
        otherName: (await findNames(tx, seat)).other,
        policy: { kind: policy.kind, signedAt: signed("secretsPolicy", policy.id) },
        dataUseSignedAt: signed("dataUse", dataUseVersion),
        choices: choices(ledger),
      });
    }
    const entries = await findTrail(tx, shownActions, newest);
    const trail = entries.flatMap(({ actorId, coachName, action, recordedAt }): TrailLine[] => {
      const isOwn = actorId === actor.userId;
      // Whatever the other partner did is theirs, even where the trail is about both.
      if (!isOwn && coachName === null) return [];
      const words = trailWords(action, isOwn ? "you" : "coach");
      return words === null ? [] : [{ at: recordedAt, coachName: isOwn ? null : coachName, words }];
    });
    return { couples, trail };
  });
}
