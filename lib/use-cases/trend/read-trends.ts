import { z } from "zod";
import { audit } from "@/lib/data/audit.ts";
import { findOwnStanding, type StandingAt } from "@/lib/data/own-standing.ts";
import { findOwnGaps, findOwnSteps, findOwnWork } from "@/lib/data/own-trends.ts";
import { getPractice } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { findTrendSettings } from "@/lib/data/trend-settings.ts";
import { findCells, findPublishedTo, type PublishedCell } from "@/lib/data/trends.ts";
import { may, requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { practiceOf } from "@/lib/domain/practice/practice-of.ts";
import { chooseTrend, type TrendChoice } from "@/lib/domain/trends/choice.ts";
import type { Gap } from "@/lib/domain/trends/contribution.ts";
import type { OwnStep } from "@/lib/domain/trends/own-step.ts";
import { isClosable, kindOfWindow, togetherUntil, windowBounds } from "@/lib/domain/trends/window.ts";
import type { Context } from "../context.ts";

/** What can be asked for: a practice, a template in one version, a period. Nothing narrower and no other dates. */
export const readTrendsSchema = z.object({
  practiceId: z.uuid().optional(),
  protocolId: z.uuid().optional(),
  period: z
    .string()
    .refine((period) => kindOfWindow(period) !== null)
    .optional(),
});

export interface TrendsPage extends Omit<TrendChoice, "versions"> {
  practiceId: string;
  /** Every practice the reader belongs to, to go from one to another. */
  practices: { practiceId: string; name: string }[];
  /** Whether the period is over, and over for long enough to be published. */
  isOver: boolean;
  isDue: boolean;
  /** The first year that the practice counts whole; null while it counts in quarters. */
  yearsFrom: number | null;
  /**
   * The reader's own couples, exactly, in each period of this kind, and in this period under every version of the template; null
   * for who doesn't coach there. Not anonymous.
   */
  own: OwnStep[] | null;
  /** How many of them came back to it after how long. */
  ownGaps: Record<Gap, number> | null;
  /** Where they are now, whatever the period. */
  ownStanding: StandingAt[] | null;
  /** Among them, those whom the reader can't read one by one; null for who doesn't coach there. */
  quiet: PublishedCell[] | null;
  practice: PublishedCell[];
  /** Of all practices that chose so; null where this one didn't, or counts whole years by then. */
  community: PublishedCell[] | null;
}

/** What there is to see of couples while there is nothing to see. */
const nothing = {
  ...{ isOver: false, isDue: false, yearsFrom: null },
  ...{ own: null, ownGaps: null, ownStanding: null, quiet: null, practice: [], community: null },
};

/**
 * What a coach or owner may learn of many couples at once. Published numbers come as they were written, the same for
 * everybody who may see them; one's own couples are counted as they stand.
 */
export async function readTrends(
  { actor, now }: Pick<Context, "actor" | "now">,
  asked: z.output<typeof readTrendsSchema>,
): Promise<TrendsPage> {
  const practiceId = practiceOf(actor, "coach", asked.practiceId) ?? practiceOf(actor, "owner");
  requireAccess(actor, "trend.read", practiceId === null ? {} : { practiceId });
  if (practiceId === null) throw new NotFound("practice");
  const { userId } = actor;
  const coaches = may(actor, "trend.readOwn", { practiceId });
  return withActor(actor, async (tx) => {
    const practices: TrendsPage["practices"] = [];
    for (const id of new Set(actor.memberships.map((membership) => membership.practiceId)))
      practices.push(await getPractice(tx, id));
    const { inCommunity, yearsFrom } = await findTrendSettings(tx, practiceId);
    const until = togetherUntil(inCommunity, yearsFrom);
    const couples = { coachId: userId, practiceId };
    const { versions, ...choice } = chooseTrend(
      await findPublishedTo(tx, practiceId, until),
      coaches ? await findOwnWork(tx, couples) : [],
      asked,
    );
    const { protocolId, periods, period } = choice;
    if (protocolId === null || period === null) return { ...nothing, practiceId, practices, ...choice };
    const place = { protocolId, period };
    const places = [
      ...periods
        .filter((each) => kindOfWindow(each) === kindOfWindow(period))
        .map((each) => ({ protocolId, period: each })),
      ...versions.map((version) => ({ protocolId: version, period })),
    ];
    const cells = await findCells(
      tx,
      [
        ...(coaches ? [{ scope: "quiet" as const, ...couples }] : []),
        { scope: "practice", practiceId, coachId: null },
        ...(until !== null && period < until ? [{ scope: "community" as const, practiceId: null, coachId: null }] : []),
      ],
      { ...place, otherIds: versions },
    );
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "trend.read", now, practiceId });
    return {
      practiceId,
      practices,
      ...choice,
      isOver: windowBounds(period).until <= now,
      isDue: isClosable(period, now),
      yearsFrom,
      own: coaches ? await findOwnSteps(tx, couples, places) : null,
      ownGaps: coaches ? await findOwnGaps(tx, couples, place) : null,
      ownStanding: coaches ? await findOwnStanding(tx, { ...couples, protocolId }, now) : null,
      quiet: cells.quiet ?? null,
      practice: cells.practice ?? [],
      community: cells.community ?? null,
    };
  });
}
