import { randomBytes } from "node:crypto";
import { prepareDatabase } from "../../scripts/database.mjs";

const random = () => randomBytes(32).toString("base64url");

/** Prepares a database for the product, and puts it where servers and tests look for it when they are loaded. */
export async function prepareProduct(ownerUrl: string): Promise<void> {
  const sessionSecret = random();
  const { runtimeUrl } = await prepareDatabase(ownerUrl, { sessionSecret });
  Object.assign(process.env, {
    DATABASE_URL: ownerUrl,
    RUNTIME_DATABASE_URL: runtimeUrl,
    NEXTAUTH_URL: "http://127.0.0.1",
    NEXTAUTH_SECRET: sessionSecret,
    REJOIN_KEY: random(),
  });
}
