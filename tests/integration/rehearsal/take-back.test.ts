import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { readGuestLink } from "@/lib/use-cases/guest/read-guest-link.ts";
import { hasSaidYes, takeBackRecord } from "@/lib/use-cases/guest/take-back-record.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { type GuestPlay, RoomPlay } from "@/tests/setup/room-play.ts";

const said = "The marmalade fell over.";
const nothing = { ok: false, reason: "gone" };
let world: CoupleWorld;
let play: RoomPlay;
let token: string;
let friend: GuestPlay;

/** A friend is in and has heard something. */
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
  play = await RoomPlay.create(world, "friend");
  await play.prepare();
  token = await play.link();
  friend = await play.join(token);
  await friend.comeIn();
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, said);
});

async function over(theirs: "keep" | "share" | "delete"): Promise<void> {
  await play.must(world.a, { type: "end" });
  await play.must(world.a, { type: "choose", choice: "keep" });
  await friend.must({ type: "choose", choice: theirs });
  await friend.must({ type: "deRole" });
  await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 3 });
  await play.must(world.a, { type: "close" });
  expect(await friend.context()).toBeNull();
}

const around = async () => world.as(world.a);
const offered = async (secret = friend.secret) => hasSaidYes(await around(), { secret });
const takeBack = async (secret = friend.secret) => takeBackRecord(await around(), { secret });
const readable = async () => Object.values((await play.page(world.a)).words).includes(said);
const keys = async () =>
  (await asOwner<{ kind: string }>("SELECT kind::text FROM rehearsal_key WHERE rehearsal_id = $1", [play.rehearsalId]))
    .map(({ kind }) => kind)
    .toSorted();
const trail = () =>
  asOwner<{ actor_id: string | null; about_user_id: string }>(
    "SELECT actor_id, about_user_id FROM audit_event WHERE action = 'rehearsal.choose' AND subject_id = $1 ORDER BY id",
    [play.rehearsalId],
  );

test("a friend who is out takes their yes back by what their own device was given, once, and the words are gone", async () => {
  await over("keep");
  expect([await readable(), await offered()]).toEqual([true, true]);
  const before = await trail();
  world.announced.length = 0;
  expect(await takeBack()).toEqual({ ok: true });
  // Whoever reads the words just now is told.
  expect(world.announced).toEqual([play.rehearsalId]);
  expect(await keys()).toEqual(["frame"]);
  expect([await readable(), await offered()]).toEqual([false, false]);
  expect(await trail()).toEqual([...before, { actor_id: null, about_user_id: world.a }]);
  expect(await takeBack()).toEqual(nothing);
  expect(await trail()).toHaveLength(before.length + 1);
});

test("the link that they came with, which went through a messenger, tells nothing and takes nothing back", async () => {
  await over("keep");
  expect(await readGuestLink(await around(), { token })).toBeNull();
  expect([await offered(token), await takeBack(token)]).toEqual([false, nothing]);
  expect([await offered("another"), await takeBack("another")]).toEqual([false, nothing]);
  expect(await readable()).toBe(true);
});

test("while they are let in it is nothing but their session, and where they said no there is nothing to take back", async () => {
  await friend.must({ type: "choose", choice: "keep" });
  expect([await offered(), await takeBack()]).toEqual([false, nothing]);
  await over("delete");
  expect([await offered(), await takeBack()]).toEqual([false, nothing]);
});

test("whoever left before the end, having said yes, can take it back before the end", async () => {
  await friend.must({ type: "choose", choice: "keep" });
  await friend.must({ type: "leave" });
  expect(await offered()).toBe(true);
  const version = (await play.page(world.a)).version;
  expect(await takeBack()).toEqual({ ok: true });
  expect((await play.page(world.a)).version).toBe(version);
  expect([await offered(), await takeBack()]).toEqual([false, nothing]);
  await play.must(world.a, { type: "end" });
  await play.must(world.a, { type: "choose", choice: "keep" });
  await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 3 });
  await play.must(world.a, { type: "close" });
  expect([await readable(), await keys()]).toEqual([false, ["frame"]]);
});

test("a session that ran out by itself counts as over, too", async () => {
  await friend.must({ type: "choose", choice: "keep" });
  world.now = new Date(world.now.getTime() + 25 * 3_600_000);
  expect(await offered()).toBe(true);
});

test("where taking it back finds that nobody went on, it is over for whoever was asked and never came, too", async () => {
  await friend.must({ type: "choose", choice: "keep" });
  await friend.must({ type: "leave" });
  await play.must(world.a, { type: "choose", choice: "keep" });
  const other = await play.link(randomUUID());
  world.now = new Date(world.now.getTime() + 49 * 3_600_000);
  expect(await takeBack()).toEqual({ ok: true });
  expect(await keys()).toEqual(["frame"]);
  expect(await readGuestLink(await around(), { token: other })).toBeNull();
});
