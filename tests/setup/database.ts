import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    cluster: { templateUrl: string; runtimeUrl: string };
  }
}

export interface TestDatabase {
  /** For what only the owner may do: raw SQL that looks behind row-level security. */
  ownerUrl: string;
  /** What the product itself gets. */
  runtimeUrl: string;
}

const inDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** A fresh, migrated, empty database; it goes away with the run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { templateUrl, runtimeUrl } = inject("cluster");
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  const admin = new pg.Client(inDatabase(templateUrl, "postgres"));
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await admin.end();
  return { ownerUrl: inDatabase(templateUrl, name), runtimeUrl: inDatabase(runtimeUrl, name) };
}
