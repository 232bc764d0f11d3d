import type { Route } from "next";
import { type TableQuery, type TableQueryShape, tableHref } from "@/components/data-table/table-query.ts";
import { type CaseloadFilter, caseloadFilters, caseloadSorts } from "@/lib/domain/caseload/caseload-choices.ts";

/** What the caseload's address understands. */
export const caseloadShape: TableQueryShape = {
  sortable: caseloadSorts,
  defaultSort: { by: "attention", direction: "desc" },
  filters: { show: caseloadFilters },
};

export const caseloadHref = (query: TableQuery): Route => tableHref("/caseload", query, caseloadShape);

/** The ways to narrow the caseload, in words. */
export const filterWords: Readonly<Record<CaseloadFilter, string>> = {
  attention: "Needs attention",
  underway: "Under way",
  resting: "Resting",
  notOpen: "Not open",
  complete: "Complete",
  ended: "Ended",
};
