import pg from "pg";
import { publishProtocols } from "@/lib/use-cases/protocol/publish-protocols.ts";
import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";
import { randomIds } from "@/prisma/demo/random-ids.ts";
import { shippedProtocols } from "./shipped-protocols.ts";
import { makeWorld, type World, type WorldSize } from "./world/make-world.ts";
import { writeWorld } from "./world/write-world.ts";

/** A made-up world in this test's own database, counted and not closed, in place of any that was there before. */
export async function trendWorld(size: WorldSize): Promise<World> {
  const files = shippedProtocols.map((content) => ({ file: `${content.id}.json`, content: content as unknown }));
  await publishProtocols({ now: new Date("2020-01-01T00:00:00Z"), newId: randomIds(7) }, files);
  const world = makeWorld(size, shippedProtocols);
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  await owner.query(`TRUNCATE practice, "user", check_in, person_period, trend_close CASCADE`);
  await writeWorld(owner, world);
  await owner.end();
  await reconcileBridge({ rebuild: true });
  return world;
}
