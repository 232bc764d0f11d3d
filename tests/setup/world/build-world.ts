// Builds a made-up world in a database, closes its quarters through the product's own job, and writes both sides of it as
// CSV. Called by scripts/world.mjs.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import { ratesAt } from "@/lib/domain/trends/rates-at.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";
import { shippedProtocols } from "../shipped-protocols.ts";
import { makeWorld, type WorldSize } from "./make-world.ts";
import { publishedCsv, truthCsv } from "./world-csv.ts";
import { writeWorld } from "./write-world.ts";

const { out, ...size } = JSON.parse(process.argv[2] ?? "{}") as WorldSize & { out: string };
const owner = new pg.Client({ connectionString: process.env.WORLD_OWNER_URL });
await owner.connect();
const world = makeWorld(size, shippedProtocols);
await writeWorld(owner, world);
const { differences } = await reconcileBridge({ rebuild: true });
if (differences.length > 0) throw new Error("what was counted differs from the logs");
await closePeriods({ now: world.closesAt });
const names = new Map(shippedProtocols.map(({ id, version }) => [id, `${id}@${version}`]));
const protocolOf = (key: string) => shippedProtocols.find(({ id }) => id === key);
const asked = (key: string, step: string) => {
  const protocol = protocolOf(key);
  return protocol ? ratesAt(protocol, step as StepId) : { before: false, after: false };
};
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "truth.csv"), truthCsv(world, names));
writeFileSync(join(out, "published.csv"), await publishedCsv(owner, world, asked));
await owner.end();
process.exit(0);
