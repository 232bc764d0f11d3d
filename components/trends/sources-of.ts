import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { stepNames } from "@/lib/domain/protocol/step-names.ts";
import type { Gap } from "@/lib/domain/trends/contribution.ts";
import type { OwnStep } from "@/lib/domain/trends/own-step.ts";
import { ratesAt } from "@/lib/domain/trends/rates-at.ts";
import type { PanelSource } from "./panel.ts";
import { type Numbers, ownNumbers, type PublishedNumber, publishedNumbers } from "./trend-numbers.ts";
import { type ScopeKey, scopeKeys } from "./trends-view.ts";

/** What somebody may see: null for a scope that isn't theirs. */
export interface TrendNumbers {
  protocolId: string | null;
  period: string | null;
  isOver: boolean;
  /** Every version of every template with something to see. */
  protocols: readonly { protocolId: string; key: string; version: number }[];
  own: readonly OwnStep[] | null;
  ownGaps: Readonly<Record<Gap, number>> | null;
  quiet: readonly PublishedNumber[] | null;
  practice: readonly PublishedNumber[];
  community: readonly PublishedNumber[] | null;
}

export type Sources = Partial<Record<ScopeKey, PanelSource>>;

/** From the first period on of which anything is shown: before, there is a row for each and nothing in it to compare. */
function sinceShown(cells: readonly PublishedNumber[]): readonly PublishedNumber[] {
  const [first] = cells.flatMap(({ period, value }) => (value.hidden === null ? [period] : [])).toSorted();
  return first === undefined ? [] : cells.filter(({ period }) => period >= first);
}

/** What the panels of each scope are made of, for the scopes that somebody may see. */
export function sourcesOf(page: TrendNumbers, protocol: Protocol): Sources {
  const { protocolId, period, isOver, protocols } = page;
  if (protocolId === null || period === null) return {};
  const chosen = { protocolId, period };
  const versions = protocols
    .filter(({ key }) => key === protocol.id)
    .toSorted((one, other) => one.version - other.version);
  const steps = protocol.steps.map(({ id }, index) => ({
    id,
    name: stepNames[id],
    label: `${index + 1} · ${stepNames[id]}`,
    rates: ratesAt(protocol, id),
  }));
  const source = (told: readonly { period: string }[], numbers: Numbers): PanelSource => {
    const periods = [...new Set(told.map((each) => each.period))].toSorted();
    return { numbers, period, isOver, steps, periods, versions };
  };
  const ofCells = (cells: readonly PublishedNumber[]) => source(sinceShown(cells), publishedNumbers(cells, chosen));
  const { own, ownGaps, quiet, practice, community } = page;
  return {
    ...(own && ownGaps ? { own: source(own, ownNumbers(own, ownGaps, chosen)) } : {}),
    ...(quiet ? { quiet: ofCells(quiet) } : {}),
    practice: ofCells(practice),
    ...(community ? { community: ofCells(community) } : {}),
  };
}

/** The scopes that stand on a page of their own, which quiet voices don't: they belong to one's own couples. */
export const pageScopes = (sources: Sources): ScopeKey[] =>
  scopeKeys.filter((scope) => scope !== "quiet" && sources[scope] !== undefined);
