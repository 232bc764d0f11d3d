import { lockOwnSolo } from "@/lib/data/solo.ts";
import { findSoloDrafts, putSoloDraft } from "@/lib/data/solo-drafts.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import type { SaveSoloDraft } from "@/lib/domain/solo/command-form.ts";
import { isWritten } from "@/lib/domain/solo/state.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { loadSolo } from "./load-solo.ts";

export type SoloDraftSaved =
  | { ok: true; version: number }
  | { ok: false; reason: "newer-elsewhere"; text: string; version: number };

/**
 * Keeps what a person writes alone. It is never sent. A version that was written elsewhere since is handed back instead
 * of being overwritten.
 */
export async function saveSoloDraft(context: Context, input: SaveSoloDraft): Promise<SoloDraftSaved> {
  const { actor, now, newId } = context;
  const { soloId, step, text, version } = input;
  return withActor(actor, async (tx): Promise<SoloDraftSaved> => {
    const solo = await lockOwnSolo(tx, actor.userId, soloId);
    requireAccess(actor, "solo.act", { ownerId: solo.userId });
    const { state } = await loadSolo(tx, solo);
    if (!isWritten(step) || !state.path.includes(step)) throw new NotFound("step");
    if (state.phase === "closed") throw new Forbidden("what is closed is read, and no longer written");
    const saved = await putSoloDraft(tx, solo, { step, text, version, now, newId });
    if (saved !== null) return { ok: true, version: saved };
    const newer = (await findSoloDrafts(tx, soloId)).find((draft) => draft.step === step);
    if (newer?.text === text) return { ok: true, version: newer.version };
    return { ok: false, reason: "newer-elsewhere", text: newer?.text ?? "", version: newer?.version ?? 0 };
  });
}
