import { findCoachInvitations, type OpenInvitation } from "@/lib/data/invitations.ts";
import {
  type Colleague,
  findColleagues,
  findPolicies,
  getOwnProfile,
  getPractice,
  type StoredPolicy,
  type StoredPractice,
} from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { may, requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { practiceOf } from "@/lib/domain/practice/practice-of.ts";
import type { Context } from "../context.ts";

export interface PracticePage {
  practice: StoredPractice;
  /** Whether the reader may change it. */
  mine: boolean;
  userId: string;
  policy: StoredPolicy;
  colleagues: Colleague[];
  /** Empty for who may not invite. */
  invitations: OpenInvitation[];
  /** Every practice the reader belongs to, to go from one to another. */
  others: StoredPractice[];
  timeZone: string;
  now: Date;
}

/** A practice as the people who work in it see it; without an id, the reader's own. */
export async function readPractice(
  { actor, now }: Context,
  input: { practiceId?: string | undefined },
): Promise<PracticePage> {
  const practiceId = practiceOf(actor, "owner", input.practiceId) ?? practiceOf(actor, "coach");
  requireAccess(actor, "practice.read", practiceId === null ? {} : { practiceId });
  if (practiceId === null) throw new NotFound("practice");
  const mine = may(actor, "practice.configure", { practiceId });
  return withActor(actor, async (tx) => {
    const practice = await getPractice(tx, practiceId);
    const [policy] = await findPolicies(tx, practiceId);
    if (!policy) throw new Error("a practice without a secrets policy");
    const others: StoredPractice[] = [];
    for (const id of new Set(actor.memberships.map((membership) => membership.practiceId))) {
      if (id !== practiceId) others.push(await getPractice(tx, id));
    }
    return {
      practice,
      mine,
      userId: actor.userId,
      policy,
      colleagues: await findColleagues(tx, practiceId),
      invitations: mine ? await findCoachInvitations(tx, practiceId) : [],
      others,
      timeZone: (await getOwnProfile(tx, actor.userId)).timeZone,
      now,
    };
  });
}
