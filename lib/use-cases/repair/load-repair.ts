import { type Assigned, getProtocol, loadWork, type StoredWork } from "@/lib/data/repairs.ts";
import type { EngineTx } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { later, plus } from "@/lib/domain/repair/instant.ts";
import { replay } from "@/lib/domain/repair/replay.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import { type JointWork, type RepairState, type Setting, startRepair } from "@/lib/domain/repair/state.ts";

/** A couple's work as the engine has it, seen from one seat. */
export interface LoadedRepair {
  work: StoredWork;
  seat: Seat;
  /** The joint repair's id, or that of what this person began alone, or null when they began nothing. */
  repairId: string | null;
  assignment: Assigned;
  protocol: Protocol;
  state: RepairState;
}

export function jointWorkOf(work: StoredWork): JointWork {
  if (work.endedAt !== null) return "ended";
  if (work.clearance.state === "held" && work.clearance.wordedAt !== null) return "worded";
  return work.clearance.state;
}

function settingOf(work: StoredWork, assignment: Assigned): Setting {
  const joined = (seat: Seat) => work.seats.some((taken) => taken.seat === seat && taken.userId !== null);
  return {
    bond: work.bond,
    present: { a: joined("a"), b: joined("b") },
    jointWork: jointWorkOf(work),
    pauseAbove: assignment.pauseAbove,
    notYet: work.notYet,
    opened: work.clearance.openedAt !== null,
  };
}

/** Folds a repair's streams into the engine's state. */
export function stateOf(work: StoredWork, assignment: Assigned, protocol: Protocol): RepairState {
  return replay(startRepair(protocol, settingOf(work, assignment)), {
    joint: work.repair?.events ?? [],
    personal: { a: work.streams.a.events, b: work.streams.b.events },
  });
}

export function assignmentOf(work: StoredWork, assignmentId: string): Assigned {
  const assignment = work.assignments.find((candidate) => candidate.assignmentId === assignmentId);
  if (!assignment) throw new NotFound("assignment");
  return assignment;
}

/**
 * The server's clock, or the first moment after the repair before was over. Another server's clock may have been ahead of
 * this one's, and what is recorded before that moment would count as the past repair's.
 */
export const nowAfter = (work: StoredWork, now: Date): Date =>
  new Date(later(work.overSince && plus(work.overSince, 1), now.toISOString()));

export function seatOf(actor: Actor, coupleId: string): Seat {
  const held = actor.seats.find((seat) => seat.coupleId === coupleId);
  if (!held) throw new NotFound("couple");
  return held.seat;
}

/**
 * Loads the closed repair asked for, or else the one that is open, or what this person began alone. Null when there is
 * none of them. `key`: of the command it is loaded for, to see whether that came before.
 */
export async function loadRepair(
  tx: EngineTx,
  actor: Actor,
  coupleId: string,
  wanted: string | null = null,
  key: string | null = null,
): Promise<LoadedRepair | null> {
  const seat = seatOf(actor, coupleId);
  const open = await loadWork(tx, coupleId, { key });
  const isPresent = wanted === null || wanted === open.repair?.id || wanted === open.streams[seat].begun?.repairId;
  const past = isPresent ? null : await loadWork(tx, coupleId, { repairId: wanted, key });
  const work = past?.repair ? past : open;
  const begun = work.streams[seat].begun;
  const assignmentId = work.repair?.assignmentId ?? begun?.assignmentId;
  if (assignmentId === undefined) return null;
  const assignment = assignmentOf(work, assignmentId);
  const protocol = await getProtocol(tx, assignment.protocolId);
  return {
    work,
    seat,
    repairId: work.repair?.id ?? begun?.repairId ?? null,
    assignment,
    protocol,
    state: stateOf(work, assignment, protocol),
  };
}
