"use client";

import {
  createColumnHelper,
  metaHelper,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { moveBetweenRows } from "./row-keys.ts";
import { SortHeader } from "./sort-header.tsx";
import type { TableQuery } from "./table-query.ts";

export interface DataTableColumn<Row extends RowData> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The server can order by it; `firstDirection` is the one that a first press asks for. */
  sortable?: boolean | undefined;
  firstDirection?: "asc" | "desc" | undefined;
  /** `end` for numbers; words start where reading does. */
  align?: "end" | undefined;
}

export interface DataTableProps<Row extends RowData> {
  /** What the table holds, for who can't see it at a glance. */
  caption: string;
  /** The first column names the row and holds its link. Keep the array at module scope. */
  columns: readonly DataTableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  rowHref: (row: Row) => Route;
  query: TableQuery;
  hrefFor: (query: TableQuery) => Route;
}

const features = tableFeatures({
  rowSortingFeature,
  columnMeta: metaHelper<{ align: "end" | undefined }>(),
});

function toTableColumns<Row extends RowData>(columns: readonly DataTableColumn<Row>[]) {
  const helper = createColumnHelper<typeof features, Row>();
  return helper.columns(
    columns.map((column) =>
      helper.accessor((row) => row, {
        id: column.id,
        header: column.header,
        cell: ({ row }) => column.cell(row.original),
        enableSorting: column.sortable ?? false,
        sortDescFirst: column.firstDirection === "desc",
        meta: { align: column.align },
      }),
    ),
  );
}

/**
 * A table whose order, filters and page are the server's: every header that sorts is a link to the same table sorted
 * so, and nothing here needs a script but moving between rows by arrow keys. Narrow, each row becomes a labelled block.
 */
export function DataTable<Row extends RowData>({
  caption,
  columns,
  rows,
  rowId,
  rowHref,
  query,
  hrefFor,
}: DataTableProps<Row>) {
  const table = useTable({
    features,
    columns: toTableColumns(columns),
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: [{ id: query.sort.by, desc: query.sort.direction === "desc" }] },
  });

  return (
    <div className="@container">
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column }) => {
                const next = column.getCanSort() && column.getNextSortingOrder();
                return (
                  <SortHeader
                    key={id}
                    label={String(column.columnDef.header)}
                    align={column.columnDef.meta?.align}
                    sorted={column.getIsSorted()}
                    href={next ? hrefFor({ ...query, sort: { by: column.id, direction: next }, page: 1 }) : null}
                  />
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell, index) =>
                index === 0 ? (
                  <th key={cell.id} scope="row">
                    <Link href={rowHref(row.original)} prefetch={false} onKeyDown={moveBetweenRows}>
                      <table.FlexRender cell={cell} />
                    </Link>
                  </th>
                ) : (
                  <td
                    key={cell.id}
                    data-label={cell.column.columnDef.header}
                    data-align={cell.column.columnDef.meta?.align}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
