import { audit } from "@/lib/data/audit.ts";
import { addToDraft, keepCarried } from "@/lib/data/carried-texts.ts";
import { claimReceipt, fingerprint } from "@/lib/data/receipts.ts";
import { readLines } from "@/lib/data/rehearsal-lines.ts";
import { getRehearsal } from "@/lib/data/rehearsals.ts";
import { withActor, withRehearsal } from "@/lib/data/transaction.ts";
import { chosenText, sentencesOf } from "@/lib/domain/draft/sentences.ts";
import type { CarryToRepair } from "@/lib/domain/rehearsal/carry-form.ts";
import { ownLines } from "@/lib/domain/rehearsal/own-lines.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { readWork } from "@/lib/use-cases/repair/read-work.ts";
import { loadRehearsal, requireOwnRehearsal } from "./load-rehearsal.ts";
import { settleRehearsal } from "./settle-rehearsal.ts";

type Reason =
  /** What was chosen isn't there any more: the record is gone, or it never was theirs to take. */
  | "nothing-chosen"
  /** The couple's work has ended: there is no repair to come. */
  | "ended"
  /** The draft has no more room for it. */
  | "no-room"
  | "same-key-other-body";

/**
 * Where the sentences are now: in the draft of a step that comes, or kept until one does, because no repair goes on or
 * because the one that does is past that step.
 */
export type CarriedTo = "drafted" | "waiting" | "behind";

/** Takes back everything of a carrying that found no room: its receipt, too, or the same form would pass for done later. */
class NoRoom extends Error {}

/** The chosen sentences, each from a line that the rehearser said for their own side. */
async function chosen({ actor, now }: Context, { rehearsalId, sentences }: CarryToRepair) {
  return withRehearsal(actor, rehearsalId, async (tx) => {
    const rehearsal = await getRehearsal(tx, rehearsalId);
    requireOwnRehearsal(actor, "rehearsal.carry", rehearsal);
    const found = await loadRehearsal(tx, actor, rehearsal);
    const { own } = found;
    const { state } = settleRehearsal(found, now);
    const mine = ownLines(state, own.placeId).map(({ lineId }) => lineId);
    const lines = await readLines(tx, rehearsalId, mine);
    const texts = mine.flatMap((lineId) => {
      const picked = sentences.filter((sentence) => sentence.lineId === lineId).map(({ index }) => index);
      return chosenText(sentencesOf(lines.get(lineId)?.text ?? ""), picked) || [];
    });
    const { practiceId, coupleId } = rehearsal;
    const about = { actorId: actor.userId, aboutUserId: actor.userId, practiceId, coupleId, subjectId: rehearsalId };
    await audit(tx, { ...about, action: "rehearsal.carry", now });
    return { practiceId, coupleId, text: texts.join("\n") };
  });
}

/**
 * Carries sentences of one's own into the next repair, as a private draft: of the one that is open, or else kept until one
 * comes to that step. It moves nothing that the other could see. Nothing else of a rehearsal ever crosses.
 */
export async function carryToRepair(
  context: Context,
  input: CarryToRepair,
): Promise<{ ok: true; to: CarriedTo } | Refusal<Reason>> {
  const { actor, now } = context;
  const { userId } = actor;
  const { practiceId, coupleId, text } = await chosen(context, input);
  if (text === "") return { ok: false, reason: "nothing-chosen" };
  if (!actor.seats.some((seat) => seat.coupleId === coupleId)) return { ok: false, reason: "ended" };
  const work = await readWork(context, { coupleId });
  const { key, step } = input;
  const open = work?.ahead.includes(step) ? work : null;
  const to: CarriedTo = open ? "drafted" : work ? "behind" : "waiting";
  const bodyHash = fingerprint(input);
  const carried = withActor(actor, async (tx): Promise<{ ok: true; to: CarriedTo } | Refusal<Reason>> => {
    const claim = await claimReceipt(tx, { userId, key, bodyHash, now });
    if (claim === "other") return { ok: false, reason: "same-key-other-body" };
    if (claim === "same") return { ok: true, to };
    const own = { practiceId, coupleId, userId };
    if (!open) await keepCarried(tx, { ...own, step, text }, context);
    else {
      const place = { ...own, repairId: open.repairId, step, round: open.view.round };
      if (!(await addToDraft(tx, place, text, context))) throw new NoRoom();
    }
    return { ok: true, to };
  });
  return carried.catch((error: unknown) => {
    if (error instanceof NoRoom) return { ok: false, reason: "no-room" };
    throw error;
  });
}
