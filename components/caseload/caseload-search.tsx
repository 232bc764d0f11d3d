"use client";

import type { TableQuery } from "@/components/data-table/table-query.ts";
import { TableSearch } from "@/components/data-table/table-search.tsx";
import { caseloadHref, caseloadShape } from "./caseload-view.ts";

export function CaseloadSearch({ query }: { query: TableQuery }) {
  return (
    <TableSearch
      label="Search couples and names"
      action="/caseload"
      query={query}
      shape={caseloadShape}
      hrefFor={caseloadHref}
    />
  );
}
