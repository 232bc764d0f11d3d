import { createHash } from "node:crypto";
import pg from "pg";

const names = new Map<string, string>();

/** The id of what is called by a name, such as "reef/draft/ada": always the same one. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  const id = parts.join("-");
  names.set(id, name);
  return id;
}

/** What an id is called, if it has a name. */
export const nameOf = (text: string): string => names.get(text) ?? text;

/** SQL in which `@reef/draft/ada` stands for the id of that name. */
export const sql = (text: string): string => text.replace(/@([\w/-]+)/g, (_, name: string) => `'${idOf(name)}'`);

export type Row = Record<string, string | number | boolean | null>;

function literal(value: Row[string]): string {
  if (typeof value !== "string") return String(value);
  return value.startsWith("@") ? `'${idOf(value.slice(1))}'` : pg.escapeLiteral(value);
}

/** An insertion; a value such as "@ada" is the id of that name. */
export const insertion = (table: string, row: Row): string =>
  `INSERT INTO "${table}" (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")})`;
