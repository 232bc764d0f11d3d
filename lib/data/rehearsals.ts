import "server-only";
import { Conflict, Forbidden, NotFound } from "@/lib/domain/errors.ts";
import type { Difficulty, RehearsalMode, RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";
import type { Rating, RehearsalPhase } from "@/lib/domain/rehearsal/state.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { addLine } from "./rehearsal-lines.ts";
import { makeRehearsalKey } from "./seal.ts";
import { type ActorTx, isId, isTurnedAway, type JobTx, type RehearsalTx } from "./transaction.ts";

export interface StoredRehearsal {
  rehearsalId: string;
  practiceId: string;
  coupleId: string;
  rehearserId: string;
  createdBy: string;
  /** The coach who made it or was asked to it; null where none knows of it. */
  coachId: string | null;
  mode: RehearsalMode;
  steps: RehearsalStep[];
  difficulty: Difficulty;
  personaKey: string | null;
  seed: number;
  plannedAt: Date | null;
  /** Where the machine is that may word the script; null in any mode but `model`. */
  machineHost: string | null;
  phase: RehearsalPhase;
  before: Rating | null;
  after: Rating | null;
  createdAt: Date;
  lastAt: Date;
  overAt: Date | null;
}

const ratingOf = (confidence: number | null, activation: number | null): Rating | null =>
  confidence === null || activation === null ? null : { confidence, activation };

function toRehearsal(row: Prisma.RehearsalGetPayload<object>): StoredRehearsal {
  const { id, steps, difficulty, version: _, ...rest } = row;
  const { confidenceBefore, confidenceAfter, activationBefore, activationAfter, ...stored } = rest;
  return {
    ...stored,
    rehearsalId: id,
    // Nothing gets in but what the form's schema let through.
    steps: steps as RehearsalStep[],
    difficulty: difficulty as Difficulty,
    before: ratingOf(confidenceBefore, activationBefore),
    after: ratingOf(confidenceAfter, activationAfter),
  };
}

/** One rehearsal, as somebody who may be there. Anybody else's doesn't exist here. */
export async function getRehearsal(tx: RehearsalTx, rehearsalId: string): Promise<StoredRehearsal> {
  const row = isId(rehearsalId) ? await tx.rehearsal.findUnique({ where: { id: rehearsalId } }) : null;
  if (!row) throw new NotFound("rehearsal");
  return toRehearsal(row);
}

/** Lets one at a time through, until this transaction is over: turns come one after the other. */
export async function lockRehearsal(tx: RehearsalTx, rehearsalId: string): Promise<StoredRehearsal> {
  await tx.$queryRaw`SELECT 1 FROM rehearsal WHERE id = ${rehearsalId}::uuid FOR UPDATE`;
  return getRehearsal(tx, rehearsalId);
}

/** How many of all their couples' a coach is shown; one's own and one couple's are all there, since they can be deleted from there. */
const newestOfAll = 200;

/** The rehearsals that the actor may know of, the newest first. */
export async function findRehearsals(
  tx: ActorTx,
  where: { rehearserId?: string; coachId?: string; coupleId?: string },
): Promise<StoredRehearsal[]> {
  const isFew = where.rehearserId !== undefined || where.coupleId !== undefined;
  const rows = await tx.rehearsal.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    ...(isFew ? {} : { take: newestOfAll }),
  });
  return rows.map(toRehearsal);
}

/** A rehearsal, and in whose name it is looked at when nobody asks. */
export interface OpenRoom {
  rehearsalId: string;
  rehearserId: string;
}

const room = { id: true, rehearserId: true } as const;
const toRoom = ({ id, rehearserId }: { id: string; rehearserId: string }): OpenRoom => ({
  rehearsalId: id,
  rehearserId,
});

/** Those that aren't over and in which nothing was done since: what was begun, and what wasn't. */
export async function findIdleRooms(tx: JobTx, since: { begun: Date; unbegun: Date }): Promise<OpenRoom[]> {
  const unbegun: RehearsalPhase[] = ["setup", "prebrief"];
  const rows = await tx.rehearsal.findMany({
    where: {
      overAt: null,
      OR: [
        { phase: { notIn: unbegun }, lastAt: { lte: since.begun } },
        { phase: { in: unbegun }, lastAt: { lte: since.unbegun } },
      ],
    },
    select: room,
  });
  return rows.map(toRoom);
}

/** Those of a couple that are with its coach and aren't over. */
export async function findRoomsWithCoach(tx: JobTx, coupleId: string): Promise<OpenRoom[]> {
  return (await tx.rehearsal.findMany({ where: { coupleId, mode: "coach", overAt: null }, select: room })).map(toRoom);
}

export type NewRehearsal = Omit<StoredRehearsal, "phase" | "before" | "after" | "createdAt" | "lastAt" | "overAt">;

/**
 * Makes a rehearsal with its keys and what it is about. Its places are added by whoever makes it. False when it was made
 * already; throws Conflict where its id is somebody else's, and Forbidden where it is no longer theirs to make: the couple
 * was handed over, or its work ended, since that was read.
 */
export async function makeRehearsal(
  tx: RehearsalTx,
  { rehearsalId, ...rehearsal }: NewRehearsal,
  frame: { scenario: string; goal: string },
  { now, newId }: { now: Date; newId: () => string },
): Promise<boolean> {
  const data = [{ id: rehearsalId, ...rehearsal, createdAt: now, lastAt: now }];
  const made = await tx.rehearsal.createMany({ data, skipDuplicates: true }).catch((error: unknown) => {
    throw isTurnedAway(error) ? new Forbidden("rehearsal") : error;
  });
  if (made.count === 0) {
    if (!(await tx.rehearsal.findUnique({ where: { id: rehearsalId }, select: { id: true } })))
      throw new Conflict("rehearsal");
    return false;
  }
  await tx.rehearsalKey.createMany({
    data: [makeRehearsalKey(rehearsalId, "frame"), makeRehearsalKey(rehearsalId, "conversation")],
  });
  for (const field of ["scenario", "goal"] as const) {
    if (frame[field] === "") continue;
    await addLine(tx, rehearsalId, { id: newId(), kind: "frame", placeId: null, field, text: frame[field] });
  }
  return true;
}

/** Deletes a whole rehearsal for good: words, events, places and keys. Its rehearser's alone to do. */
export async function deleteRehearsal(tx: RehearsalTx, rehearsalId: string): Promise<boolean> {
  return (await tx.rehearsal.deleteMany({ where: { id: rehearsalId } })).count === 1;
}
