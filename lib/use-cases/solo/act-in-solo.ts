import { audit } from "@/lib/data/audit.ts";
import { findReceipt, fingerprint, keepReceipt } from "@/lib/data/receipts.ts";
import { appendSolo, lockOwnSolo } from "@/lib/data/solo.ts";
import { type ActorTx, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { advanceSolo } from "@/lib/domain/solo/advance-solo.ts";
import type { SoloCommand } from "@/lib/domain/solo/command.ts";
import type { ActAlone } from "@/lib/domain/solo/command-form.ts";
import type { SoloRefusal } from "@/lib/domain/solo/refusal.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { standingOf } from "@/lib/use-cases/home/standing-of.ts";
import { loadSolo } from "./load-solo.ts";

export type ActedAlone = { ok: true } | Refusal<SoloRefusal | "same-key-other-body" | "sign-first">;

/** What never waits for a signature: whatever rests or ends. */
const alwaysOpen: readonly SoloCommand["type"][] = ["setAside", "close"];

/** Whether something has to be read and agreed to first. Once the work has ended, there is nothing left to agree to. */
async function mustSign(tx: ActorTx, actor: Actor, coupleId: string): Promise<boolean> {
  const seat = actor.seats.find((held) => held.coupleId === coupleId);
  return seat !== undefined && (await standingOf(tx, actor.userId, seat)).kind !== "ready";
}

/**
 * Does one thing in one's own solo. It tells nobody, and looks at nothing of the couple's: it goes on under a hold, and
 * when the work has ended. Sending the same again has no second effect.
 */
export async function actInSolo(context: Context, input: ActAlone): Promise<ActedAlone> {
  const { actor, now } = context;
  const { userId } = actor;
  const bodyHash = fingerprint(input);
  return withActor(actor, async (tx): Promise<ActedAlone> => {
    const solo = await lockOwnSolo(tx, userId, input.soloId);
    requireAccess(actor, "solo.act", { ownerId: solo.userId });
    const receipt = await findReceipt(tx, userId, input.key);
    if (receipt) return receipt === bodyHash ? { ok: true } : { ok: false, reason: "same-key-other-body" };
    if (!alwaysOpen.includes(input.command.type) && (await mustSign(tx, actor, solo.coupleId))) {
      return { ok: false, reason: "sign-first" };
    }
    const { state } = await loadSolo(tx, solo);
    const result = advanceSolo(state, input.command, now.toISOString());
    if (!result.ok) {
      if (result.reason !== "already-done") return result;
      await keepReceipt(tx, { userId, key: input.key, bodyHash, now });
      return { ok: true };
    }
    await appendSolo(tx, solo, result.event, result.state, now);
    await keepReceipt(tx, { userId, key: input.key, bodyHash, now });
    const { coupleId, practiceId, soloId } = solo;
    const about = { actorId: userId, aboutUserId: userId, coupleId, practiceId, subjectId: soloId };
    await audit(tx, { ...about, action: `solo.${input.command.type}`, now });
    return { ok: true };
  });
}
