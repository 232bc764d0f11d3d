import type pg from "pg";
import { DatabaseError } from "pg";
import { idOf, nameOf } from "./named-sql.ts";
import type { CoupleName, Person } from "./world.ts";

export type Role = "rejoin_app" | "rejoin_engine" | "rejoin_auth" | "rejoin_invite" | "rejoin_job" | "rejoin_rehearsal";

/** One statement under a narrow role as one person, and what must come of it. */
export interface Probe {
  /** The table it is about. */
  table: string;
  role: Role;
  who: Person;
  /** The couple that the engine serves. */
  couple?: CoupleName;
  /** The rehearsal that is served, by its name, and the guest who acts in it. */
  rehearsal?: string;
  guest?: string;
  sql: string;
  /**
   * The names of the rows that are read, in alphabetical order and a space apart; or how many rows are touched; or
   * "refused". An error that tells more than a refusal, such as a clash of keys, is never what must come.
   */
  gives: string | number;
}

/** Insufficient privilege: by grant and by row-level security alike. */
const refusal = "42501";

const setting = (name: string, value: string) => `set_config('${name}', '${value}', true)`;

/** What comes of a statement. It is undone at once: the transaction around it must have the savepoint `before`. */
async function outcome(db: pg.Client, { role, who, couple, rehearsal, guest, sql }: Probe): Promise<string | number> {
  const settings = [
    setting("role", role),
    setting("app.user_id", who === "nobody" ? "" : idOf(who)),
    setting("app.couple_id", couple ? idOf(couple) : ""),
    setting("app.rehearsal_id", rehearsal ? idOf(rehearsal) : ""),
    setting("app.guest_id", guest ? idOf(guest) : ""),
  ];
  try {
    const results: unknown = await db.query(`ROLLBACK TO before; SELECT ${settings.join(", ")}; ${sql}`);
    const last = (results as pg.QueryResult[]).at(-1);
    if (last?.command !== "SELECT") return last?.rowCount ?? 0;
    const named = last.rows.map((row: object) =>
      Object.values(row)
        .map((value) => nameOf(String(value)))
        .join(":"),
    );
    return named.sort().join(" ");
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return error.code === refusal ? "refused" : `${error.code}: ${error.message}`;
  }
}

const titleOf = ({ role, who, couple, rehearsal, guest, sql }: Probe): string =>
  `${role} as ${guest ?? who}${couple ? ` for ${couple}` : ""}${rehearsal ? ` in ${rehearsal}` : ""}: ${sql.replace(/'([0-9a-f-]{36})'/g, (_, id: string) => nameOf(id))}`;

/** Every probe that gives something else than it must, in words; those of the given table are asked first. */
export async function violations(
  db: pg.Client,
  probes: readonly Probe[],
  { first = "", upTo = Number.POSITIVE_INFINITY } = {},
): Promise<string[]> {
  const found: string[] = [];
  const ordered = [...probes.filter(({ table }) => table === first), ...probes.filter(({ table }) => table !== first)];
  await db.query("SAVEPOINT before");
  for (const probe of ordered) {
    const gives = await outcome(db, probe);
    if (gives !== probe.gives)
      found.push(`${titleOf(probe)} gives ${gives || "nothing"}, not ${probe.gives || "nothing"}`);
    if (found.length === upTo) break;
  }
  await db.query("ROLLBACK TO before; RELEASE before");
  return found;
}
