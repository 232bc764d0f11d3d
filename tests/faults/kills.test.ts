import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import type { CoupleWorld } from "../setup/couple-world.ts";
import { ProductServer } from "../setup/product-server.ts";
import { DurablePostgres } from "./durable-postgres.ts";
import { prepareProduct } from "./prepare-product.ts";
import { Traffic, Writer } from "./writer.ts";

// Servers and Postgres are killed in the middle of writes, over and over. People send what they do again until it is
// acknowledged; in the end the logs must hold each thing once, in the order in which it was done.

const kills = Number(process.env.FAULT_KILLS ?? 5);
/** How many writes are acknowledged between one kill and the next. */
const between = 10;

const postgres = await DurablePostgres.start();
await prepareProduct(await postgres.createDatabase("faults"));
// These look for the database when they are loaded.
const { CoupleWorld: World } = await import("../setup/couple-world.ts");
const { cookieFor } = await import("../setup/session-cookie.ts");
const { verifyRepairs } = await import("../setup/verify-repairs.ts");
const { expectLogs } = await import("./ledger.ts");
const servers = [await ProductServer.make("faults-first"), await ProductServer.make("faults-second")] as const;

afterAll(async () => {
  for (const server of servers) await server.kill();
  await postgres.stop();
});

/** A couple that has named and acknowledged something: from here on each may check in, and take a longer and longer break. */
async function begunCouple(): Promise<CoupleWorld> {
  const { beginRepair } = await import("@/lib/use-cases/repair/begin-repair.ts");
  const world = await World.build("nine-steps-to-healing");
  world.now = new Date();
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  await world.act(world.a, { type: "name" });
  await world.act(world.b, { type: "acknowledge" });
  return world;
}

/** Everything one couple does at once: each checks in on two devices, and one of them puts a break off on a third. */
async function writersOf(world: CoupleWorld, traffic: Traffic) {
  const soonest = Date.now() + 4 * 3_600_000;
  const cookies = {
    a: await cookieFor(await world.openSession(world.a)),
    b: await cookieFor(await world.openSession(world.b)),
  };
  const by = (seat: "a" | "b", first: number, command: ConstructorParameters<typeof Writer>[1]["command"]) =>
    new Writer(traffic, { cookie: cookies[seat], repairId: world.repairId, first, command });
  const rates = (seat: "a" | "b", moment: "before" | "after", first: number) => ({
    userId: world[seat],
    moment,
    writer: by(seat, first, (count) => ({ type: "rate", rating: 1 + (count % 5), step: "regulate", moment })),
  });
  return {
    world,
    ratings: [rates("a", "before", 0), rates("a", "after", 1), rates("b", "before", 1), rates("b", "after", 0)],
    breaks: by("a", 0, (count) => ({
      type: "takeBreak",
      returnAt: new Date(soonest + count * 1_000).toISOString(),
    })),
  };
}

/** Has two couples write while something is killed again and again; then looks for what they wrote. */
async function surviveKills(kill: (round: number, traffic: Traffic) => Promise<void>): Promise<void> {
  const traffic = new Traffic(servers);
  const couples = await Promise.all([begunCouple(), begunCouple()].map(async (made) => writersOf(await made, traffic)));
  const writers = couples.flatMap(({ ratings, breaks }) => [...ratings.map(({ writer }) => writer), breaks]);
  const stop = () => {
    traffic.stopped = true;
  };
  const writeOn = async () => {
    const enough = traffic.acknowledged + between;
    while (traffic.acknowledged < enough && !traffic.stopped) await sleep(5);
  };
  const writing = Promise.all(writers.map((writer) => writer.writeUntilStopped())).finally(stop);
  const killing = (async () => {
    for (let round = 0; round < kills && !traffic.stopped; round++) {
      await writeOn();
      await kill(round, traffic);
    }
    await writeOn();
  })().finally(stop);
  await Promise.all([writing, killing]);
  console.log(`${kills} kills, ${traffic.acknowledged} writes acknowledged, ${traffic.cut} tries cut off`);
  expect(traffic.cut).toBeGreaterThan(0);
  for (const couple of couples) await expectLogs(couple);
  expect((await verifyRepairs(new Date())).differences).toEqual([]);
}

/** A moment in the middle of somebody's write. */
async function midWrite(traffic: Traffic, target: readonly ProductServer[]): Promise<void> {
  const isUnderway = () => target.some((server) => (traffic.underway.get(server) ?? 0) > 0);
  while (!isUnderway() && !traffic.stopped) await sleep(1);
  await sleep(randomInt(40));
}

test(`${kills} times a server is killed in the middle of writes: each write is there, once`, async () => {
  await surviveKills(async (round, traffic) => {
    const server = servers[round % 2] as ProductServer;
    await midWrite(traffic, [server]);
    await server.kill();
    await server.start();
  });
});

test(`${kills} times Postgres is killed in the middle of writes: each write is there, once`, async () => {
  await surviveKills(async (_, traffic) => {
    await midWrite(traffic, servers);
    await postgres.killAndRestart();
  });
});
