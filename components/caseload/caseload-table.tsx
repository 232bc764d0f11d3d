"use client";

import type { Route } from "next";
import { DataTable, type DataTableColumn } from "@/components/data-table/data-table.tsx";
import type { TableQuery } from "@/components/data-table/table-query.ts";
import { StatusPill } from "@/components/ui/status-pill.tsx";
import { type AttentionReason, attentionWords } from "@/lib/domain/caseload/attention.ts";
import { type Standing, standingWords } from "@/lib/domain/caseload/standing.ts";
import { caseloadHref } from "./caseload-view.ts";

/** A row as it crosses to the browser: words only, in a fixed order to keep it small. */
export type CaseloadTuple = [
  id: string,
  label: string,
  names: string,
  step: string,
  place: string,
  last: string,
  due: string,
  standing: Standing,
  attention: AttentionReason[],
];

function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <span className="block min-w-0 @4xl:min-w-32">
      <span className="block">{first}</span>
      {second ? <span className="block text-sm font-normal text-muted">{second}</span> : null}
    </span>
  );
}

const columns: readonly DataTableColumn<CaseloadTuple>[] = [
  {
    id: "label",
    header: "Couple",
    sortable: true,
    cell: ([, label, names]) => <TwoLines first={label} second={names} />,
  },
  {
    id: "step",
    header: "Step",
    sortable: true,
    firstDirection: "desc",
    cell: ([, , , step, place]) => (step ? <TwoLines first={step} second={place} /> : null),
  },
  { id: "last", header: "Last together", sortable: true, firstDirection: "desc", cell: ([, , , , , last]) => last },
  { id: "due", header: "Due", sortable: true, cell: ([, , , , , , due]) => due },
  {
    id: "state",
    header: "State",
    sortable: true,
    cell: ([, , , , , , , standing]) => {
      const { words, tone } = standingWords[standing];
      return <StatusPill status={tone}>{words}</StatusPill>;
    },
  },
  {
    id: "attention",
    header: "Needs attention",
    sortable: true,
    firstDirection: "desc",
    cell: ([, , , , , , , , attention]) =>
      attention.length ? (
        <ul className="flex flex-col gap-1 text-sm font-medium">
          {attention.map((reason) => (
            <li key={reason}>{attentionWords[reason]}</li>
          ))}
        </ul>
      ) : null,
  },
];

/** The coach's couples, a row each. */
export function CaseloadTable({ rows, query }: { rows: CaseloadTuple[]; query: TableQuery }) {
  return (
    <DataTable
      caption="Your couples, one a row"
      columns={columns}
      rows={rows}
      rowId={([id]) => id}
      rowHref={([id]) => `/couples/${id}` as Route}
      query={query}
      hrefFor={caseloadHref}
    />
  );
}
