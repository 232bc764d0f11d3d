import { beforeEach, expect, test } from "vitest";
import { keepsRecord, takeBackRecord } from "@/lib/use-cases/guest/take-back-record.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

const said = "The marmalade fell over.";
let world: CoupleWorld;
let play: RoomPlay;
let token: string;

/** A rehearsal with a friend, over, with what each chose. */
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
  play = await RoomPlay.create(world, "friend");
  await play.prepare();
  token = await play.link();
});

async function over(theirs: "keep" | "share" | "delete"): Promise<void> {
  const friend = await play.join(token);
  await friend.comeIn();
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, said);
  await play.must(world.a, { type: "end" });
  await play.must(world.a, { type: "choose", choice: "keep" });
  await friend.must({ type: "choose", choice: theirs });
  await friend.must({ type: "deRole" });
  await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 3 });
  await play.must(world.a, { type: "close" });
  expect(await friend.context()).toBeNull();
}

const around = async () => world.as(world.a);
const readable = async () => Object.values((await play.page(world.a)).words).includes(said);
const keys = async () =>
  (await asOwner<{ kind: string }>("SELECT kind::text FROM rehearsal_key WHERE rehearsal_id = $1", [play.rehearsalId]))
    .map(({ kind }) => kind)
    .toSorted();

test("a friend who is out takes their yes back by the link they came with, once, and the words are gone", async () => {
  await over("keep");
  expect([await readable(), await keepsRecord(await around(), { token })]).toEqual([true, true]);
  expect(await takeBackRecord(await around(), { token })).toEqual({ ok: true });
  expect(await keys()).toEqual(["frame"]);
  expect([await readable(), await keepsRecord(await around(), { token })]).toEqual([false, false]);
  expect(await takeBackRecord(await around(), { token })).toEqual({ ok: false, reason: "gone" });
});

test("a link that wasn't used, somebody else's, or one to what isn't over or isn't kept takes nothing back", async () => {
  const nothing = { ok: false, reason: "gone" };
  expect(await takeBackRecord(await around(), { token })).toEqual(nothing);
  expect(await takeBackRecord(await around(), { token: "another" })).toEqual(nothing);
  const other = await RoomPlay.create(world, "friend");
  const open = await other.link();
  await (await other.join(open)).comeIn();
  expect([
    await keepsRecord(await around(), { token: open }),
    await takeBackRecord(await around(), { token: open }),
  ]).toEqual([false, nothing]);
  await over("delete");
  expect([await keepsRecord(await around(), { token }), await takeBackRecord(await around(), { token })]).toEqual([
    false,
    nothing,
  ]);
});
