import pg from "pg";

/** One statement as the database got it, and how many rows came back. */
export interface TracedStatement {
  text: string;
  values: unknown[];
  rows: number | null;
}

type Sent = string | { text: string; values?: unknown[] };

/** Runs the work, and lists every statement it sent to the database, in order. */
export async function traceSql<T>(work: () => Promise<T>): Promise<{ result: T; trace: TracedStatement[] }> {
  const trace: TracedStatement[] = [];
  const { query } = pg.Client.prototype;
  const traced = async function (this: pg.Client, ...args: unknown[]) {
    const sent = args[0] as Sent;
    const statement: TracedStatement = {
      text: typeof sent === "string" ? sent : sent.text,
      values: typeof sent === "string" ? [] : (sent.values ?? []),
      rows: null,
    };
    trace.push(statement);
    const answer = (await Reflect.apply(query, this, args)) as pg.QueryResult;
    statement.rows = answer.rowCount;
    return answer;
  };
  Object.assign(pg.Client.prototype, { query: traced });
  try {
    return { result: await work(), trace };
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
}
