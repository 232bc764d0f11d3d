import { expect, test } from "vitest";
import { withAuth } from "@/lib/data/transaction.ts";
import { findWatched } from "@/lib/data/watched.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

const worlds = {
  going: await CoupleWorld.build("nine-steps-to-healing"),
  alone: await CoupleWorld.build("nine-steps-to-healing", { alone: true }),
  ended: await CoupleWorld.build("nine-steps-to-healing"),
  uncoached: await CoupleWorld.build("nine-steps-to-healing"),
};
await endCouple(await worlds.ended.as(worlds.ended.coach), { coupleId: worlds.ended.coupleId });
await asOwner("UPDATE membership SET ended_at = now() WHERE user_id = $1", [worlds.uncoached.coach]);

test("the question for all open pages at once finds each who may watch, and nobody else", async () => {
  const { going, alone, ended, uncoached } = worlds;
  const all = Object.values(worlds);
  const people = all.flatMap((world) => (world === alone ? [world.a, world.coach] : [world.a, world.b, world.coach]));
  const pairs = await Promise.all(
    people.flatMap((person) =>
      all.map(async ({ coupleId }) => ({
        person,
        topic: "couple" as const,
        topicId: coupleId,
        sessionId: await going.openSession(person),
      })),
    ),
  );
  // Whoever asks for what can't be there is told no, and spoils it for nobody.
  const astray = pairs.slice(0, 1).map((pair) => ({ ...pair, topicId: "nothing" }));
  const seenBy = await withAuth((tx) => findWatched(tx, [...astray, ...pairs], new Date()));
  const found = pairs.filter((pair) => seenBy(pair) !== null).map(({ person, topicId }) => `${person} ${topicId}`);
  const may = [
    ...[going.a, going.b, going.coach].map((person) => [person, going]),
    ...[alone.a, alone.coach].map((person) => [person, alone]),
    [ended.coach, ended],
    ...[uncoached.a, uncoached.b].map((person) => [person, uncoached]),
  ] as [string, CoupleWorld][];
  expect(found.toSorted()).toEqual(may.map(([person, { coupleId }]) => `${person} ${coupleId}`).toSorted());
  expect(astray.map(seenBy)).toEqual([null]);
});
