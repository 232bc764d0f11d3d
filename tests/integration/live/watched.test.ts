import { expect, test } from "vitest";
import { withAuth } from "@/lib/data/transaction.ts";
import { findWatchedVersions } from "@/lib/data/watched.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { watchCouple } from "@/lib/use-cases/live/watch-couple.ts";
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

test("the question for all open pages at once is answered as each of them is asked alone", async () => {
  const pairs = await Promise.all(
    Object.values(worlds).flatMap((world) =>
      [world.a, world.b, world.coach].flatMap((userId) =>
        (userId === world.b && world === worlds.alone ? [] : [userId]).flatMap((person) =>
          Object.values(worlds).map(async ({ coupleId }) => ({
            person,
            topic: "couple" as const,
            topicId: coupleId,
            sessionId: await world.openSession(person),
          })),
        ),
      ),
    ),
  );
  const versionFor = await withAuth((tx) => findWatchedVersions(tx, pairs, new Date()));
  const alone = async ({ person, topicId }: { person: string; topicId: string }) =>
    watchCouple(await mintActor(person), topicId).catch((error) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  const together = pairs.map(versionFor);
  expect(together).toEqual(await Promise.all(pairs.map(alone)));
  expect(together.filter((version) => version !== null)).toHaveLength(3 + 2 + 1 + 2);
});
