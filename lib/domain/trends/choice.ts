import { windowBounds } from "./window.ts";

/** A template in one version. All versions of one have its key. */
export interface TrendProtocol {
  protocolId: string;
  key: string;
  title: string;
  version: number;
}

/** What there is of one template: windows by their names, in their order. */
export interface Published extends TrendProtocol {
  periods: readonly string[];
  /** Those among them with a number that isn't hidden. */
  shown: readonly string[];
}

/** In which quarters a coach's own couples did anything with one template. */
export interface OwnWork extends TrendProtocol {
  periods: readonly string[];
}

/** One template in one period, and what there is beside it. */
export interface TrendChoice {
  /** Every template with something to see, in each of its versions. */
  protocols: TrendProtocol[];
  /** Null while there is nothing to see at all. */
  protocolId: string | null;
  /** The other versions of the template. */
  versions: string[];
  /**
   * Every period from the first on with something to see under it, in order; the last may still be going on, for one's own couples
   * alone. Where there is nothing to see, the latest that is published.
   */
  periods: string[];
  period: string | null;
  /** Whether the period is published. */
  isClosed: boolean;
}

const byTitle = (one: TrendProtocol, other: TrendProtocol): number =>
  one.title.localeCompare(other.title, "en") || one.version - other.version;

/**
 * What is looked at first: a template of which there is a number to show, or one that the reader's couples took up. Every template
 * that was ever published has its cells, and under most of them there may be nothing to see.
 */
function usualOf(
  protocols: readonly TrendProtocol[],
  published: readonly Published[],
  own: readonly OwnWork[],
): TrendProtocol | undefined {
  const among = (some: readonly TrendProtocol[]) =>
    protocols.filter(({ protocolId }) => some.some((each) => each.protocolId === protocolId));
  const withNumbers = among(published.filter(({ shown }) => shown.length > 0));
  return [withNumbers, among(own), protocols].find((some) => some.length > 0)?.at(-1);
}

const endOf = (period: string): number => windowBounds(period).until.getTime();

/** The published periods from the first on that has something to see; the latest alone where none has. */
function worthLooking(closed: readonly string[], seen: readonly string[]): readonly string[] {
  if (seen.length === 0) return closed.slice(-1);
  const first = Math.min(...seen.map(endOf));
  return closed.filter((period) => endOf(period) >= first);
}

/**
 * Which template is looked at, and which period: those that were asked for where they exist, and otherwise the latest that is over,
 * since a quarter that has just begun says little.
 */
export function chooseTrend(
  published: readonly Published[],
  own: readonly OwnWork[],
  asked: { protocolId?: string | undefined; period?: string | undefined },
): TrendChoice {
  const protocols = [...new Map([...published, ...own].map((each) => [each.protocolId, each])).values()]
    .map(({ protocolId, key, title, version }) => ({ protocolId, key, title, version }))
    .toSorted(byTitle);
  const looked =
    protocols.find(({ protocolId }) => protocolId === asked.protocolId) ?? usualOf(protocols, published, own);
  if (!looked) return { protocols, protocolId: null, versions: [], periods: [], period: null, isClosed: false };
  const { protocolId, key } = looked;
  const versions = protocols.filter((each) => each.key === key && each !== looked).map((each) => each.protocolId);
  const isLooked = (each: TrendProtocol) => each.protocolId === protocolId;
  const ownPeriods = own.find(isLooked)?.periods ?? [];
  const { periods: everClosed = [], shown = [] } = published.find(isLooked) ?? {};
  const closed = worthLooking(everClosed, [...shown, ...ownPeriods]);
  const periods = [...new Set([...closed, ...ownPeriods])].toSorted();
  const period = periods.find((each) => each === asked.period) ?? closed.at(-1) ?? periods.at(-1) ?? null;
  return { protocols, protocolId, versions, periods, period, isClosed: period !== null && closed.includes(period) };
}
