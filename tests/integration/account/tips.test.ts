import { expect, test } from "vitest";
import { findPerson } from "@/lib/data/people.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { chooseTips } from "@/lib/use-cases/account/choose-tips.ts";
import { AccountWorld } from "@/tests/setup/account-world.ts";

const wantsTips = async ({ userId }: AccountWorld) => (await withAuth((tx) => findPerson(tx, userId)))?.wantsTips;

test("tips are wanted until somebody turns them off, for themselves alone, and as often as they like", async () => {
  const [world, other] = [await AccountWorld.build(), await AccountWorld.build()];
  expect(await wantsTips(world)).toBe(true);
  await chooseTips(await world.signedIn(), { tips: false });
  expect([await wantsTips(world), await wantsTips(other)]).toEqual([false, true]);
  await chooseTips(await world.signedIn(), { tips: true });
  expect(await wantsTips(world)).toBe(true);
});

test("nothing is noted of what somebody chose", async () => {
  const world = await AccountWorld.build();
  await chooseTips(await world.signedIn(), { tips: false });
  expect(await world.audited()).toEqual([]);
});
