import type { TrendTable } from "./panel.ts";

/** What a spreadsheet would take for a formula is kept as words. */
const isFormula = /^[=+\-@\t\r]/;

function field(text: string): string {
  const safe = isFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a file for a spreadsheet: the same lines, with a mark in front that says in which letters it is. */
export const csvOf = ({ columns, rows }: TrendTable): string =>
  `\uFEFF${[columns, ...rows].map((line) => `${line.map(field).join(",")}\r\n`).join("")}`;
