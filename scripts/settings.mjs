// What the environment, an optional .env file and the checkout's own .data folder say about how to run.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { at, Refusal } from "./run.mjs";

/** A secret from the environment, else one made once and kept in .data, readable by its owner alone. */
function secret(name, file) {
  if (process.env[name]) return { value: process.env[name], generated: false };
  const path = at(".data", file);
  mkdirSync(at(".data"), { recursive: true });
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return { value: readFileSync(path, "utf8").trim(), generated: true };
}

/** Hosts of this machine and of its own network, where nothing leaves for the open internet. */
const near =
  /^(localhost|127\.[\d.]+|\[::1\]|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|[^.:]+|.+\.(local|internal))$/;

/** Refuses an endpoint for a machine that can't be reached, or that people's words would go to in the clear. */
export function checkModel({ REJOIN_MODEL_URL: url, REJOIN_MODEL_NAME: name } = process.env) {
  if (!url) return;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || new URL(url).username)
    throw new Refusal(
      "REJOIN_MODEL_URL must be an address such as https://models.example/v1, without a user or password.",
    );
  const { protocol, hostname } = new URL(url);
  if (protocol === "http:" && !near.test(hostname))
    throw new Refusal(
      "REJOIN_MODEL_URL must begin with https:// unless it is in your own network: people’s words go there.",
    );
  if (!name) throw new Refusal("REJOIN_MODEL_URL needs REJOIN_MODEL_NAME: which model to ask.");
}

/** Reads every setting; refuses those that cannot work. */
export function readSettings() {
  if (existsSync(at(".env"))) process.loadEnvFile(at(".env"));
  checkModel();
  const port = process.env.PORT || "3000";
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    throw new Refusal(`PORT must be a number from 1 to 65535, not "${port}".`);
  const sessionSecret = secret("NEXTAUTH_SECRET", "session-secret");
  const key = secret("REJOIN_KEY", "rejoin-key");
  if (!/^[\w-]{43}=?$/.test(key.value))
    throw new Refusal(
      `REJOIN_KEY must be 32 random bytes in base64url. Make one with:\n  node -p 'crypto.randomBytes(32).toString("base64url")'`,
    );
  return {
    port: Number(port),
    host: process.env.HOST || "127.0.0.1",
    databaseUrl: process.env.DATABASE_URL || null,
    runtimeDatabaseUrl: (process.env.DATABASE_URL && process.env.RUNTIME_DATABASE_URL) || null,
    sessionSecret: sessionSecret.value,
    key: key.value,
    keyIsGenerated: key.generated,
    publicUrl: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    setupToken: process.env.REJOIN_SETUP_TOKEN || randomBytes(24).toString("base64url"),
  };
}

/**
 * The environment of everything that runs as the product: never the owner's DATABASE_URL. It is set to nothing rather than
 * left out, or Next would read it from .env by itself.
 * @param {ReturnType<typeof readSettings>} settings
 * @param {{ runtimeUrl: string, embedded: boolean }} database
 */
export const productEnvironment = (settings, { runtimeUrl, embedded }) => ({
  ...process.env,
  DATABASE_URL: "",
  RUNTIME_DATABASE_URL: runtimeUrl,
  NEXTAUTH_SECRET: settings.sessionSecret,
  NEXTAUTH_URL: settings.publicUrl,
  REJOIN_KEY: settings.key,
  REJOIN_SETUP_TOKEN: settings.setupToken,
  REJOIN_EMBEDDED: embedded ? "1" : "",
  // Without a mail server, the embedded default keeps its messages where /outbox shows them.
  REJOIN_OUTBOX_DIR: embedded && !process.env.SMTP_URL ? at(".data", "outbox") : "",
});
