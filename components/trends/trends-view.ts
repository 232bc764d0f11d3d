import type { Route } from "next";
import type { PanelId } from "./panel.ts";

export const scopeKeys = ["own", "quiet", "practice", "community"] as const;
export type ScopeKey = (typeof scopeKeys)[number];

/** One view of the page. All of it lives in the address. */
export interface TrendsView {
  practice: string | null;
  scope: ScopeKey | null;
  protocol: string | null;
  period: string | null;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a view from an address. What it doesn't know is left out, so that it shows the first page. */
export function readTrendsView(params: Params): TrendsView {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value : null;
  };
  return {
    practice: one("practice"),
    scope: scopeKeys.find((scope) => scope === one("scope")) ?? null,
    protocol: one("protocol"),
    period: one("period"),
  };
}

function addressOf(path: string, params: Readonly<Record<string, string | null>>): Route {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== null);
  const query = new URLSearchParams(given).toString();
  return (query ? `${path}?${query}` : path) as Route;
}

export const trendsHref = ({ practice, scope, protocol, period }: TrendsView): Route =>
  addressOf("/trends", { practice, scope, protocol, period });

export const csvHref = ({ practice, scope, protocol, period }: TrendsView, panel: PanelId): Route =>
  addressOf("/trends/csv", { practice, scope, protocol, period, panel });
