import type { Route } from "next";

export interface TableSort {
  by: string;
  direction: "asc" | "desc";
}

/** One view of a table. All of it lives in the address, so that a link reproduces the view. */
export interface TableQuery {
  search: string;
  sort: TableSort;
  filters: Readonly<Record<string, string>>;
  /** 1-based. */
  page: number;
}

/** What a table understands; anything else in an address is ignored. */
export interface TableQueryShape {
  sortable: readonly string[];
  defaultSort: TableSort;
  /** Each filter's name in the address, with its values. `q`, `sort` and `page` are taken. */
  filters?: Readonly<Record<string, readonly string[]>> | undefined;
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export const searchParam = "q";
const longestSearch = 80;
const highestPage = 10_000;

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function readSort(value: string, shape: TableQueryShape): TableSort {
  const by = value.replace(/^-/, "");
  if (!shape.sortable.includes(by)) return shape.defaultSort;
  return { by, direction: value.startsWith("-") ? "desc" : "asc" };
}

function readPage(value: string): number {
  return /^[1-9]\d{0,4}$/.test(value) ? Math.min(Number(value), highestPage) : 1;
}

/** Reads a view from an address. Never fails: what it doesn't know falls back to the default view. */
export function readTableQuery(params: SearchParams, shape: TableQueryShape): TableQuery {
  const filters: Record<string, string> = {};
  for (const [name, values] of Object.entries(shape.filters ?? {})) {
    const value = first(params[name]);
    if (values.includes(value)) filters[name] = value;
  }
  return {
    // NUL is the one character that a Postgres text can't hold.
    search: first(params[searchParam]).replaceAll("\0", "").trim().slice(0, longestSearch),
    sort: readSort(first(params.sort), shape),
    filters,
    page: readPage(first(params.page)),
  };
}

/** The parameters of a view without its defaults, in a fixed order: a view has one address. */
export function tableParams(query: TableQuery, shape: TableQueryShape): [name: string, value: string][] {
  const { by, direction } = query.sort;
  const isDefaultSort = by === shape.defaultSort.by && direction === shape.defaultSort.direction;
  return [
    ...(query.search ? [[searchParam, query.search] as [string, string]] : []),
    ...Object.keys(shape.filters ?? {}).flatMap((name): [string, string][] => {
      const value = query.filters[name];
      return value === undefined ? [] : [[name, value]];
    }),
    ...(isDefaultSort ? [] : [["sort", direction === "desc" ? `-${by}` : by] as [string, string]]),
    ...(query.page > 1 ? [["page", String(query.page)] as [string, string]] : []),
  ];
}

/** The address of a view of the table at `path`. */
export function tableHref<Path extends string>(path: Route<Path>, query: TableQuery, shape: TableQueryShape): Route {
  const params = new URLSearchParams(tableParams(query, shape)).toString();
  return (params ? `${path}?${params}` : path) as Route;
}
