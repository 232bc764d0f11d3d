// One short connection to a Postgres database.
import pg from "pg";
import { Refusal } from "./run.mjs";

/**
 * @template T
 * @param {string} connectionString @param {(db: pg.Client) => Promise<T> | T} work @returns {Promise<T>}
 */
export async function withConnection(connectionString, work) {
  const db = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await db.connect();
  } catch (error) {
    throw new Refusal(`Could not reach the database: ${error.message || error.code}`);
  }
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/** The server's version as Postgres counts it, such as 180004. @param {pg.Client} db @returns {Promise<number>} */
export const versionOf = async (db) =>
  (await db.query("SELECT current_setting('server_version_num')::int AS number")).rows[0].number;
