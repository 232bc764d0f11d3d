import { randomBytes } from "node:crypto";
import { prepareDatabase } from "../scripts/database.mjs";
import { beforeExit, run } from "../scripts/run.mjs";
import { productEnvironment } from "../scripts/settings.mjs";
import { openTestServer } from "../scripts/test-server.mjs";

/** @type {Awaited<ReturnType<typeof openTestServer>> | undefined} */
let server;

/** A database for one run of a bench, gone with it: the owner's address, and the environment of a product that is run on it. */
export async function benchDatabase(name = "bench") {
  if (!server) {
    server = await openTestServer();
    beforeExit(server.stop);
  }
  const random = () => randomBytes(32).toString("base64url");
  const settings = { sessionSecret: random(), key: random(), setupToken: random(), publicUrl: "http://127.0.0.1" };
  const ownerUrl = await server.createDatabase(name);
  const { runtimeUrl } = await prepareDatabase(ownerUrl, settings);
  return { ownerUrl, environment: productEnvironment(settings, { runtimeUrl, embedded: false }) };
}

/** Runs what measures, in a process of its own. @param {string} file @param {NodeJS.ProcessEnv} env */
export const measure = (file, env) =>
  run(process.execPath, ["--conditions=react-server", "--import=tsx", `bench/${file}`], { env });
