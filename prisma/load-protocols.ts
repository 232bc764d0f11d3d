// Publishes prisma/protocols/*.json. Runs at every start; a new file, or a new version in a file, needs no code.
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { type FileProblem, type ProtocolFile, publishProtocols } from "@/lib/use-cases/protocol/publish-protocols.ts";

const folder = new URL("./protocols/", import.meta.url);
const files: ProtocolFile[] = [];
const problems: FileProblem[] = [];

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()) {
  try {
    files.push({ file, content: JSON.parse(readFileSync(new URL(file, folder), "utf8")) });
  } catch (error) {
    problems.push({ file, problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` });
  }
}

if (problems.length === 0) {
  const outcome = await publishProtocols({ now: new Date(), newId: randomUUID }, files);
  if (!outcome.ok) problems.push(...outcome.problems);
}
for (const { file, problem } of problems) console.error(`prisma/protocols/${file}: ${problem}`);
process.exit(problems.length ? 1 : 0);
