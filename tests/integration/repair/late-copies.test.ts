import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { Conflict } from "@/lib/domain/errors.ts";
import { coupleAtOrder } from "@/tests/setup/couple-at-order.ts";
import { asOwner, type CoupleWorld } from "@/tests/setup/couple-world.ts";

let world: CoupleWorld;
beforeEach(async () => {
  world = await coupleAtOrder();
  await world.act(world.a, { type: "proposeOrder", first: "a", idea: "turns" });
  await world.act(world.b, { type: "agreeOrder", first: "a" });
});

const shares = () => asOwner("SELECT id, coach_id FROM share WHERE couple_id = $1", [world.coupleId]);
const breaks = () =>
  asOwner("SELECT 1 FROM repair_event WHERE couple_id = $1 AND type = 'breakBegan'", [world.coupleId]);

test("words meant for one coach are shown to no other", async () => {
  const share = { type: "sendShare", shareId: randomUUID() } as const;
  const former = { text: "I was frightened.", toCoach: randomUUID() };
  expect(await world.act(world.a, share, former)).toEqual({ ok: false, reason: "other-coach" });
  expect(await shares()).toEqual([]);
  expect(await world.act(world.a, share, { ...former, toCoach: world.coach })).toEqual({ ok: true });
  expect(await shares()).toEqual([{ id: share.shareId, coach_id: world.coach }]);
});

test("a command that was done already is answered for good: a late copy of it acts no more", async () => {
  const rest = { type: "takeBreak", returnAt: null } as const;
  await world.act(world.a, rest);
  const key = randomUUID();
  expect(await world.act(world.a, rest, { key })).toEqual({ ok: true });
  world.wait(25);
  for (const who of [world.a, world.b]) {
    await world.act(who, { type: "rate", rating: 2, step: "speak", moment: "resume" });
  }
  expect(await world.act(world.a, rest, { key })).toEqual({ ok: true });
  expect(await breaks()).toHaveLength(1);
  expect(await world.act(world.a, { type: "stop" }, { key })).toEqual({ ok: false, reason: "same-key-other-body" });
});

test("a share's id that is somebody else's already is a conflict, and nothing of it is kept", async () => {
  const other = await coupleAtOrder();
  await other.act(other.a, { type: "proposeOrder", first: "a", idea: "turns" });
  await other.act(other.b, { type: "agreeOrder", first: "a" });
  const share = { type: "sendShare", shareId: randomUUID() } as const;
  await other.act(other.a, share, { text: "Ours." });
  await expect(world.act(world.a, share, { text: "Theirs." })).rejects.toThrow(Conflict);
  expect(await shares()).toEqual([]);
  const [row] = await asOwner<{ types: string[] }>(
    "SELECT array_agg(type) AS types FROM repair_event WHERE couple_id = $1",
    [world.coupleId],
  );
  expect(row?.types).not.toContain("shareSent");
});
