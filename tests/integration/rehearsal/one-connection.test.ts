import { expect, test, vi } from "vitest";
import { CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

// A verb that waits for a second connection while it keeps one would wait here for ever, and does so anywhere once enough
// people press at the same time.
vi.hoisted(() => {
  process.env.DATABASE_POOL = "1";
});

test("nothing in a rehearsal takes more than one connection", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const room = await RoomPlay.create(world, "script");
  await room.prepare();
  await room.must(world.a, { type: "begin" });
  await room.say(world.a, "I felt alone that evening.");
  await room.must(world.a, { type: "leave" });
  expect((await room.page(world.a)).view?.phase).toBe("left");
});
