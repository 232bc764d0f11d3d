import { findDrafts, putDraft } from "@/lib/data/drafts.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { SaveDraft } from "@/lib/domain/repair/draft.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { findPlace } from "./find-place.ts";

export type DraftSaved =
  | { ok: true; version: number }
  | { ok: false; reason: "newer-elsewhere"; text: string; version: number };

/**
 * Keeps what a person is writing, for them alone. A version that was written elsewhere since is handed back instead
 * of being overwritten.
 */
export async function saveDraft(context: Context, input: SaveDraft): Promise<DraftSaved> {
  const { actor, now, newId } = context;
  return withActor(actor, async (tx) => {
    const place = await findPlace(tx, actor, input.repairId);
    requireAccess(actor, "draft.write", place);
    const { repairId, step, round } = input;
    const at = { practiceId: place.practiceId, coupleId: place.coupleId, userId: actor.userId, repairId, step, round };
    const version = await putDraft(tx, at, { text: input.text, version: input.version, now, newId });
    if (version !== null) return { ok: true, version };
    const newer = (await findDrafts(tx, actor.userId, [repairId])).find((d) => d.step === step && d.round === round);
    if (newer?.text === input.text) return { ok: true, version: newer.version };
    return { ok: false, reason: "newer-elsewhere", text: newer?.text ?? "", version: newer?.version ?? 0 };
  });
}
