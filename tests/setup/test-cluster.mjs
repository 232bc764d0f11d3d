// Once for a run of integration tests: a server with a migrated database that each test file copies.
import { prepareDatabase } from "../../scripts/database.mjs";
import { openTestServer } from "../../scripts/test-server.mjs";

/** @param {import("vitest/node").TestProject} project */
export default async function setUp(project) {
  const server = await openTestServer();
  const templateUrl = await server.createDatabase("template");
  const { runtimeUrl } = await prepareDatabase(templateUrl, { sessionSecret: "of tests" });
  project.provide("cluster", { templateUrl, runtimeUrl });
  return server.stop;
}
