import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { stepNames } from "@/lib/domain/protocol/step-names.ts";
import type { Gap } from "@/lib/domain/trends/contribution.ts";
import type { OwnStep } from "@/lib/domain/trends/own-step.ts";
import { ratesAt } from "@/lib/domain/trends/rates-at.ts";
import type { PanelSource } from "./panel.ts";
import { ownNumbers, type PublishedNumber, publishedNumbers } from "./trend-numbers.ts";
import { type ScopeKey, scopeKeys } from "./trends-view.ts";

/** What somebody may see: null for a scope that isn't theirs. */
export interface TrendNumbers {
  period: string | null;
  own: readonly OwnStep[] | null;
  ownGaps: Readonly<Record<Gap, number>> | null;
  quiet: readonly PublishedNumber[] | null;
  practice: readonly PublishedNumber[];
  community: readonly PublishedNumber[] | null;
}

export type Sources = Partial<Record<ScopeKey, PanelSource>>;

/** What the panels of each scope are made of, for the scopes that somebody may see. */
export function sourcesOf(page: TrendNumbers, protocol: Protocol): Sources {
  const { period } = page;
  if (period === null) return {};
  const steps = protocol.steps.map(({ id }, index) => ({
    id,
    name: stepNames[id],
    label: `${index + 1} · ${stepNames[id]}`,
    rates: ratesAt(protocol, id),
  }));
  const sources = scopeKeys.map((scope): [ScopeKey, PanelSource | null] => {
    if (scope === "own") {
      const { own, ownGaps } = page;
      return [scope, own && ownGaps && { numbers: ownNumbers(own, ownGaps), steps, periods: [] }];
    }
    const cells = page[scope];
    if (!cells) return [scope, null];
    const periods = [...new Set(cells.map((cell) => cell.period))].toSorted();
    return [scope, { numbers: publishedNumbers(cells, period), steps, periods }];
  });
  return Object.fromEntries(sources.filter(([, source]) => source !== null));
}

/** The scopes that stand on a page of their own, which quiet voices don't: they belong to one's own couples. */
export const pageScopes = (sources: Sources): ScopeKey[] =>
  scopeKeys.filter((scope) => scope !== "quiet" && sources[scope] !== undefined);
