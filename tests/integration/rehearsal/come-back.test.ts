import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

/** A rehearsal that has begun with its coach, who can come in again. */
async function begun() {
  const world = await CoupleWorld.build("art-of-repair");
  const play = await RoomPlay.create(world, "coach");
  await play.prepare();
  const comeIn = async () => {
    await play.must(world.coach, { type: "join", role: "coach" });
    await play.must(world.coach, { type: "agree", card: true, machine: false });
  };
  await comeIn();
  await play.must(world.a, { type: "begin" });
  return { world, play, comeIn };
}

test("a coach who left and came back has one say, and the record is kept where both keep it", async () => {
  const { world, play, comeIn } = await begun();
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

test("what somebody sent from the place they had before is answered again, and does nothing twice", async () => {
  const { world, play, comeIn } = await begun();
  const goes = randomUUID();
  expect(await play.act(world.coach, { type: "leave" }, null, goes)).toEqual({ ok: true });
  await comeIn();
  const before = await play.page(world.coach);
  expect(await play.act(world.coach, { type: "leave" }, null, goes)).toEqual({ ok: true });
  expect(await play.page(world.coach)).toEqual(before);
  const other = await play.act(world.coach, { type: "leave", choice: "keep" }, null, goes);
  expect(other).toEqual({ ok: false, reason: "same-key-other-body" });
});

describe("a coach who left, and whose coming in again is refused", () => {
  async function left(mode: "coach" | "friend") {
    const world = await CoupleWorld.build("art-of-repair");
    const play = await RoomPlay.create(world, mode, { inviteCoach: "yes" });
    await play.prepare();
    await play.must(world.coach, { type: "join", role: "coach" });
    await play.must(world.coach, { type: "agree", card: true, machine: false });
    return { world, play };
  }

  const close = async (play: RoomPlay, rehearser: string) => {
    await play.must(rehearser, { type: "rateAfter", confidence: 6, activation: 3 });
    await play.must(rehearser, { type: "close" });
  };

  test("keeps the place they had: what came of it, and their say about the record", async () => {
    const { world, play } = await left("coach");
    await play.must(world.a, { type: "begin" });
    await play.say(world.a, "I was worried.");
    await play.must(world.coach, { type: "choose", choice: "keep" });
    await play.must(world.coach, { type: "leave" });
    await play.must(world.a, { type: "end" });
    const { view } = await play.page(world.coach);
    expect(await play.act(world.coach, { type: "join", role: "coach" })).toEqual({ ok: false, reason: "not-here" });
    expect((await play.page(world.coach)).view).toEqual(view);
    await play.must(world.a, { type: "choose", choice: "keep" });
    await close(play, world.a);
    expect((await play.page(world.a)).view).toMatchObject({ phase: "closed", transcript: "kept" });
    await play.must(world.coach, { type: "choose", choice: "delete" });
    expect((await play.page(world.a)).view?.transcript).toBe("gone");
  });

  test("has one say once they are let in another way", async () => {
    const { world, play } = await left("friend");
    const friend = await play.join(await play.link());
    await friend.comeIn();
    await play.must(world.a, { type: "begin" });
    await play.say(world.a, "I was worried.");
    await play.must(world.coach, { type: "leave" });
    // The door they look at is older than what is so by now.
    expect(await play.act(world.coach, { type: "join", role: "standIn" })).toEqual({ ok: false, reason: "taken" });
    await play.must(world.coach, { type: "join", role: "coach" });
    await play.must(world.coach, { type: "agree", card: true, machine: false });
    await play.must(world.a, { type: "end" });
    for (const who of [world.a, world.coach]) await play.must(who, { type: "choose", choice: "keep" });
    await friend.must({ type: "choose", choice: "keep" });
    await friend.must({ type: "deRole" });
    await close(play, world.a);
    expect((await play.page(world.a)).view).toMatchObject({ phase: "closed", transcript: "kept" });
  });
});

describe("a coach who was seen out", () => {
  async function seenOut() {
    const world = await CoupleWorld.build("art-of-repair");
    const play = await RoomPlay.create(world, "friend", { inviteCoach: "yes" });
    await play.prepare();
    const friend = await play.join(await play.link());
    await friend.comeIn();
    const comesIn = async () => {
      const joined = await play.act(world.coach, { type: "join", role: "coach" });
      return joined.ok ? play.act(world.coach, { type: "agree", card: true, machine: false }) : joined;
    };
    await comesIn();
    await play.must(world.a, { type: "begin" });
    await play.say(world.a, "While all were there.");
    const { people } = await play.page(world.a);
    const place = people.find(({ kind }) => kind === "coach")?.placeId ?? "";
    await play.must(world.a, { type: "letGo", place });
    return { world, play, friend, comesIn, place };
  }

  test("doesn't come in again by themself", async () => {
    const { world, play } = await seenOut();
    expect((await play.page(world.coach)).roles).toEqual([]);
    for (const role of ["coach", "standIn", "observer"] as const) {
      expect(await play.act(world.coach, { type: "join", role })).toEqual({ ok: false, reason: "not-here" });
    }
    expect((await play.page(world.a)).view?.places.filter(({ here }) => here)).toHaveLength(2);
  });

  test("comes in as the first time once the rehearser asks them back, and hears what is said from then on", async () => {
    const { world, play, friend, comesIn, place } = await seenOut();
    await friend.say("Said without the coach.");
    const before = { friend: await friend.page(), coach: (await play.page(world.coach)).version };
    world.notified.length = 0;
    await play.must(world.a, { type: "askBack", place });
    // Nobody else hears of it, and the coach is told that there is something to look at.
    expect(await friend.page()).toEqual(before.friend);
    expect(world.notified).toEqual([{ kind: "somethingToLookAt", userId: world.coach }]);
    expect(await play.page(world.coach)).toMatchObject({ version: before.coach + 1 });
    expect((await play.page(world.coach)).roles).toContain("coach");
    expect(await comesIn()).toEqual({ ok: true });
    await play.must(world.a, { type: "resume", pause: 1 });
    await play.say(world.a, "Said with the coach again.");
    const { view, words } = await play.page(world.coach);
    expect(view).toMatchObject({ path: [3], missed: 2 });
    const read = Object.values(words).join();
    expect(read).toContain("Said with the coach again.");
    expect(read).not.toContain("Said without the coach.");
    expect(read).not.toContain("While all were there.");
    const trail = await asOwner(
      "SELECT actor_id, about_user_id FROM audit_event WHERE action = 'rehearsal.askBack' AND subject_id = $1",
      [play.rehearsalId],
    );
    expect(trail).toEqual([{ actor_id: world.a, about_user_id: world.a }]);
  });

  test("isn't asked back by anybody else, nor by themself", async () => {
    const { world, play, friend, place, comesIn } = await seenOut();
    expect(await play.act(world.coach, { type: "askBack", place })).toEqual({ ok: false, reason: "not-yours" });
    expect(await friend.act({ type: "askBack", place })).toEqual({ ok: false, reason: "not-yours" });
    await expect(play.act(world.b, { type: "askBack", place })).rejects.toThrow("rehearsal");
    expect(await comesIn()).toEqual({ ok: false, reason: "not-here" });
  });

  test("isn't asked back once the talking is over", async () => {
    const { world, play, place, comesIn } = await seenOut();
    await play.must(world.a, { type: "end" });
    expect(await play.act(world.a, { type: "askBack", place })).toEqual({ ok: false, reason: "ended" });
    expect(await comesIn()).toEqual({ ok: false, reason: "not-here" });
  });
});

test("a friend who was seen out is asked by a new link, and by nothing else", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const play = await RoomPlay.create(world, "friend");
  await play.prepare();
  const friend = await play.join(await play.link());
  await friend.comeIn();
  const { people } = await play.page(world.a);
  const place = people.find(({ kind }) => kind === "guest")?.placeId ?? "";
  await play.must(world.a, { type: "letGo", place });
  expect(await play.act(world.a, { type: "askBack", place })).toEqual({ ok: false, reason: "not-offered" });
  expect(await friend.context()).toBeNull();
});
