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
 * is. It moves nothing that the other could see. Nothing else of a rehearsal ever crosses.
 */
export async function carryToRepair(
  context: Context,
  input: CarryToRepair,
): Promise<{ ok: true; repairId: string | null } | Refusal<Reason>> {
  const { actor, now } = context;
  const { userId } = actor;
  const { practiceId, coupleId, text } = await chosen(context, input);
  if (text === "") return { ok: false, reason: "nothing-chosen" };
  if (!actor.seats.some((seat) => seat.coupleId === coupleId)) return { ok: false, reason: "ended" };
  const work = await readWork(context, { coupleId });
  const { key, step } = input;
  const bodyHash = fingerprint(input);
  const carried = withActor(actor, async (tx): Promise<{ ok: true; repairId: string | null } | Refusal<Reason>> => {
    const claim = await claimReceipt(tx, { userId, key, bodyHash, now });
    if (claim === "other") return { ok: false, reason: "same-key-other-body" };
    const repairId = work?.repairId ?? null;
    if (claim === "same") return { ok: true, repairId };
    const own = { practiceId, coupleId, userId };
    if (!work) await keepCarried(tx, { ...own, step, text }, context);
    else {
      const place = { ...own, repairId: work.repairId, step, round: work.view.round };
      if (!(await addToDraft(tx, place, text, context))) throw new NoRoom();
    }
    return { ok: true, repairId };
  });
  return carried.catch((error: unknown) => {
    if (error instanceof NoRoom) return { ok: false, reason: "no-room" };
    throw error;
  });
}
