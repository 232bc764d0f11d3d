import { expect, test } from "vitest";
import { CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

test("a coach who left and came back has one say, and the record is kept where both keep it", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const play = await RoomPlay.create(world, "coach");
  await play.prepare();
  const comeIn = async () => {
    await play.must(world.coach, { type: "join", role: "coach" });
    await play.must(world.coach, { type: "agree", card: true, machine: false });
  };
  await comeIn();
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, "I was worried.");
  await play.must(world.coach, { type: "leave" });
  await comeIn();
  await play.must(world.a, { type: "resume", pause: 1 });
  await play.say(world.coach, "I know.");
  await play.must(world.a, { type: "end" });
  for (const who of [world.a, world.coach]) await play.must(who, { type: "choose", choice: "keep" });
  await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 3 });
  await play.must(world.coach, { type: "deRole" });
  await play.must(world.a, { type: "close" });
  expect((await play.page(world.a)).view).toMatchObject({ phase: "closed", transcript: "kept", path: [1, 2] });
});

test("a coach who was seen out doesn't come in again by themself", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const play = await RoomPlay.create(world, "friend", { inviteCoach: "yes" });
  await play.prepare();
  await play.must(world.coach, { type: "join", role: "coach" });
  const { people } = await play.page(world.a);
  await play.must(world.a, { type: "letGo", place: people.find(({ kind }) => kind === "coach")?.placeId ?? "" });
  expect((await play.page(world.coach)).roles).toEqual([]);
  for (const role of ["coach", "standIn", "observer"] as const) {
    expect(await play.act(world.coach, { type: "join", role })).toEqual({ ok: false, reason: "not-here" });
  }
  expect((await play.page(world.a)).view?.places.filter(({ here }) => here)).toHaveLength(1);
});
