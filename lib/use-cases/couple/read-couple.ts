import { findAssignments, type StoredAssignment } from "@/lib/data/assignments.ts";
import { audit } from "@/lib/data/audit.ts";
import { findAttention } from "@/lib/data/caseload.ts";
import { findSharedRatings } from "@/lib/data/check-ins.ts";
import { findChecks, findHoldWords, getClearance, type StoredClearance } from "@/lib/data/clearances.ts";
import { findPartners, getCouple, type StoredCouple } from "@/lib/data/couples.ts";
import { findSeatInvitations, type OpenInvitation } from "@/lib/data/invitations.ts";
import { findLettersTo } from "@/lib/data/letters.ts";
import { findPolicies, getOwnProfile } from "@/lib/data/practices.ts";
import { findSharedSolos, type StoredSolo } from "@/lib/data/solo.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { AttentionReason } from "@/lib/domain/caseload/attention.ts";
import type { SecretsKind } from "@/lib/domain/consent/secrets-policy.ts";
import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import { type CoarseTime, coarseTime } from "@/lib/domain/time/coarse-time.ts";
import { localDay } from "@/lib/domain/time/local-day.ts";
import type { Context } from "../context.ts";

export interface CouplePartner {
  partnerId: string;
  seat: Seat;
  name: string;
  joined: boolean;
  /** The link they were sent and haven't used, expired or not. */
  invitation: Pick<OpenInvitation, "email" | "createdAt" | "expiresAt"> | null;
  /** Whether they answered their safety check, and whether answers of theirs wait for a decision. */
  safety: "none" | "waiting" | "decided";
  /** Check-ins that they agreed to show, the latest first; none otherwise. */
  ratings: { checkInId: string; step: StepId; rating: number; when: CoarseTime }[];
  /** Where they are in what they do alone, if they agreed to show it, the latest first; never a word or a number of it. */
  alone: {
    soloId: string;
    title: string;
    number: number;
    total: number;
    phase: StoredSolo["phase"];
    when: CoarseTime;
  }[];
}

export interface CouplePage {
  couple: StoredCouple;
  clearance: StoredClearance;
  holdWords: string | null;
  secretsKind: SecretsKind;
  /** Why they may need their coach, by the caseload's plain rules. */
  attention: AttentionReason[];
  partners: CouplePartner[];
  /** What each of the two wrote to this coach alone, the newest first; nobody else knows that there is any. */
  letters: { letterId: string; seat: Seat | null; text: string; writtenAt: Date }[];
  assignments: StoredAssignment[];
  timeZone: string;
  now: Date;
}

/** A couple's page, save for the repairs themselves. The reading is audited. */
export async function readCouple(context: Context, { coupleId }: { coupleId: string }): Promise<CouplePage> {
  const { actor, now } = context;
  return withActor(actor, async (tx) => {
    const couple = await getCouple(tx, coupleId);
    requireAccess(actor, "couple.read", couple);
    const { practiceId } = couple;
    const { timeZone } = await getOwnProfile(tx, actor.userId);
    const partners = await findPartners(tx, coupleId);
    const checks = await findChecks(tx, coupleId);
    const ratings = await findSharedRatings(tx, coupleId);
    const solos = await findSharedSolos(tx, coupleId);
    const invitations = await findSeatInvitations(
      tx,
      partners.map((partner) => partner.partnerId),
    );
    const [policy] = await findPolicies(tx, practiceId);
    await audit(tx, { actorId: actor.userId, action: "couple.read", now, practiceId, coupleId, subjectId: coupleId });
    const safetyOf = (userId: string | null): CouplePartner["safety"] => {
      const own = checks.filter((check) => check.userId === userId);
      if (own.length === 0) return "none";
      return own.some((check) => check.decidedAt === null) ? "waiting" : "decided";
    };
    return {
      couple,
      clearance: await getClearance(tx, coupleId),
      holdWords: await findHoldWords(tx, coupleId),
      secretsKind: policy?.kind ?? "noSecrets",
      attention: await findAttention(tx, coupleId, { now, today: localDay(now, timeZone) }),
      partners: partners.map(({ partnerId, seat, name, userId }) => {
        const invitation = invitations.find((each) => each.partnerId === partnerId);
        return {
          partnerId,
          seat,
          name,
          joined: userId !== null,
          invitation:
            userId === null && invitation
              ? { email: invitation.email, createdAt: invitation.createdAt, expiresAt: invitation.expiresAt }
              : null,
          safety: userId === null ? "none" : safetyOf(userId),
          ratings: ratings
            .filter((rating) => rating.userId === userId)
            .map(({ checkInId, step, rating, occurredAt }) => ({
              checkInId,
              step,
              rating,
              when: coarseTime(occurredAt, now, timeZone),
            })),
          alone: solos
            .filter((solo) => solo.userId === userId)
            .map(({ soloId, step, phase, lastAt, protocol: { soloPath } }) => {
              const index = soloPath.findIndex(({ id }) => id === step);
              const title = soloPath[index]?.title ?? "";
              const when = coarseTime(lastAt, now, timeZone);
              return { soloId, title, number: index + 1, total: soloPath.length, phase, when };
            }),
        };
      }),
      letters: (await findLettersTo(tx, actor.userId, coupleId)).map(({ userId, ...letter }) => ({
        ...letter,
        seat: partners.find((partner) => partner.userId === userId)?.seat ?? null,
      })),
      assignments: await findAssignments(tx, { coupleId }),
      timeZone,
      now,
    };
  });
}
