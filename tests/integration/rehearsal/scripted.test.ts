import { expect, test } from "vitest";
import { loadRehearsalStream } from "@/lib/data/rehearsal-log.ts";
import { withRehearsal } from "@/lib/data/transaction.ts";
import { CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

const blame = "You always walk off and you never listen.";
const share = "I felt scared when you went quiet.";

async function begun(world: CoupleWorld, rehearsalId: string): Promise<RoomPlay> {
  const play = await RoomPlay.create(world, "script", { rehearsalId });
  await play.prepare();
  await play.must(world.a, { type: "begin" });
  return play;
}

const talk = async (play: RoomPlay) => {
  const { view, words } = await play.page(play.world.a);
  return view?.turns.map(({ lineId, authored, branch }) => [branch, words[lineId ?? authored ?? ""]]);
};

const happened = async ({ world, rehearsalId }: RoomPlay) => {
  const { actor } = await world.as(world.a);
  return (await withRehearsal(actor, rehearsalId, (tx) => loadRehearsalStream(tx, rehearsalId))).events;
};
const guards = async (play: RoomPlay) =>
  (await happened(play)).flatMap((event) => (event.type === "replied" ? [event.guard] : []));

test("the same said to the same partner is answered the same, on every device and in every world", async () => {
  const told: unknown[] = [];
  for (const half of ["a", "b"]) {
    // The seed is the beginning of the id, which both share.
    const play = await begun(await CoupleWorld.build("art-of-repair"), `0badcafe-0000-4000-8000-${half.repeat(12)}`);
    for (const text of [share, "It’s my part that I came late.", blame]) await play.say(play.world.a, text);
    told.push(await talk(play));
  }
  expect(told[0]).toHaveLength(7);
  expect(told[1]).toEqual(told[0]);
});

test("blame closes the partner, a share doesn't, and going back opens another way with the old one kept", async () => {
  const play = await begun(await CoupleWorld.build("art-of-repair"), crypto.randomUUID());
  const { a } = play.world;
  for (const _ of [1, 2, 3]) await play.say(a, blame);
  const closed = await guards(play);
  expect(closed.at(-1)).toBeGreaterThan(closed[0] ?? 9);
  const before = await talk(play);
  await play.must(a, { type: "rewind", to: 1, branch: 1 });
  for (const _ of [1, 2, 3]) await play.say(a, share);
  expect((await talk(play))?.slice(0, before?.length)).toEqual(before);
  const softened = (await guards(play)).at(-1) ?? 9;
  expect(softened).toBeLessThan(closed.at(-1) ?? 0);
  expect((await play.page(a)).view?.branches).toHaveLength(2);
});

test("what kind of thing was said is for the server to tell, and no page to say", async () => {
  const play = await begun(await CoupleWorld.build("art-of-repair"), crypto.randomUUID());
  await play.must(play.world.a, { type: "say", after: 1, move: "share" }, blame);
  expect(await happened(play)).toContainEqual(expect.objectContaining({ type: "said", move: "blame" }));
});
