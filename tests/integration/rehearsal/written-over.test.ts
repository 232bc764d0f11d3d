import { expect, test } from "vitest";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

test("what is written anew is deleted, and what others wrote isn't", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const play = await RoomPlay.create(world, "friend");
  await play.prepare();
  const friend = await play.join(await play.link());
  await friend.comeIn();
  await play.must(world.a, { type: "setStopWord" }, "Lighthouse");
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, "The marmalade fell over.");
  await play.must(world.a, { type: "end" });
  await friend.must({ type: "landed" }, "You were calm.");
  for (const text of ["It was hard.", "It was easier than I thought."])
    await play.must(world.a, { type: "landed" }, text);
  await play.must(world.a, { type: "nextTry" }, "Breathe first.");
  const kept = await asOwner<{ field: string }>(
    "SELECT field FROM rehearsal_line WHERE rehearsal_id = $1 AND kind = 'frame' ORDER BY field",
    [play.rehearsalId],
  );
  const fields = ["goal", "guestName", "landed", "landed", "nextTry", "scenario", "stopWord"];
  expect(kept.map(({ field }) => field)).toEqual(fields);
  const { view, words } = await play.page(world.a);
  const shown = [view?.stopWord, ...(view?.debrief.map(({ lineId }) => lineId) ?? [])].map((id) => words[id ?? ""]);
  expect(shown.toSorted()).toEqual(["Breathe first.", "It was easier than I thought.", "Lighthouse", "You were calm."]);
});
