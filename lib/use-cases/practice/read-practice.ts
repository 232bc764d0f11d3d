import { audit } from "@/lib/data/audit.ts";
import { countPracticeCouples, findPracticeCouples, type PracticeCouple } from "@/lib/data/handovers.ts";
import { findCoachInvitations, type OpenInvitation } from "@/lib/data/invitations.ts";
import {
  type Colleague,
  findColleagues,
  findMachineHost,
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
  /** Where the machine is that may be switched on for rehearsals; null where none is configured. */
  machine: { host: string; on: boolean } | null;
  colleagues: Colleague[];
  /** Empty for who may not invite. */
  invitations: OpenInvitation[];
  /** How many couples each coach has, for the owner; those of a coach who has left among them. */
  counts: ReadonlyMap<string, number>;
  /** The couples of the coach that the owner asked for, by the names that coach gave them. */
  couples: PracticeCouple[];
  /** Every practice the reader belongs to, to go from one to another. */
  others: StoredPractice[];
  timeZone: string;
  now: Date;
}

/** A practice as the people who work in it see it; without an id, the reader's own. */
export async function readPractice(
  { actor, now, machine }: Context,
  input: { practiceId?: string | undefined; coachId?: string | undefined },
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
    const { coachId } = input;
    const couples = mine && coachId !== undefined ? await findPracticeCouples(tx, { practiceId, coachId }) : [];
    const entry = { actorId: actor.userId, aboutUserId: actor.userId, now, practiceId };
    if (couples.length) await audit(tx, { ...entry, action: "practice.readCouples" });
    return {
      practice,
      mine,
      counts: mine ? await countPracticeCouples(tx, practiceId) : new Map<string, number>(),
      couples,
      userId: actor.userId,
      policy,
      machine: machine && { host: machine.host, on: machine.host === (await findMachineHost(tx, practiceId)) },
      colleagues: await findColleagues(tx, practiceId),
      invitations: mine ? await findCoachInvitations(tx, practiceId) : [],
      others,
      timeZone: (await getOwnProfile(tx, actor.userId)).timeZone,
      now,
    };
  });
}
