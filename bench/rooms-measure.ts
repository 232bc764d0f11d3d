import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { asOwner } from "../tests/setup/couple-world.ts";
import { ProductServer } from "../tests/setup/product-server.ts";
import { BenchRoom } from "./bench-room.ts";
import { openPages } from "./open-pages.ts";
import { PlainPath } from "./plain-path.ts";
import { quantile } from "./quantile.ts";
import { wallClock } from "./wall-clock.ts";

const count = Number(process.env.BENCH_ROOMS ?? 100);
/** How often each room does something, each of the two times that it is timed. */
const deeds = Number(process.env.BENCH_DEEDS ?? 4);
/** Between one thing and the next in a room, ms: as people take turns in talking. */
const [shortest, longest] = [3_000, 13_000];
/** How many rooms are set up at a time. */
const setUpAtOnce = 4;

/** Has the database write down when each event of a rehearsal becomes so, as the last thing before it does. */
async function noteCommits(): Promise<void> {
  await asOwner(`CREATE TABLE bench_commit (rehearsal_id uuid, seq integer, at float8)`);
  await asOwner(`
    CREATE FUNCTION bench_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      INSERT INTO public.bench_commit VALUES (NEW.rehearsal_id, NEW.seq, extract(epoch FROM clock_timestamp()) * 1000);
      RETURN NULL;
    END $$`);
  await asOwner(`
    CREATE CONSTRAINT TRIGGER bench_note AFTER INSERT ON rehearsal_event DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION bench_note()`);
}

async function commitsOf({ rehearsalId }: BenchRoom): Promise<number[]> {
  const rows = await asOwner<{ at: number }>("SELECT at FROM bench_commit WHERE rehearsal_id = $1 ORDER BY seq", [
    rehearsalId,
  ]);
  return rows.map(({ at }) => at);
}

async function buildRooms(origins: readonly string[]): Promise<BenchRoom[]> {
  const rooms: BenchRoom[] = [];
  let next = 0;
  const build = async () => {
    while (next < count) rooms.push(await BenchRoom.build(origins, next++));
  };
  await Promise.all(Array.from({ length: setUpAtOnce }, build));
  return rooms;
}

/** All rooms are live at once. Between one thing and the next in a room, a bare notification goes out to as many. */
async function talk(rooms: readonly BenchRoom[], plain: PlainPath): Promise<void> {
  await Promise.all(
    rooms.map(async (room, index) => {
      const topic = plain.topics[index];
      await sleep(randomInt(longest));
      for (let done = 0; done < deeds; done++) {
        await room.act(true);
        await sleep(randomInt(shortest, longest) / 2);
        if (topic) await plain.notify(topic);
        await sleep(randomInt(shortest, longest) / 2);
      }
    }),
  );
  await settle(rooms);
}

/** Waits for what is still on its way: longer than the longest a page goes without looking again. */
async function settle(rooms: readonly BenchRoom[]): Promise<void> {
  for (let look = 0; look < 200 && rooms.some(({ isSettled }) => !isSettled); look++) await sleep(100);
}

const servers = [await ProductServer.make("bench-first"), await ProductServer.make("bench-second")];
const rooms = await buildRooms(servers.map(({ origin }) => origin));
await noteCommits();
const plain = await PlainPath.make({ servers: servers.length, topics: count, readers: 3 });
// Everybody opens their page at the same moment, as after a restart.
const statuses = await Promise.all(rooms.flatMap(({ watchers }) => watchers.map((watcher) => watcher.open())));
const late = statuses.filter((status) => status !== 200).length;
if (late > 0) throw new Error(`${late} pages were refused`);
await openPages(plain.topics.flatMap(({ readers }) => readers));

// Both servers have done everything once before it is timed.
for (const room of [...rooms, ...rooms]) await room.act(false);
await settle(rooms);
await talk(rooms, plain);
// Every friend loses the signal, misses something, and comes back.
const away = rooms.map(({ viewers }) => viewers.guest.watcher);
for (const watcher of away) watcher.drop();
for (const room of rooms) await room.act(false);
await openPages(away);
await settle(rooms);
await talk(rooms, plain);

const latencies: number[] = [];
for (const room of rooms) latencies.push(...room.latencies(await commitsOf(room), wallClock));
const bare = plain.latencies();
const faults = rooms.map((room) => room.faults());
const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
const [p95Ms, notifyP95Ms] = [quantile(latencies, 0.95), quantile(bare, 0.95)];
console.log(
  JSON.stringify({
    rooms: count,
    p95OverNotify: Math.round((p95Ms / notifyP95Ms) * 100) / 100,
    lost: sum(faults.map(({ lost }) => lost)),
    doubled: sum(faults.map(({ doubled }) => doubled)),
    p50Ms: quantile(latencies, 0.5),
    p95Ms,
    notifyP50Ms: quantile(bare, 0.5),
    notifyP95Ms,
    seen: latencies.length,
    notified: bare.length,
    sentAgain: sum(rooms.map(({ sentAgain }) => sentAgain)),
  }),
);
for (const { watchers } of rooms) for (const watcher of watchers) watcher.drop();
await plain.end();
for (const server of servers) await server.kill();
process.exit(0);
