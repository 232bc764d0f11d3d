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
import { classNames } from "@/components/ui/class-names.ts";
import { moveBetweenRows, rowLinkAttribute } from "./row-keys.ts";
import { SortHeader } from "./sort-header.tsx";
import type { TableQuery } from "./table-query.ts";

export interface DataTableColumn<Row extends RowData> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The server can order by it; `firstDirection` is the one that a first press asks for. */
  sortable?: boolean | undefined;
  firstDirection?: "asc" | "desc" | undefined;
  align?: "start" | "end" | undefined;
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
  columnMeta: metaHelper<{ align: "start" | "end" }>(),
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
        meta: { align: column.align ?? "start" },
      }),
    ),
  );
}

const rowClass =
  "border-t border-line hover:bg-sunken focus-within:bg-sunken @max-2xl:block @max-2xl:py-3 print:break-inside-avoid";
const rowLinkClass =
  "flex min-h-12 items-center py-2 pr-3 pl-4 text-ink no-underline hover:text-accent hover:underline @max-2xl:px-0";
// Narrow, a cell says its column's name before its value.
const cellClass =
  "px-3 py-2 align-middle last:pr-4 @max-2xl:flex @max-2xl:gap-4 @max-2xl:px-0 @max-2xl:py-1 @max-2xl:text-left @max-2xl:empty:hidden " +
  "@max-2xl:before:w-28 @max-2xl:before:shrink-0 @max-2xl:before:text-sm @max-2xl:before:text-muted " +
  "@max-2xl:before:content-[attr(data-label)]";

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
      <table className="w-full border-collapse @max-2xl:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="@max-2xl:block">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} className="@max-2xl:flex @max-2xl:flex-wrap @max-2xl:gap-x-5">
              {group.headers.map(({ id, column }) => {
                const next = column.getCanSort() && column.getNextSortingOrder();
                return (
                  <SortHeader
                    key={id}
                    label={String(column.columnDef.header)}
                    align={column.columnDef.meta?.align ?? "start"}
                    sorted={column.getIsSorted()}
                    href={next ? hrefFor({ ...query, sort: { by: column.id, direction: next }, page: 1 }) : null}
                  />
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody className="@max-2xl:block">
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className={rowClass}>
              {row.getAllCells().map((cell, index) =>
                index === 0 ? (
                  <th key={cell.id} scope="row" className="text-left font-semibold @max-2xl:block">
                    <Link
                      {...{ [rowLinkAttribute]: "" }}
                      href={rowHref(row.original)}
                      prefetch={false}
                      onKeyDown={moveBetweenRows}
                      className={rowLinkClass}
                    >
                      <table.FlexRender cell={cell} />
                    </Link>
                  </th>
                ) : (
                  <td
                    key={cell.id}
                    data-label={cell.column.columnDef.header}
                    className={classNames(
                      cellClass,
                      cell.column.columnDef.meta?.align === "end" && "text-right tabular-nums",
                    )}
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
