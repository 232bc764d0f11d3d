import { z } from "zod";
import { findReceipt, fingerprint, keepReceipt } from "@/lib/data/receipts.ts";
import { appendJoint, openRepair, recordAct } from "@/lib/data/repair-log.ts";
import type { StoredWork } from "@/lib/data/repairs.ts";
import { addShare, withdrawShare } from "@/lib/data/shares.ts";
import { type EngineTx, withHeldCouple } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { standingAfter } from "@/lib/domain/consent/standing.ts";
import { Conflict } from "@/lib/domain/errors.ts";
import type { Advance } from "@/lib/domain/repair/advance.ts";
import { advanceFrom } from "@/lib/domain/repair/advance-from.ts";
import { commandSchema } from "@/lib/domain/repair/command.ts";
import { writtenSchema } from "@/lib/domain/repair/draft.ts";
import type { JointEvent } from "@/lib/domain/repair/event.ts";
import { needsAsking } from "@/lib/domain/repair/held-back.ts";
import type { RefusalReason } from "@/lib/domain/repair/refusal.ts";
import { rollupOf } from "@/lib/domain/repair/rollup.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairState } from "@/lib/domain/repair/state.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { coupleToSearch, findPlace } from "./find-place.ts";
import { type LoadedRepair, loadRepair, nowAfter } from "./load-repair.ts";

export const actInRepairSchema = z.strictObject({
  repairId: z.uuid(),
  /** Made with the form: the same form sent twice acts once. */
  key: z.uuid(),
  command: commandSchema,
  /** The sentences chosen to send, for the commands that carry a share. */
  text: writtenSchema.optional(),
  /** The coach who may read them too, as the page named them: words meant for one are no other's. */
  toCoach: z.uuid().optional(),
  /** The version of the joint log that the page showed; without one the command is meant for whatever stands now. */
  seen: z.int().min(0).optional(),
  /** Seconds it waited for a signal since the person first sent it. */
  held: z.int().min(0).optional(),
  /** The person was asked whether they still mean what waited. */
  confirmed: z.boolean().optional(),
});
export type ActInRepair = z.output<typeof actInRepairSchema>;

export type Acted =
  | { ok: true }
  | Refusal<RefusalReason | "same-key-other-body" | "nothing-written" | "sign-first" | "ask-again" | "other-coach">;

/** What never waits for a signature: whatever rests, stops or takes back. */
const alwaysOpen: readonly ActInRepair["command"]["type"][] = ["takeBreak", "notYet", "stop", "withdrawShare"];

/** The share that a command sends, if it sends one. */
function shareIdOf(command: ActInRepair["command"]): string | null {
  return "shareId" in command && command.type !== "withdrawShare" ? command.shareId : null;
}

const userAt = (work: StoredWork, seat: Seat): string | null =>
  work.seats.find((taken) => taken.seat === seat)?.userId ?? null;

/** Which joint event carried the share, to know the step, round and turn it belongs to. */
function sharedIn(state: RepairState, shareId: string) {
  const shared = state.joint.shares.find((share) => share.shareId === shareId);
  if (!shared) throw new Error("a share was sent that the log does not hold");
  return shared;
}

/**
 * What calls the other in from outside. The rest happens while both are there, and a message for each of it would
 * pester; for a break or a "not yet" it would nag.
 */
const calls: readonly JointEvent["type"][] = [
  "named",
  "asked",
  "answered",
  "timeProposed",
  "roundStarted",
  "notYetLifted",
];

async function save(
  tx: EngineTx,
  context: Context,
  input: ActInRepair,
  loaded: LoadedRepair,
  result: Extract<Advance, { ok: true }>,
  bodyHash: string,
): Promise<void> {
  const { actor, now, newId } = context;
  const { work, seat, assignment } = loaded;
  const repairId = loaded.repairId ?? input.repairId;
  const writing = { work, now, newId };
  if (result.joint.length) {
    if (!work.repair) await openRepair(tx, writing, { repairId, assignmentId: assignment.assignmentId });
    await appendJoint(tx, writing, {
      repairId,
      protocolId: assignment.protocolId,
      version: work.repair?.version ?? 0,
      before: loaded.state,
      events: result.joint,
      rollup: rollupOf(result.state, now.toISOString()),
    });
  }
  const shareId = shareIdOf(input.command);
  if (shareId && input.text !== undefined) {
    const { step, round, turn } = sharedIn(result.state, shareId);
    const other = userAt(work, otherSeat(seat));
    const coachId = input.toCoach ?? null;
    await addShare(tx, {
      shareId,
      practiceId: work.practiceId,
      coupleId: work.coupleId,
      repairId,
      userId: actor.userId,
      step,
      round,
      turn,
      text: input.text,
      coachId,
      readerIds: [other, coachId].filter((readerId) => readerId !== null),
      now,
      newId,
    });
  }
  if (input.command.type === "withdrawShare") await withdrawShare(tx, input.command.shareId, now);
  await recordAct(tx, writing, {
    userId: actor.userId,
    seat,
    repairId,
    protocolId: assignment.protocolId,
    begun: work.streams[seat].begun,
    events: result.mine,
    // What the other may know of it, the joint log tells them; the audit line is the actor's own.
    action: `repair.${input.command.type}`,
    receipt: { key: input.key, bodyHash },
  });
}

/**
 * Does one thing in a repair, as one of the two. One transaction: access, load, decide, append, with its audit. Sending
 * the same again has no second effect; what is no longer lawful is refused with a reason, and nothing is changed.
 */
export async function actInRepair(context: Context, input: ActInRepair): Promise<Acted> {
  const { actor } = context;
  const { practiceId, coupleId } = await coupleToSearch(actor, input.repairId);
  requireAccess(actor, "repair.act", { practiceId, coupleId });
  // What it says, apart from how it came: a second try under the same key is the same command.
  const { repairId, command, text, toCoach } = input;
  const bodyHash = fingerprint({ repairId, command, text, toCoach });
  const shareId = shareIdOf(input.command);
  if (shareId && !input.text?.trim()) return { ok: false, reason: "nothing-written" };
  let grew = false;
  let called: string | null = null;
  const acted = await withHeldCouple(actor, coupleId, async (tx): Promise<Acted> => {
    const loaded = await loadRepair(tx, actor, coupleId, repairId, input.key);
    const receipt = loaded ? loaded.work.receipt : await findReceipt(tx, actor.userId, input.key);
    if (receipt !== null) return receipt === bodyHash ? { ok: true } : { ok: false, reason: "same-key-other-body" };
    // What was begun alone goes on inside the joint repair; a closed one can't go on while another is open.
    if (!loaded || (loaded.repairId !== repairId && loaded.work.streams[loaded.seat].begun?.repairId !== repairId)) {
      await findPlace(tx, actor, repairId);
      throw new Conflict("repair");
    }
    const { work, seat, state } = loaded;
    if (!alwaysOpen.includes(command.type) && standingAfter(work.own).kind !== "ready") {
      return { ok: false, reason: "sign-first" };
    }
    // What was sent can be taken back for ever; nothing else happens in a repair that another has followed.
    if (work.repair?.superseded && command.type !== "withdrawShare") throw new Conflict("repair");
    if (toCoach !== undefined && toCoach !== work.coachId) return { ok: false, reason: "other-coach" };
    const since = input.seen === undefined ? null : (work.repair?.events.slice(input.seen) ?? []);
    const waited = {
      held: input.held ?? 0,
      moved: since !== null && since.length > 0,
      confirmed: input.confirmed ?? false,
    };
    if (needsAsking(command, waited)) return { ok: false, reason: "ask-again" };
    const now = nowAfter(work, context.now);
    const result = advanceFrom(since, state, seat, command, now.toISOString());
    if (!result.ok) {
      if (result.reason !== "already-done") return result;
      // It is answered for good, or a late copy of it could act once things have changed.
      await keepReceipt(tx, { userId: actor.userId, key: input.key, bodyHash, now });
      return { ok: true };
    }
    await save(tx, { ...context, now }, input, loaded, result, bodyHash);
    grew = result.joint.length > 0;
    if (result.joint.some((event) => calls.includes(event.type))) called = userAt(work, otherSeat(seat));
    return { ok: true };
  });
  if (grew) context.announce(coupleId);
  if (called) context.notify({ kind: "somethingToLookAt", userId: called });
  return acted;
}
