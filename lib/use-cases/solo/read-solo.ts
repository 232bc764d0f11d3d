import { audit } from "@/lib/data/audit.ts";
import { findNames, findOwnCoach } from "@/lib/data/home.ts";
import { getOwnSolo } from "@/lib/data/solo.ts";
import { findSoloDrafts, type SoloDraft } from "@/lib/data/solo-drafts.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Standing } from "@/lib/domain/consent/standing.ts";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { type SoloView, viewSolo } from "@/lib/domain/solo/solo-view.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { standingOf } from "@/lib/use-cases/home/standing-of.ts";
import { loadSolo } from "./load-solo.ts";

/** Everything the page of one's own solo is made of. */
export interface SoloPage {
  soloId: string;
  coupleId: string;
  /** Null once the couple's work has ended: their own solo is still theirs. */
  standing: Standing | null;
  /** What the coach calls the other; null where nobody else is there any more. */
  other: string | null;
  /** Null once the couple's work has ended. */
  coachName: string | null;
  path: Protocol["soloPath"];
  /** What the numbers of a check-in mean, where the template says. */
  ratingWords: { low: string; middle: string; high: string } | undefined;
  view: SoloView;
  drafts: SoloDraft[];
  begunAt: Date;
}

/** Reads one's own solo, whatever has become of the couple's work. */
export async function readSolo({ actor, now }: Context, { soloId }: { soloId: string }): Promise<SoloPage> {
  const { userId } = actor;
  return withActor(actor, async (tx) => {
    const solo = await getOwnSolo(tx, userId, soloId);
    requireAccess(actor, "solo.read", { ownerId: solo.userId });
    const { coupleId, practiceId } = solo;
    const about = { actorId: userId, aboutUserId: userId, coupleId, practiceId, subjectId: soloId };
    await audit(tx, { ...about, action: "solo.read", now });
    const { protocol, state } = await loadSolo(tx, solo);
    const seat = actor.seats.find((held) => held.coupleId === coupleId);
    const asked = protocol.steps.flatMap((step) => step.inputs).find((input) => input.kind === "rating");
    return {
      soloId,
      coupleId,
      standing: seat ? await standingOf(tx, userId, seat) : null,
      other: seat ? (await findNames(tx, seat)).other : null,
      coachName: (await findOwnCoach(tx, coupleId))?.name ?? null,
      path: protocol.soloPath,
      ratingWords: asked?.words,
      view: viewSolo(state, now.toISOString()),
      drafts: await findSoloDrafts(tx, soloId),
      begunAt: solo.begunAt,
    };
  });
}
