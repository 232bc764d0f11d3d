#!/usr/bin/env node
// Speaks the Prisma CLI's schema-engine protocol (JSON-RPC on stdio) with the WebAssembly build of
// the same engine, so `prisma migrate …` needs no binary download. See prisma.config.ts.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const { values: opt, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { datasource: { type: "string" }, datamodels: { type: "string", multiple: true } },
});
const { url = "", shadowDatabaseUrl } = JSON.parse(opt.datasource ?? "{}");
const log = (level, fields, target = "schema_engine") =>
  process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target })}\n`);
const withDb = (u, db) => Object.assign(new URL(u), { pathname: `/${db}` }).href;
const ident = (s) => `"${s.replaceAll('"', '""')}"`;

async function run(connectionString, sql) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** One session per adapter (Prisma's advisory lock lives in it), whole scripts in one round trip. */
class Factory extends PrismaPg {
  constructor(connectionString) {
    super({ connectionString, max: 1 }, { schema: new URL(connectionString).searchParams.get("schema") ?? undefined });
  }
  async connect() {
    const a = await super.connect();
    // The adapter does not know the catalogue's internal "char" type, oid 18 (prisma/orm#27403).
    const { performIO, queryRaw } = Object.getPrototypeOf(Object.getPrototypeOf(a));
    let chars = [];
    a.performIO = async (query) => {
      const r = await performIO.call(a, query);
      chars = r.fields.flatMap((f, i) => (f.dataTypeID === 18 ? [i] : []));
      for (const i of chars) r.fields[i].dataTypeID = 25;
      return r;
    };
    a.queryRaw = async (query) => {
      const set = await queryRaw.call(a, query);
      for (const i of chars) set.columnTypes[i] = ColumnTypeEnum.Character;
      return set;
    };
    a.executeScript = (script) =>
      a
        .underlyingDriver()
        .query(script)
        .then(
          () => {},
          (e) => a.onError(e),
        );
    return a;
  }
  async connectToShadowDb() {
    if (shadowDatabaseUrl) return new Factory(shadowDatabaseUrl).connect();
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await run(url, `CREATE DATABASE ${ident(name)}`);
    const a = await new Factory(withDb(url, name)).connect();
    const dispose = a.dispose.bind(a);
    a.dispose = async () => {
      await dispose();
      await run(url, `DROP DATABASE IF EXISTS ${ident(name)} WITH (FORCE)`);
    };
    return a;
  }
}

const codes = { "28P01": "P1000", 28000: "P1000", "3D000": "P1003", 42501: "P1010", "42P04": "P1009" };
async function cli(command) {
  log("INFO", { message: "Starting schema engine CLI (wasm)" });
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const admin = withDb(url, "postgres");
  try {
    if (command === "can-connect-to-database") await run(url, "SELECT 1");
    else if (command === "create-database") await run(admin, `CREATE DATABASE ${ident(name)}`);
    else if (command === "drop-database") {
      await run(admin, `DROP DATABASE IF EXISTS ${ident(name)} WITH (FORCE)`);
      log("INFO", { message: "The database was successfully dropped." });
    } else throw new Error(`unknown command ${command}`);
  } catch (e) {
    const error_code = codes[e.code] ?? "P1001";
    log("ERROR", { is_panic: false, error_code, message: e.message || String(e.code) }, "schema_engine::logger");
    process.exitCode = 1;
  }
}

async function rpc() {
  const wasm = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/[^\\/]+$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const factory = bindMigrationAwareSqlAdapterFactory(new Factory(url || "postgresql://localhost/postgres"));
  const datamodels = opt.datamodels?.map((p) => [p, readFileSync(p, "utf8")]);
  const send = (m) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...m })}\n`);
  let engine;
  let queue = Promise.resolve();
  const handle = async ({ id, method, params }) => {
    try {
      engine ??= await glue.SchemaEngine.new({ datamodels }, () => {}, factory);
      // These two read the migrations' schema only from the engine's cache; a diagnosis fills it.
      if (method === "evaluateDataLoss" || method === "createMigration")
        await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
      const name = method === "getDatabaseVersion" ? "version" : method;
      const result = await engine[name](params ?? null);
      if (method === "diff" && result?.stdout)
        send({ id: 1e9 + id, method: "print", params: { content: result.stdout } });
      send({ id, result: result ?? null });
    } catch (e) {
      const js = factory.errorRegistry.consumeError(e.id ?? e.cause?.id)?.error;
      const message = [e.message ?? String(e), js?.message].filter(Boolean).join("\n");
      send({ id, error: { code: 4466, message, data: { is_panic: false, message, error_code: e.code } } });
    }
  };
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    if (message.method) queue = queue.then(() => handle(message));
  }
  await queue;
  process.exit(0);
}

if (process.argv.includes("--version")) {
  console.log("schema-engine-cli wasm");
  process.exit(0);
}
await (positionals[0] === "cli" ? cli(positionals[1]) : rpc());
