import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// The Prisma CLI would download a native engine. This stands in for it with the WebAssembly build of the same engine, so that
// every command works offline. Windows cannot spawn a script: there the download stays.
if (process.platform !== "win32")
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("./scripts/schema-engine.mjs", import.meta.url));

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost:1/unset" },
});
