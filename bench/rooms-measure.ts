import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { asOwner } from "../tests/setup/couple-world.ts";
import { ProductServer } from "../tests/setup/product-server.ts";
import type { BenchRoom } from "./bench-room.ts";
import { exitCode } from "./exit-code.ts";
import { LiveRooms } from "./live-rooms.ts";
import { openPages } from "./open-pages.ts";
import { PlainPath } from "./plain-path.ts";
import { quantile } from "./quantile.ts";
import { wallClock } from "./wall-clock.ts";

const count = Number(process.env.BENCH_ROOMS ?? 100);
/** How often each room does something, each of the two times that it is timed. */
const deeds = Number(process.env.BENCH_DEEDS ?? 4);
/** Between one thing and the next in a room, ms: as people take turns in talking. */
const [shortest, longest] = [3_000, 13_000];

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

/** All rooms are live at once. Between one thing and the next in a room, a bare notification goes out to as many. */
async function talk(live: LiveRooms, plain: PlainPath): Promise<void> {
  await Promise.all(
    live.rooms.map(async (room, index) => {
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
  await live.settle();
}

const servers = [await ProductServer.make("bench-first"), await ProductServer.make("bench-second")];
const live = await LiveRooms.build(
  servers.map(({ origin }) => origin),
  count,
);
const { rooms } = live;
await noteCommits();
const plain = await PlainPath.make({ servers: servers.length, topics: count, readers: 3 });
await live.open();
await openPages(plain.topics.flatMap(({ readers }) => readers));

// Both servers have done everything once before it is timed.
await live.act(2);
await live.settle();
await talk(live, plain);
// Every friend loses the signal, misses something, and comes back.
const away = rooms.map(({ viewers }) => viewers.guest.watcher);
for (const watcher of away) watcher.drop();
// Of any two things in a row, one is for a friend to know.
await live.act(2);
const rejoined = await live.comeBack(away);
await talk(live, plain);

const latencies: number[] = [];
for (const room of rooms) latencies.push(...room.latencies(await commitsOf(room), wallClock));
const bare = plain.latencies();
const faults = live.faults();
const [p95Ms, notifyP95Ms] = [quantile(latencies, 0.95), quantile(bare, 0.95)];
console.log(
  JSON.stringify({
    rooms: count,
    p95OverNotify: Math.round((p95Ms / notifyP95Ms) * 100) / 100,
    ...faults,
    rejoinP95Ms: quantile(rejoined, 0.95),
    p50Ms: quantile(latencies, 0.5),
    p95Ms,
    notifyP50Ms: quantile(bare, 0.5),
    notifyP95Ms,
    seen: latencies.length,
    notified: bare.length,
    sentAgain: rooms.reduce((sum, room) => sum + room.sentAgain, 0),
  }),
);
live.drop();
await plain.end();
for (const server of servers) await server.kill();
process.exit(exitCode(faults));
