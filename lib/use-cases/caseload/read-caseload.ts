import { audit } from "@/lib/data/audit.ts";
import { type CaseloadRow, findCaseload, hasCouples } from "@/lib/data/caseload.ts";
import { findCouplesWhoWrote } from "@/lib/data/letters.ts";
import { getOwnProfile } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { may, requireAccess } from "@/lib/domain/access.ts";
import type { CaseloadQuery } from "@/lib/domain/caseload/caseload-query.ts";
import { type CoarseTime, coarseTime } from "@/lib/domain/time/coarse-time.ts";
import { localDay } from "@/lib/domain/time/local-day.ts";
import type { Context } from "../context.ts";

export interface CaseloadPage {
  rows: (Omit<CaseloadRow, "lastAt"> & { last: CoarseTime | null })[];
  /** How many couples match, on all pages. */
  total: number;
  /** Nobody yet, whatever the view. */
  isEmpty: boolean;
  /** Where somebody lately wrote to the reader alone, the latest first. */
  wrote: { coupleId: string; label: string }[];
  /** Whether the reader can take on couples: an owner need not coach. */
  mayCreate: boolean;
  timeZone: string;
  now: Date;
}

/** How long the list says that somebody wrote, milliseconds. */
const lately = 14 * 24 * 60 * 60_000;

/** The reader's own couples. When something last happened leaves here no closer than a week. */
export async function readCaseload(context: Context, query: CaseloadQuery): Promise<CaseloadPage> {
  const { actor, now } = context;
  requireAccess(actor, "caseload.read", {});
  return withActor(actor, async (tx) => {
    const { timeZone } = await getOwnProfile(tx, actor.userId);
    const today = localDay(now, timeZone);
    const { rows, total } = await findCaseload(tx, actor.userId, query, { now, today });
    await audit(tx, { actorId: actor.userId, aboutUserId: actor.userId, action: "caseload.read", now });
    return {
      rows: rows.map(({ lastAt, ...row }) => ({ ...row, last: lastAt && coarseTime(lastAt, now, timeZone) })),
      total,
      isEmpty: total === 0 && !(await hasCouples(tx, actor.userId)),
      wrote: await findCouplesWhoWrote(tx, actor.userId, new Date(now.getTime() - lately)),
      mayCreate: may(actor, "couple.create", {}),
      timeZone,
      now,
    };
  });
}
