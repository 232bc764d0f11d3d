// Before each file of integration tests is loaded: a database of its own, where the product will look for it.
import { randomBytes } from "node:crypto";
import { createTestDatabase } from "./database.ts";

const { ownerUrl, runtimeUrl } = await createTestDatabase();
Object.assign(process.env, {
  DATABASE_URL: ownerUrl,
  RUNTIME_DATABASE_URL: runtimeUrl,
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
  REJOIN_KEY: randomBytes(32).toString("base64url"),
  REJOIN_SETUP_TOKEN: randomBytes(24).toString("base64url"),
});
