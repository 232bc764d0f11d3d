import "server-only";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { Region } from "@/lib/domain/safety/crisis-resources.ts";
import type { ActorTx, EngineTx } from "./transaction.ts";
import { readWords } from "./words.ts";

/** Everybody who coaches or coached one of the actor's own couples, by id. */
export async function findCoachNames(tx: ActorTx, coupleId: string): Promise<Map<string, string>> {
  const coaches = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM "user" u
    WHERE u.id IN (SELECT m.coach_id FROM access.my_coaches_ever() m WHERE m.couple_id = ${coupleId}::uuid)`;
  return new Map(coaches.map(({ id, name }) => [id, name]));
}

/** The coach of one of the actor's own couples, while its work goes on. */
export async function findOwnCoach(tx: ActorTx, coupleId: string): Promise<{ coachId: string; name: string } | null> {
  const [row] = await tx.$queryRaw<{ coachId: string }[]>`
    SELECT coach_id AS "coachId" FROM access.my_coaches() WHERE couple_id = ${coupleId}::uuid`;
  if (!row) return null;
  const coach = await tx.user.findUnique({ where: { id: row.coachId }, select: { name: true } });
  return { coachId: row.coachId, name: coach?.name ?? "" };
}

/** What the coach calls the two: this person, and the other if there is one. */
export async function findNames(
  tx: ActorTx,
  { coupleId, seat }: { coupleId: string; seat: Seat },
): Promise<{ you: string; other: string | null }> {
  const rows = await tx.partner.findMany({ where: { coupleId }, select: { seat: true, name: true } });
  return {
    you: rows.find((row) => row.seat === seat)?.name ?? "",
    other: rows.find((row) => row.seat !== seat)?.name ?? null,
  };
}

/** The practices in which this person ever had a place as a client, with whether that work goes on. */
export async function findClientPlaces(
  tx: ActorTx,
  userId: string,
): Promise<{ coupleId: string; practiceId: string; practiceName: string; region: Region }[]> {
  const seats = await tx.partner.findMany({
    where: { userId },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: { coupleId: true, practiceId: true },
  });
  const practices = await tx.practice.findMany({
    where: { id: { in: seats.map((seat) => seat.practiceId) } },
    select: { id: true, name: true, region: true },
  });
  return seats.map((seat) => {
    const practice = practices.find((candidate) => candidate.id === seat.practiceId);
    if (!practice) throw new NotFound("practice");
    return { ...seat, practiceName: practice.name, region: practice.region };
  });
}

export interface AssignedWork {
  assignmentId: string;
  protocolTitle: string;
  startSeat: Seat | null;
  dueOn: Date | null;
  note: string | null;
}

/** What the coach assigned to one of the actor's own couples and did not cancel, the latest first. */
export async function findAssignedWork(tx: ActorTx, coupleId: string): Promise<AssignedWork[]> {
  const rows = await tx.assignment.findMany({
    where: { coupleId, cancelledAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, startSeat: true, dueOn: true, protocol: { select: { title: true } } },
  });
  const words = await readWords(
    tx,
    "assignment",
    rows.map((row) => row.id),
  );
  return rows.map(({ id, protocol, ...row }) => ({
    assignmentId: id,
    protocolTitle: protocol.title,
    note: words.get(id)?.note || null,
    ...row,
  }));
}

/** Whether the joint steps are open as the partners see it: a hold doesn't show before the coach puts it in words. */
export async function isJointWorkOpen(tx: EngineTx, coupleId: string): Promise<boolean> {
  const clearance = await tx.clearance.findUnique({ where: { coupleId }, select: { openedAt: true } });
  return clearance?.openedAt != null;
}
