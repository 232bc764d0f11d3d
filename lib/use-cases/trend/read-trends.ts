import { z } from "zod";
import { audit } from "@/lib/data/audit.ts";
import { findOwnStanding, type StandingAt } from "@/lib/data/own-standing.ts";
import { findOwnGaps, findOwnQuarters, findOwnSteps } from "@/lib/data/own-trends.ts";
import { getPractice } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { findTrendSettings } from "@/lib/data/trend-settings.ts";
import { findCells, findTrendChoices, type PublishedCell, type TrendProtocol } from "@/lib/data/trends.ts";
import { may, requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { practiceOf } from "@/lib/domain/practice/practice-of.ts";
import type { Gap } from "@/lib/domain/trends/contribution.ts";
import type { OwnStep } from "@/lib/domain/trends/own-step.ts";
import { isClosable, kindOfWindow, togetherUntil, windowBounds, windowOf } from "@/lib/domain/trends/window.ts";
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

export interface TrendsPage {
  practiceId: string;
  /** Every practice the reader belongs to, to go from one to another. */
  practices: { practiceId: string; name: string }[];
  /** Every template with something to see, in each of its versions. */
  protocols: TrendProtocol[];
  /** Null while there is nothing to see at all. */
  protocolId: string | null;
  /**
   * Every period from the first on with something to see under it, in order; the last may still be going on, for one's own couples
   * alone. Where there is nothing to see, the latest that is published.
   */
  periods: string[];
  period: string | null;
  /** Whether the period is over, over for long enough to be published, and published. */
  isOver: boolean;
  isDue: boolean;
  isClosed: boolean;
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

/** The latest of them, unless another was asked for. */
const chosen = <T extends string>(all: readonly T[], asked: string | undefined): T | null =>
  all.find((each) => each === asked) ?? all.at(-1) ?? null;

/**
 * What is looked at first: a template of which the practice has a number to show, or one that the reader's couples took up. Every
 * template that was ever published has its cells, and under most of them there may be nothing to see.
 */
function usualOf(
  protocols: readonly TrendProtocol[],
  shown: ReadonlyMap<string, readonly string[]>,
  own: readonly TrendProtocol[],
): TrendProtocol | undefined {
  const withNumbers = protocols.filter(({ protocolId }) => (shown.get(protocolId) ?? []).length > 0);
  const takenUp = protocols.filter(({ protocolId }) => own.some((each) => each.protocolId === protocolId));
  return [withNumbers, takenUp, protocols].find((some) => some.length > 0)?.at(-1);
}

const endOf = (period: string): number => windowBounds(period).until.getTime();

/** The periods that are over, from the first on that has something to see; the latest alone where none has. */
function worthLooking(closed: readonly string[], seen: readonly string[]): readonly string[] {
  const first = Math.min(...seen.map(endOf));
  const since = closed.filter((period) => endOf(period) >= first);
  return since.length > 0 || seen.length > 0 ? since : closed.slice(-1);
}

/** The other versions of a template. */
function otherVersions(protocols: readonly TrendProtocol[], protocolId: string): string[] {
  const key = protocols.find((each) => each.protocolId === protocolId)?.key;
  return protocols.filter((each) => each.key === key && each.protocolId !== protocolId).map((each) => each.protocolId);
}

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
    const published = await findTrendChoices(tx, practiceId, until);
    const own = coaches ? await findOwnQuarters(tx, { coachId: userId, practiceId }) : [];
    const protocols = [...new Map([...published.protocols, ...own].map((each) => [each.protocolId, each])).values()]
      .map(({ protocolId, key, title, version }) => ({ protocolId, key, title, version }))
      .toSorted((one, other) => one.title.localeCompare(other.title, "en") || one.version - other.version);
    const usual = usualOf(protocols, published.shown, own);
    const { protocolId = null } = protocols.find((each) => each.protocolId === asked.protocolId) ?? usual ?? {};
    const nothing: TrendsPage = {
      ...{ practiceId, practices, protocols, protocolId, periods: [], period: null },
      ...{ isOver: false, isDue: false, isClosed: false, yearsFrom: null },
      ...{ own: null, ownGaps: null, ownStanding: null, quiet: null, practice: [], community: null },
    };
    if (protocolId === null) return nothing;
    const quarters = own.find((each) => each.protocolId === protocolId)?.quarters ?? [];
    const ownPeriods = quarters.map((quarter) => windowOf(quarter, "quarter"));
    const seen = [...(published.shown.get(protocolId) ?? []), ...ownPeriods];
    const closed = worthLooking(published.periods.get(protocolId) ?? [], seen);
    const periods = [...new Set([...closed, ...ownPeriods])].toSorted();
    // What is over comes first: a quarter that has just begun says little.
    const period = asked.period && periods.includes(asked.period) ? asked.period : chosen(closed, undefined);
    const at = period ?? chosen(periods, undefined);
    if (at === null) return { ...nothing, periods };
    const place = { protocolId, period: at };
    const versions = otherVersions(protocols, protocolId);
    const couples = { coachId: userId, practiceId };
    const places = [
      ...periods
        .filter((each) => kindOfWindow(each) === kindOfWindow(at))
        .map((each) => ({ protocolId, period: each })),
      ...versions.map((version) => ({ protocolId: version, period: at })),
    ];
    const cells = await findCells(
      tx,
      [
        ...(coaches ? [{ scope: "quiet" as const, ...couples }] : []),
        { scope: "practice", practiceId, coachId: null },
        ...(until !== null && at < until ? [{ scope: "community" as const, practiceId: null, coachId: null }] : []),
      ],
      { ...place, otherIds: versions },
    );
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "trend.read", now, practiceId });
    return {
      practiceId,
      practices,
      protocols,
      protocolId,
      periods,
      period: at,
      isOver: windowBounds(at).until <= now,
      isDue: isClosable(at, now),
      isClosed: closed.includes(at),
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
