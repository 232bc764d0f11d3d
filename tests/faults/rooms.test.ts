import { afterAll, expect, test } from "vitest";
import { openTestServer } from "../../scripts/test-server.mjs";
import { ProductServer } from "../setup/product-server.ts";
import { prepareProduct } from "./prepare-product.ts";

// A few of the rooms of npm run bench:rooms, each with three people on two servers: signals go, a server is killed while people
// speak, and in the end everybody has heard everything once.

const postgres = await openTestServer();
await prepareProduct(await postgres.createDatabase("rooms"));
// It looks for the database when it is loaded.
const { LiveRooms } = await import("../../bench/live-rooms.ts");
const { exitCode } = await import("../../bench/exit-code.ts");
const first = await ProductServer.make("rooms-first");
const second = await ProductServer.make("rooms-second");
const live = await LiveRooms.build([first.origin, second.origin], 4);

afterAll(async () => {
  live.drop();
  for (const server of [first, second]) await server.kill();
  await postgres.stop();
});

test("nothing that is said in rooms of three is lost or doubled, over lost signals and a killed server", async () => {
  await live.open();
  await live.act(9);

  const friends = live.rooms.map(({ viewers }) => viewers.guest.watcher);
  for (const watcher of friends) watcher.drop();
  await live.act(3);
  await live.comeBack(friends);

  // What people on that server do is sent again until it is back.
  const speaking = live.act(6);
  await first.kill();
  await first.start();
  await speaking;
  await live.comeBack(live.watchersOn(first.origin));
  await live.act(2);
  await live.settle();
  expect(live.faults()).toEqual({ lost: 0, doubled: 0 });
  expect(exitCode(live.faults())).toBe(0);
  // Had one of them heard the last thing twice, or not at all, it would be counted, and the bench would fail.
  const arrivals = friends[0]?.arrivals ?? [];
  const last = arrivals.pop();
  expect(live.faults()).toEqual({ lost: 1, doubled: 0 });
  expect(exitCode(live.faults())).toBe(1);
  if (last) arrivals.push(last, last);
  expect(live.faults()).toEqual({ lost: 0, doubled: 1 });
  expect(exitCode(live.faults())).toBe(1);
});
