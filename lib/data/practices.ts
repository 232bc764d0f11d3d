import "server-only";
import type { SecretsKind } from "@/lib/domain/consent/secrets-policy.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Region } from "@/lib/domain/safety/crisis-resources.ts";
import { type ActorTx, isId, type RehearsalTx } from "./transaction.ts";

export interface StoredPractice {
  practiceId: string;
  name: string;
  region: Region;
}

/** The secrets policy in force, or one that was. */
export interface StoredPolicy {
  policyId: string;
  version: number;
  kind: SecretsKind;
  createdAt: Date;
}

/** A practice that the actor belongs to or is a client of. Throws NotFound for any other. */
export async function getPractice(tx: ActorTx, practiceId: string): Promise<StoredPractice> {
  const row = isId(practiceId)
    ? await tx.practice.findUnique({ where: { id: practiceId }, select: { name: true, region: true } })
    : null;
  if (!row) throw new NotFound("practice");
  return { practiceId, ...row };
}

/** The same for its owner, holding off every other change of it until the transaction is over. */
export async function getPracticeToChange(tx: ActorTx, practiceId: string): Promise<StoredPractice> {
  if (!isId(practiceId)) throw new NotFound("practice");
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM practice WHERE id = ${practiceId}::uuid FOR UPDATE`;
  if (held.length === 0) throw new NotFound("practice");
  return getPractice(tx, practiceId);
}

export async function changePractice(
  tx: ActorTx,
  practiceId: string,
  change: Pick<StoredPractice, "name" | "region">,
): Promise<void> {
  await tx.practice.updateMany({ where: { id: practiceId }, data: change });
}

/** Where the machine is that a practice has switched on, whether there is one now or not; null for none. */
export async function findMachineHost(tx: ActorTx | RehearsalTx, practiceId: string): Promise<string | null> {
  const row = await tx.practice.findUnique({ where: { id: practiceId }, select: { machineHost: true } });
  return row?.machineHost ?? null;
}

/** Switches a machine on for a practice, or off. False when it was so already. */
export async function keepMachineHost(tx: ActorTx, practiceId: string, machineHost: string | null): Promise<boolean> {
  if ((await findMachineHost(tx, practiceId)) === machineHost) return false;
  return (await tx.practice.updateMany({ where: { id: practiceId }, data: { machineHost } })).count === 1;
}

/** Every version of a practice's secrets policy, the one in force first. */
export async function findPolicies(tx: ActorTx, practiceId: string): Promise<StoredPolicy[]> {
  const rows = await tx.secretsPolicy.findMany({
    where: { practiceId },
    orderBy: { version: "desc" },
    select: { id: true, version: true, kind: true, createdAt: true },
  });
  return rows.map(({ id, ...row }) => ({ policyId: id, ...row }));
}

export async function addPolicy(
  tx: ActorTx,
  policy: Omit<StoredPolicy, "policyId"> & { policyId: string; practiceId: string; createdBy: string },
): Promise<void> {
  const { policyId, ...row } = policy;
  await tx.secretsPolicy.createMany({ data: [{ id: policyId, ...row }] });
}

export interface Colleague {
  membershipId: string;
  userId: string;
  name: string;
  role: "owner" | "coach";
}

/** Who belongs to a practice now, the longest first. A person with two roles is there twice. */
export async function findColleagues(tx: ActorTx, practiceId: string): Promise<Colleague[]> {
  const rows = await tx.membership.findMany({
    where: { practiceId, endedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, userId: true, role: true, user: { select: { name: true } } },
  });
  return rows.map(({ id, userId, role, user }) => ({ membershipId: id, userId, role, name: user.name }));
}

/** Whose coaching in a practice this is, or was; null when it is nobody's. */
export async function findCoaching(
  tx: ActorTx,
  { practiceId, membershipId }: { practiceId: string; membershipId: string },
): Promise<{ userId: string; endedAt: Date | null } | null> {
  const where = { id: membershipId, practiceId, role: "coach" as const };
  return tx.membership.findFirst({ where, select: { userId: true, endedAt: true } });
}

/** Ends somebody's coaching in a practice. False when it was over, or isn't there. */
export async function endCoaching(
  tx: ActorTx,
  { practiceId, membershipId, now }: { practiceId: string; membershipId: string; now: Date },
): Promise<boolean> {
  const ended = await tx.membership.updateMany({
    where: { id: membershipId, practiceId, role: "coach", endedAt: null },
    data: { endedAt: now },
  });
  return ended.count > 0;
}

/** How the actor is called, and where their clock stands. */
export async function getOwnProfile(tx: ActorTx, userId: string): Promise<{ name: string; timeZone: string }> {
  return tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, timeZone: true } });
}
