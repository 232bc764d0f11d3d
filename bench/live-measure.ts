import { execFileSync } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { CoupleWorld } from "../tests/setup/couple-world.ts";
import { LiveWatcher } from "../tests/setup/live-watcher.ts";
import { ProductServer } from "../tests/setup/product-server.ts";
import { cookieFor } from "../tests/setup/session-cookie.ts";
import { exitCode } from "./exit-code.ts";
import { openPages } from "./open-pages.ts";
import { quantile } from "./quantile.ts";

const sizes = (process.env.BENCH_REPAIRS ?? "1,10,100").split(",").map(Number);
/** Timed writes in a run: enough for a p95, and several to a couple. */
const writesFor = (repairs: number) => Math.max(100, repairs * 3);
/** How many pages are open at least when memory is looked at. */
const pagesForMemory = 300;
/** At most so long between what one device writes and what it writes next; two devices write at a time. */
const pauseMs = 100;

interface Couple {
  world: CoupleWorld;
  cookies: { a: string; b: string; coach: string };
  /** Joint events so far. */
  version: number;
  /** Since when each version was on its way: from the start of the write that made it, not from its acknowledgement. */
  began: Map<number, number>;
  /** How long each write itself took. */
  took: number[];
}

const streamOf = ({ world }: Couple): string => `/api/live/couples/${world.coupleId}`;

/** A couple that has named and acknowledged something, with all three signed in. */
async function makeCouple(): Promise<Couple> {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  world.now = new Date();
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  await world.act(world.a, { type: "name" });
  await world.act(world.b, { type: "acknowledge" });
  const cookie = async (userId: string) => cookieFor(await world.openSession(userId));
  const cookies = { a: await cookie(world.a), b: await cookie(world.b), coach: await cookie(world.coach) };
  return { world, cookies, version: 2, began: new Map(), took: [] };
}

/** One joint thing through the product: a break, put off by a second more each time. */
async function write(couple: Couple, { origin }: ProductServer): Promise<void> {
  const { world, cookies } = couple;
  const version = couple.version + 1;
  const returnAt = new Date(world.now.getTime() + 4 * 3_600_000 + version * 1_000).toISOString();
  const began = performance.now();
  couple.began.set(version, began);
  const answer = await fetch(`${origin}/api/repairs/${world.repairId}/commands`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: cookies.a },
    body: JSON.stringify({ key: randomUUID(), command: { type: "takeBreak", returnAt } }),
  });
  if (!answer.ok) throw new Error(`a write was answered with ${answer.status}: ${await answer.text()}`);
  couple.took.push(performance.now() - began);
  couple.version = version;
}

/** Writes to the couples in turn, from two devices at a time, each on its own server. */
async function writeAll(couples: readonly Couple[], count: number, servers: readonly ProductServer[]): Promise<void> {
  const left = Array.from({ length: count }, (_, index) => couples[index % couples.length] as Couple);
  const busy = new Set<Couple>();
  await Promise.all(
    servers.map(async (server) => {
      for (;;) {
        const at = left.findIndex((couple) => !busy.has(couple));
        const [couple] = at < 0 ? [] : left.splice(at, 1);
        if (couple) {
          busy.add(couple);
          await write(couple, server);
          busy.delete(couple);
        } else if (left.length === 0) return;
        await sleep(randomInt(pauseMs));
      }
    }),
  );
}

/** Resident memory in kB: the least of a while, so that what is about to be let go doesn't count. */
async function memoryOf(servers: readonly ProductServer[]): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 10; look++) {
    await sleep(300);
    const now = servers.map(({ pid }) => Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)])));
    least = Math.min(
      least,
      now.reduce((sum, each) => sum + each, 0),
    );
  }
  return least;
}

/** Waits for what is still on its way: longer than the longest a page goes without looking again. */
async function settle(watchers: readonly LiveWatcher[], couples: readonly Couple[]): Promise<void> {
  const versionOf = new Map(couples.map((couple) => [streamOf(couple), couple.version]));
  const isBehind = ({ arrivals, path }: LiveWatcher) => arrivals.at(-1)?.version !== versionOf.get(path);
  for (let look = 0; look < 200 && watchers.some(isBehind); look++) await sleep(100);
}

async function measure(couples: readonly Couple[]) {
  const servers = [await ProductServer.make("bench-first"), await ProductServer.make("bench-second")];
  const [first, second] = servers as [ProductServer, ProductServer];
  // Both have done everything once, for as many as will come, before their memory is looked at.
  await writeAll(couples, 20, servers);
  const makeWatchers = () =>
    couples.flatMap((couple, index) => {
      const { cookies, version } = couple;
      return [
        new LiveWatcher(first.origin, cookies.a, streamOf(couple), version),
        new LiveWatcher(second.origin, cookies.b, streamOf(couple), version),
        new LiveWatcher((index % 2 ? first : second).origin, cookies.coach, streamOf(couple), version),
      ];
    });
  // A few pages are lost in the noise: where there are few repairs, each has its pages open on many devices. What a first
  // crowd of them costs besides, such as room for garbage, is there before the second comes.
  const devices = Math.ceil(pagesForMemory / (couples.length * 3));
  const crowd = () => Array.from({ length: devices }, makeWatchers).flat();
  const [early, all] = [crowd(), crowd()];
  await openPages(early);
  const before = await memoryOf(servers);
  await openPages(all);
  const kbPerClient = Math.round(Math.max(0, (await memoryOf(servers)) - before) / all.length);
  const watchers = all.splice(0, couples.length * 3);
  for (const watcher of [...early, ...all]) watcher.drop();
  const from = new Map(couples.map((couple) => [couple, couple.version]));
  const coupleOf = new Map(couples.map((couple) => [streamOf(couple), couple]));

  const timed = async () => {
    const start = watchers.map(({ arrivals }) => arrivals.length);
    await writeAll(couples, writesFor(couples.length) / 2, servers);
    await settle(watchers, couples);
    return watchers.flatMap(({ arrivals, path }, index) => {
      const couple = coupleOf.get(path);
      return arrivals.slice(start[index]).map(({ version, at }) => at - (couple?.began.get(version) ?? Number.NaN));
    });
  };
  for (const couple of couples) couple.took = [];
  const latencies = await timed();
  // Everybody on the second server loses the signal, misses something, and comes back.
  const away = watchers.filter((_, index) => index % 3 === 1);
  for (const watcher of away) watcher.drop();
  await writeAll(couples, couples.length, servers);
  await openPages(away);
  await settle(watchers, couples);
  latencies.push(...(await timed()));

  let [lost, doubled] = [0, 0];
  for (const { arrivals, path } of watchers) {
    const couple = coupleOf.get(path);
    const distinct = new Set(arrivals.map(({ version }) => version)).size;
    lost += (couple?.version ?? 0) - (couple ? (from.get(couple) ?? 0) : 0) - distinct;
    doubled += arrivals.length - distinct;
  }
  for (const watcher of watchers) watcher.drop();
  for (const server of servers) await server.kill();
  const [p50Ms, p95Ms] = [quantile(latencies, 0.5), quantile(latencies, 0.95)];
  // The part of it that is the write itself, up to its acknowledgement.
  const writeP50Ms = quantile(
    couples.flatMap(({ took }) => took),
    0.5,
  );
  return { repairs: couples.length, p50Ms, p95Ms, lost, doubled, kbPerClient, writeP50Ms };
}

const couples: Couple[] = [];
while (couples.length < Math.max(...sizes)) couples.push(await makeCouple());
const runs = [];
for (const size of sizes) runs.push(await measure(couples.slice(0, size)));
console.log(JSON.stringify({ runs }));
process.exit(Math.max(...runs.map(exitCode)));
