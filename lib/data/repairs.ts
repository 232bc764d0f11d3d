import "server-only";
import type { Settling } from "@/lib/domain/consent/standing.ts";
import type { Bond } from "@/lib/domain/couple/bond.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { type Protocol, protocolSchema } from "@/lib/domain/protocol/protocol.ts";
import type { JointEvent, PrivateEvent, Recorded } from "@/lib/domain/repair/event.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import { Prisma } from "./generated/prisma/client.ts";
import { type EngineTx, straight } from "./transaction.ts";

export interface SeatTaken {
  seat: Seat;
  partnerId: string;
  name: string;
  /** Null until the invitation is redeemed. */
  userId: string | null;
}

/** What somebody's `began` adds in storage: which repair it may become, under which assignment. */
export interface Begun {
  repairId: string;
  assignmentId: string;
}

export interface Assigned {
  assignmentId: string;
  protocolId: string;
  pauseAbove: 4 | 5;
  cancelled: boolean;
}

export interface JointRepair {
  id: string;
  assignmentId: string;
  openedAt: string;
  closedAt: string | null;
  version: number;
  /** A later repair of the couple exists: this one is history. */
  superseded: boolean;
  events: Recorded<JointEvent>[];
}

export interface PrivateStream {
  /** The last event's number, 0 when there is none. */
  seq: number;
  /** What was done since the couple's last repair was over: the part that the current work rests on. */
  events: Recorded<PrivateEvent>[];
  /** The latest thing begun in that time and not set aside. */
  begun: Begun | null;
}

/** Everything the engine needs to know of one couple, as stored. */
export interface StoredWork {
  coupleId: string;
  practiceId: string;
  coachId: string;
  bond: Bond;
  endedAt: string | null;
  clearance: { state: "closed" | "clear" | "held"; wordedAt: string | null; openedAt: string | null };
  coupleVersion: number;
  seats: SeatTaken[];
  /** The open joint repair, or the one asked for by id. */
  repair: JointRepair | null;
  streams: Record<Seat, PrivateStream>;
  /** When the repair before was over: the streams are what came after. Null when this is the first. */
  overSince: string | null;
  /** The last "not yet" of each in earlier repairs, unless they lifted it: stopping one doesn't get around it. */
  notYet: Record<Seat, { until: string | null } | null>;
  assignments: Assigned[];
  /** What the acting partner has signed and answered; empty for a coach. */
  own: Settling;
  /** The fingerprint of the command that the acting person sent under the key asked about, if they did. */
  receipt: string | null;
}

interface StoredPrivateEvent {
  seat: Seat;
  seq: number;
  type: string;
  payload: Record<string, unknown>;
  recordedAt: string;
}

interface Row {
  couple: { practiceId: string; coachId: string; bond: Bond; endedAt: string | null };
  clearance: { state: "closed" | "clear" | "held"; wordedAt: string | null; openedAt: string | null };
  coupleVersion: number;
  seats: SeatTaken[];
  repair: Omit<JointRepair, "events"> | null;
  joint: { type: string; payload: Record<string, unknown>; recordedAt: string }[];
  streams: StoredPrivateEvent[];
  overSince: string | null;
  lastSeq: Partial<Record<Seat, number>>;
  notYets: { type: string; by: Seat; until: string | null }[];
  assignments: Assigned[];
  own: Settling;
  receipt: string | null;
}

/** Instants leave the database as ISO 8601 in UTC with milliseconds, the one form that the log replays to. */
const instant = (text: string): string => new Date(text).toISOString();
const maybeInstant = (text: string | null): string | null => (text === null ? null : instant(text));

function recorded<E>(row: { type: string; payload: Record<string, unknown>; recordedAt: string }): Recorded<E> {
  // The log is our own: nothing gets in but what `advance` returned.
  return { type: row.type, ...row.payload, recordedAt: instant(row.recordedAt) } as unknown as Recorded<E>;
}

function streamOf(seat: Seat, row: Row): PrivateStream {
  let begun: Begun | null = null;
  const events: Recorded<PrivateEvent>[] = [];
  for (const stored of row.streams) {
    if (stored.seat !== seat) continue;
    const { repairId, assignmentId, ...payload } = stored.payload;
    if (stored.type === "began") begun = { repairId: String(repairId), assignmentId: String(assignmentId) };
    if (stored.type === "setAside") begun = null;
    events.push(recorded<PrivateEvent>({ ...stored, payload }));
  }
  return { seq: row.lastSeq[seat] ?? 0, events, begun };
}

function standingNotYet(seat: Seat, row: Row): { until: string | null } | null {
  const last = row.notYets.findLast((event) => event.by === seat);
  return last?.type === "notYet" ? { until: last.until } : null;
}

/** Holds off every other writer of this couple's work until the transaction is over. */
export async function lockCouple(tx: EngineTx, coupleId: string): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM couple_state WHERE couple_id = ${coupleId}::uuid FOR UPDATE`;
  if (held.length === 0) throw new NotFound("couple");
}

/**
 * Loads a couple's work in one round trip: the open repair (or the one named), both private streams since the last
 * repair was over, and the protocols assigned, and what the acting person signed and sent before. Throws NotFound when the couple isn't the actor's.
 */
export async function loadWork(
  tx: EngineTx,
  coupleId: string,
  { repairId = null, key = null }: { repairId?: string | null; key?: string | null } = {},
): Promise<StoredWork> {
  const [found] = await straight(
    tx,
    Prisma.sql`
    /* prepared: load-work */
    WITH chosen AS (
      SELECT * FROM repair WHERE couple_id = ${coupleId}::uuid
        AND CASE WHEN ${repairId}::uuid IS NULL THEN closed_at IS NULL ELSE id = ${repairId}::uuid END
    ), span AS (
      SELECT coalesce((SELECT max(r.closed_at) FROM repair r WHERE r.couple_id = ${coupleId}::uuid AND r.closed_at IS NOT NULL
          AND (NOT EXISTS (SELECT FROM chosen) OR r.closed_at <= (SELECT opened_at FROM chosen))), '-infinity'::timestamptz) AS since,
        coalesce((SELECT closed_at FROM chosen), 'infinity'::timestamptz) AS until
    )
    SELECT jsonb_build_object(
      'couple', jsonb_build_object('practiceId', c.practice_id, 'coachId', c.coach_id, 'bond', c.bond, 'endedAt', c.ended_at),
      'clearance', (SELECT jsonb_build_object('state', l.state, 'wordedAt', l.worded_at, 'openedAt', l.opened_at) FROM clearance l WHERE l.couple_id = c.id),
      'coupleVersion', (SELECT s.version FROM couple_state s WHERE s.couple_id = c.id),
      'seats', (SELECT coalesce(jsonb_agg(jsonb_build_object('seat', p.seat, 'partnerId', p.id, 'name', p.name, 'userId', p.user_id) ORDER BY p.seat), '[]')
        FROM partner p WHERE p.couple_id = c.id),
      'repair', (SELECT jsonb_build_object('id', r.id, 'assignmentId', r.assignment_id, 'openedAt', r.opened_at, 'closedAt', r.closed_at, 'version', r.version,
          'superseded', EXISTS (SELECT FROM repair later WHERE later.couple_id = r.couple_id AND later.opened_at > r.opened_at)) FROM chosen r),
      'joint', (SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'payload', e.payload, 'recordedAt', e.recorded_at) ORDER BY e.seq), '[]')
        FROM repair_event e WHERE e.repair_id = (SELECT id FROM chosen)),
      'streams', (SELECT coalesce(jsonb_agg(jsonb_build_object('seat', e.seat, 'seq', e.seq, 'type', e.type, 'payload', e.payload, 'recordedAt', e.recorded_at) ORDER BY e.seq), '[]')
        FROM private_event e, span WHERE e.couple_id = c.id AND e.recorded_at > span.since AND e.recorded_at <= span.until),
      'overSince', (SELECT nullif(since, '-infinity') FROM span),
      'lastSeq', (SELECT coalesce(jsonb_object_agg(m.seat, m.seq), '{}') FROM (SELECT seat, max(seq) AS seq FROM private_event WHERE couple_id = c.id GROUP BY seat) m),
      'notYets', (SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'by', e.payload->>'by', 'until', e.payload->>'until') ORDER BY e.couple_version), '[]')
        FROM repair_event e WHERE e.couple_id = c.id AND e.type IN ('notYet', 'notYetLifted')
          AND e.repair_id IS DISTINCT FROM (SELECT id FROM chosen)
          AND e.recorded_at <= coalesce((SELECT opened_at FROM chosen), 'infinity'::timestamptz)),
      'assignments', (SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', a.id, 'protocolId', a.protocol_id, 'pauseAbove', a.pause_above,
          'cancelled', a.cancelled_at IS NOT NULL) ORDER BY a.created_at), '[]')
        FROM assignment a WHERE a.couple_id = c.id),
      'own', jsonb_build_object(
        'signatures', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', CASE e.kind WHEN 'data_use' THEN 'dataUse' ELSE 'secretsPolicy' END,
            'wording', e.wording, 'given', e.given) ORDER BY e.id), '[]')
          FROM consent_entry e WHERE e.couple_id = c.id AND e.user_id = access.user_id() AND e.kind IN ('data_use', 'secrets_policy')),
        'policyId', (SELECT p.id FROM secrets_policy p WHERE p.practice_id = c.practice_id ORDER BY p.version DESC LIMIT 1),
        'checked', coalesce((SELECT k.decided_at IS NOT NULL OR k.coach_id = c.coach_id FROM safety_check k
          WHERE k.couple_id = c.id AND k.user_id = access.user_id() ORDER BY k.submitted_at DESC LIMIT 1), false)),
      'receipt', (SELECT r.body_hash FROM command_receipt r WHERE r.user_id = access.user_id() AND r.key = ${key}::uuid)
    ) AS work
    FROM couple c WHERE c.id = ${coupleId}::uuid`,
  );
  if (!found) throw new NotFound("couple");
  const row = JSON.parse(String(found[0])) as Row;
  return {
    coupleId,
    ...row.couple,
    endedAt: maybeInstant(row.couple.endedAt),
    clearance: {
      state: row.clearance.state,
      wordedAt: maybeInstant(row.clearance.wordedAt),
      openedAt: maybeInstant(row.clearance.openedAt),
    },
    coupleVersion: row.coupleVersion,
    seats: row.seats,
    repair: row.repair && {
      ...row.repair,
      openedAt: instant(row.repair.openedAt),
      closedAt: maybeInstant(row.repair.closedAt),
      events: row.joint.map((event) => recorded<JointEvent>(event)),
    },
    streams: { a: streamOf("a", row), b: streamOf("b", row) },
    overSince: maybeInstant(row.overSince),
    notYet: { a: standingNotYet("a", row), b: standingNotYet("b", row) },
    assignments: row.assignments,
    own: row.own,
    receipt: row.receipt,
  };
}

const published = new Map<string, Protocol>();

/** The document of a published protocol. Published versions never change, so a process reads each once. */
export async function getProtocol(tx: EngineTx, protocolId: string): Promise<Protocol> {
  const known = published.get(protocolId);
  if (known) return known;
  const row = await tx.protocol.findUnique({ where: { id: protocolId }, select: { document: true } });
  if (!row) throw new NotFound("protocol");
  const protocol = protocolSchema.parse(row.document);
  published.set(protocolId, protocol);
  return protocol;
}
