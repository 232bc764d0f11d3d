import "server-only";
import { isTalk } from "@/lib/domain/rehearsal/audience.ts";
import type { RehearsalEvent } from "@/lib/domain/rehearsal/event.ts";
import { isOver, type RehearsalState } from "@/lib/domain/rehearsal/state.ts";
import type { Recorded } from "@/lib/domain/repair/event.ts";
import { announceSeen } from "./live.ts";
import { type TalkSealer, talkSealer } from "./seal.ts";
import type { RehearsalTx } from "./transaction.ts";

interface StreamRow {
  kind: "conversation" | "frame";
  wrapped: Uint8Array;
  keyVersion: number;
  /** Null where nothing has happened under a key yet. */
  seq: number | null;
  type: string;
  payload: object;
  recordedAt: Date;
  sealed: Uint8Array | null;
}

export interface RehearsalStream {
  /** In their order: without the talk, once the record of it is gone. */
  events: Recorded<RehearsalEvent>[];
  /** Null once the record is gone. */
  talk: TalkSealer | null;
}

/** The stream of a rehearsal, with what opens and seals the talk in it. One question: it is asked with every act. */
export async function loadRehearsalStream(tx: RehearsalTx, rehearsalId: string): Promise<RehearsalStream> {
  const rows = await tx.$queryRaw<StreamRow[]>`
    SELECT k.kind::text, k.wrapped, k.key_version AS "keyVersion", e.seq, e.type, e.payload, e.recorded_at AS "recordedAt", e.sealed
    FROM rehearsal_key k LEFT JOIN rehearsal_event e ON e.rehearsal_id = k.rehearsal_id AND e.kind = k.kind
    WHERE k.rehearsal_id = ${rehearsalId}::uuid ORDER BY e.seq`;
  const key = rows.find(({ kind }) => kind === "conversation");
  const talk = key ? talkSealer({ rehearsalId, ...key }) : null;
  const events = rows.flatMap(({ seq, type, payload, recordedAt, sealed }) => {
    if (seq === null) return [];
    const event = sealed ? talk?.open(seq, sealed) : { type, ...payload, recordedAt: recordedAt.toISOString() };
    // The stream is our own: nothing gets in but what the engine returned.
    return [event as unknown as Recorded<RehearsalEvent>];
  });
  return { events, talk };
}

export interface Appended {
  rehearsalId: string;
  /** From which place it was done. */
  byPlaceId: string;
  talk: TalkSealer | null;
  before: RehearsalState;
  events: readonly RehearsalEvent[];
  state: RehearsalState;
  now: Date;
}

/**
 * Appends what happened, and brings the row and what each place may know of along. Where the record of the talk ends, its
 * key is destroyed, and everything that was sealed with it or told of it goes with the key.
 *
 * Returns whether open pages hear of it by the commit itself: of talk, which changes nothing about who may be there. All
 * else is the caller's to announce, so that everybody's right to watch is looked at again.
 */
export async function appendRehearsal(tx: RehearsalTx, appended: Appended): Promise<boolean> {
  const { rehearsalId, byPlaceId, talk, before, events, state, now } = appended;
  await tx.rehearsalEvent.createMany({
    data: events.map((event, index) => {
      const row = { rehearsalId, seq: before.version + index + 1, byPlaceId };
      if (!isTalk(event)) {
        const { type, ...payload } = event;
        return { ...row, kind: "frame" as const, type, payload, recordedAt: now };
      }
      if (!talk) throw new Error("nothing is said once the record is gone");
      const sealed = talk.seal(row.seq, { ...event, recordedAt: now.toISOString() });
      return { ...row, kind: "conversation" as const, type: "talk", sealed };
    }),
  });
  await tx.rehearsal.updateMany({
    where: { id: rehearsalId },
    data: {
      version: state.version,
      phase: state.phase,
      confidenceBefore: state.before?.confidence ?? null,
      activationBefore: state.before?.activation ?? null,
      confidenceAfter: state.after?.confidence ?? null,
      activationAfter: state.after?.activation ?? null,
      lastAt: now,
      ...(isOver(state) && !isOver(before) ? { overAt: now } : {}),
    },
  });
  const moved = state.places.filter(({ id, seen }) => before.places.find((place) => place.id === id)?.seen !== seen);
  for (const { id, seen } of moved) await tx.rehearsalPlace.updateMany({ where: { id }, data: { seen } });
  if (before.transcript !== "gone" && state.transcript === "gone") {
    await tx.rehearsalKey.deleteMany({ where: { rehearsalId, kind: "conversation" } });
  }
  if (!events.every(isTalk)) return false;
  // All who are there are named, also those for whom nothing moved: what isn't for them costs nobody a look at them.
  const there = state.places.filter(({ left }) => !left);
  await announceSeen(tx, rehearsalId, new Map(there.map(({ id, seen }) => [id, seen])));
  return true;
}

/** The fingerprint of what was sent under this key from one of these places before; null when nothing was. */
export async function findRehearsalReceipt(
  tx: RehearsalTx,
  placeIds: readonly string[],
  key: string,
): Promise<string | null> {
  const found = await tx.rehearsalReceipt.findFirst({
    where: { key, placeId: { in: [...placeIds] } },
    select: { bodyHash: true },
  });
  return found?.bodyHash ?? null;
}

/** Keeps a receipt with the record of the talk. Before that record ends: afterwards the engine knows what was done. */
export async function keepRehearsalReceipt(
  tx: RehearsalTx,
  receipt: { rehearsalId: string; placeId: string; key: string; bodyHash: string },
): Promise<void> {
  await tx.rehearsalReceipt.createMany({ data: [receipt] });
}
