import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

/** Both are settled; `a` may propose an order. */
async function atOrder(): Promise<CoupleWorld> {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  await world.act(world.a, { type: "name" });
  await world.act(world.b, { type: "acknowledge" });
  for (const who of [world.a, world.b]) {
    await world.act(who, { type: "rate", rating: 3, step: "regulate", moment: "before" });
    await world.act(who, { type: "finishStep", step: "regulate" });
    await world.act(who, { type: "finishStep", step: "intent" });
  }
  return world;
}

async function versionOf(world: CoupleWorld): Promise<number> {
  const page = await readRepair(await world.as(world.a), { repairId: world.repairId });
  if ("movedTo" in page) throw new Error("moved");
  return page.view.version;
}

test("a command from an older page is refused when it would mean something else, and its draft stays", async () => {
  const world = await atOrder();
  const seen = await versionOf(world);
  await world.act(world.a, { type: "proposeOrder", first: "a", idea: "turns" });
  const late = { type: "proposeOrder", first: "b", idea: "turns" } as const;
  expect(await world.act(world.b, late, { seen })).toEqual({ ok: false, reason: "moved-on" });
  await world.act(world.b, { type: "agreeOrder", first: "a" });
  const turn = await versionOf(world);
  const draft = { repairId: world.repairId, step: "speak", round: 1, text: "I was frightened.", version: 0 } as const;
  expect(await saveDraft(await world.as(world.a), draft)).toMatchObject({ ok: true });
  await world.act(world.b, { type: "goBack", to: "intent" });
  const share = { type: "sendShare", shareId: randomUUID() } as const;
  expect(await world.act(world.a, share, { text: draft.text, seen: turn })).toEqual({ ok: false, reason: "moved-on" });
  const page = await readRepair(await world.as(world.a), { repairId: world.repairId });
  expect(page).toMatchObject({ drafts: { speak: { text: draft.text } }, shares: [] });
});

test("what the other does alone makes no page old", async () => {
  const world = await atOrder();
  const seen = await versionOf(world);
  await world.act(world.b, { type: "rate", rating: 4, step: "order", moment: "before" });
  await saveDraft(await world.as(world.b), {
    repairId: world.repairId,
    step: "speak",
    round: 1,
    text: "mine",
    version: 0,
  });
  expect(await versionOf(world)).toBe(seen);
  const proposed = await world.act(world.a, { type: "proposeOrder", first: "a", idea: "turns" }, { seen });
  expect(proposed).toEqual({ ok: true });
});

test("a share that waited asks before it goes, and goes once it is still meant", async () => {
  const world = await atOrder();
  await world.act(world.a, { type: "proposeOrder", first: "a", idea: "turns" });
  await world.act(world.b, { type: "agreeOrder", first: "a" });
  const seen = await versionOf(world);
  const share = { type: "sendShare", shareId: randomUUID() } as const;
  const waited = { key: randomUUID(), text: "I was frightened.", seen, held: 601 };
  expect(await world.act(world.a, share, waited)).toEqual({ ok: false, reason: "ask-again" });
  expect(await asOwner("SELECT 1 FROM share WHERE couple_id = $1", [world.coupleId])).toHaveLength(0);
  expect(await world.act(world.a, share, { ...waited, confirmed: true })).toEqual({ ok: true });
  // The answer to it got lost as well: the same command under the same key, however long it waited, is one.
  expect(await world.act(world.a, share, { ...waited, held: 700 })).toEqual({ ok: true });
  expect(await asOwner("SELECT 1 FROM share WHERE couple_id = $1", [world.coupleId])).toHaveLength(1);
});
