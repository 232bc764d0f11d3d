import { afterAll, afterEach, expect, test, vi } from "vitest";
import { closeLiveBus, liveBus } from "@/lib/data/live.ts";
import { keepWatch } from "@/lib/use-cases/live/watch-keeper.ts";
import { CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

afterAll(closeLiveBus);
afterEach(() => vi.useRealTimers());

/** A's open page on a rehearsal of theirs. */
async function watchedRoom() {
  const world = await CoupleWorld.build("art-of-repair");
  const play = await RoomPlay.create(world, "script", { inviteCoach: "yes" });
  await play.prepare();
  await play.must(world.a, { type: "begin" });
  const page = await play.page(world.a);
  const placeId = page.people.find(({ kind }) => kind === "rehearser")?.placeId ?? "";
  const { rehearsalId: topicId } = play;
  const sessionId = await world.openSession(world.a);
  const told: (number | null)[] = [];
  const tell = (version: number | null) => void told.push(version);
  const leave = keepWatch({ watched: { topic: "rehearsal", topicId, sessionId }, tell });
  await expect.poll(() => told.length).toBeGreaterThan(0);
  const say = (seen: readonly [string, number][]) => liveBus().events.emit("moved", { topicId, seen: new Map(seen) });
  return { world, play, version: page.version, placeId, told, say, leave };
}

test("a page that can't be told keeps no other from being told", async () => {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  const watched = { topic: "couple", topicId: world.coupleId, sessionId: await world.openSession(world.a) } as const;
  const told: (number | null)[] = [];
  let tries = 0;
  const leaving = [
    keepWatch({
      watched,
      tell: () => {
        tries += 1;
        throw new Error("closed");
      },
    }),
    keepWatch({ watched, tell: (version) => told.push(version) }),
  ];
  await expect.poll(() => told.length, { timeout: 10_000 }).toBeGreaterThan(1);
  expect(tries).toBeGreaterThan(1); // it is tried again
  for (const leave of leaving) leave();
});

test("where it was said how far it came, nobody is asked; where it wasn't said for them, they are looked at", async () => {
  const { version, placeId, told, say, leave } = await watchedRoom();
  say([[placeId, version + 5]]);
  expect(told.at(-1)).toBe(version + 5);
  say([["of somebody else", version + 9]]);
  const { length } = told;
  say([[placeId, version + 5]]);
  expect(told).toHaveLength(length); // nothing moved for them
  expect(told.at(-1)).toBe(version + 5);
  await expect.poll(() => told.at(-1), { timeout: 10_000 }).toBe(version);
  leave();
});

test("whoever wasn't looked at lately is told nothing before they are", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { version, placeId, told, say, leave } = await watchedRoom();
  vi.advanceTimersByTime(5_001);
  say([[placeId, version + 5]]);
  expect(told).not.toContain(version + 5);
  leave();
});

test("talk goes out with the commit alone, with a count for each who may know of it", async () => {
  const { world, play, placeId, leave } = await watchedRoom();
  await play.must(world.coach, { type: "join", role: "coach" });
  await play.must(world.coach, { type: "agree", card: false, machine: false });
  const heard: [string, number][][] = [];
  liveBus().events.on("moved", ({ seen }) => heard.push([...seen]));
  const announced = world.announced.length;
  await play.must(world.a, { type: "rate", activation: 7 });
  await expect.poll(() => heard.at(-1)?.length).toBe(2);
  expect(world.announced).toHaveLength(announced);
  const { version } = await play.page(world.a);
  expect(heard.at(-1)).toContainEqual([placeId, version]);
  leave();
});
