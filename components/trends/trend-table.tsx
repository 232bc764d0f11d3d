import type { TrendTable as Table } from "./panel.ts";

/** The numbers of a picture, for who would rather read them. */
export function TrendTable({ table: { caption, columns, rows } }: { table: Table }) {
  return (
    <table className="w-full print:break-inside-avoid border-collapse text-left font-sans text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-muted">
          {columns.map((column) => (
            <th key={column} scope="col" className="py-2 pr-3 align-bottom font-semibold last:pr-0">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name} className="border-b border-line last:border-0">
            <th scope="row" className="py-2 pr-3 align-top font-normal sm:whitespace-nowrap">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} className="py-2 pr-3 align-top tabular-nums last:pr-0">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
