import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    cluster: { adminUrl: string; template: string; templateUrl: string; runtimeUrl: string };
  }
}

export interface TestDatabase {
  /** For what only the owner may do: raw SQL that looks behind row-level security. */
  ownerUrl: string;
  /** What the product itself gets. */
  runtimeUrl: string;
}

/** A fresh, migrated, empty database; it goes away with the run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, templateUrl, runtimeUrl } = inject("cluster");
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await admin.end();
  const inside = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { ownerUrl: inside(templateUrl), runtimeUrl: inside(runtimeUrl) };
}
