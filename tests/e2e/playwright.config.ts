import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { emptyDatabase, machinePort, mail, origins } from "../setup/addresses.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const executablePath = process.env.CHROME_PATH;

/** A server of the production build; unless told otherwise, on the database that the environment names. */
const server = (origin: string, environment: Record<string, string> = {}) => ({
  command: `node node_modules/next/dist/bin/next start -H 127.0.0.1 -p ${new URL(origin).port}`,
  cwd: root,
  url: `${origin}/api/health`,
  env: {
    NEXTAUTH_URL: origin,
    SMTP_URL: `smtp://127.0.0.1:${mail.smtpPort}`,
    MAIL_FROM: "Rejoin <hello@rejoin.test>",
    ...environment,
  },
  reuseExistingServer: false,
});

/** Configured, and used by nobody until a practice switches it on. */
const machine = { REJOIN_MODEL_URL: `http://127.0.0.1:${machinePort}/v1`, REJOIN_MODEL_NAME: "small" };

const mailbox = {
  command: `node --import=tsx tests/setup/mailbox-server.ts ${mail.smtpPort} ${mail.httpPort}`,
  cwd: root,
  url: `${mail.origin}/all`,
  reuseExistingServer: false,
};

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/e2e",
  workers: 2,
  // A busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "../../test-results/e2e.json" }]],
  use: {
    baseURL: origins.first,
    // A record of each step would take a sixth of the time: npm test -- e2e <words> --trace=retain-on-failure makes one.
    trace: "off",
    // Only our own pages are opened, and containers rarely allow the sandbox.
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: false,
      args: ["--disable-quic", "--disable-gpu"],
    },
  },
  webServer: [
    mailbox,
    server(origins.first, machine),
    server(origins.second, machine),
    server(origins.empty, { RUNTIME_DATABASE_URL: emptyDatabase }),
  ],
});
