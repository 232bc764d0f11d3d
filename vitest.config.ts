import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// As the product runs: what React checks while it is developed with takes longer than drawing.
Object.assign(process.env, { NODE_ENV: "production" });

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": at("."),
      // Outside Next's server build the package refuses to be imported; this is what it is inside.
      "server-only": at("node_modules/server-only/empty.js"),
    },
  },
  test: {
    allowOnly: false,
    // Of two cores, one would be left idle.
    maxWorkers: 2,
    // A busy machine is slow, not wrong.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib}/**/*.test.{ts,tsx}", "tests/{architecture,trends}/**/*.test.ts"],
          setupFiles: "tests/setup/outside-next.ts",
          // What is pure is as it was after each file, and loading it anew for each would take as long as testing it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/{integration,setup}/**/*.test.{ts,mjs}"],
          globalSetup: "tests/setup/test-cluster.mjs",
          setupFiles: "tests/setup/own-database.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          // What is killed comes back when it comes back: tries are counted, not minutes.
          testTimeout: 0,
          hookTimeout: 0,
        },
      },
    ],
  },
});
