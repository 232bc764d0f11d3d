import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { Conflict } from "@/lib/domain/errors.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { readWork } from "@/lib/use-cases/repair/read-work.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

// A finished repair stays what it was: it can be looked at, and what was sent in it taken back, whatever came after.

let world: CoupleWorld;
let pastId: string;
let shareId: string;

async function begin(userId: string): Promise<string> {
  const begun = await beginRepair(await world.as(userId), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  return begun.repairId;
}

async function play(...steps: [who: string, command: Command, text?: string][]): Promise<void> {
  for (const [who, command, text] of steps) {
    expect(await world.act(who, command, text ? { text } : {}), command.type).toEqual({ ok: true });
  }
}

async function open(userId: string, repairId: string) {
  const page = await readRepair(await world.as(userId), { repairId });
  if ("movedTo" in page) throw new Error("moved");
  return page;
}

beforeEach(async () => {
  world = await CoupleWorld.build("nine-steps-to-healing");
  const { a, b } = world;
  pastId = await begin(a);
  shareId = randomUUID();
  await play(
    [a, { type: "name" }],
    [b, { type: "acknowledge" }],
    ...[a, b].flatMap((who): [string, Command][] => [
      [who, { type: "rate", rating: 3, step: "regulate", moment: "before" }],
      [who, { type: "finishStep", step: "regulate" }],
      [who, { type: "finishStep", step: "intent" }],
    ]),
    [a, { type: "proposeOrder", first: "a", idea: "turns" }],
    [b, { type: "agreeOrder", first: "a" }],
    [a, { type: "sendShare", shareId }, "I felt alone at the table."],
    [b, { type: "stop" }],
  );
  world.wait(60);
});

/** Takes the share of the finished repair back, from wherever the couple is now. */
async function takeBack(): Promise<void> {
  const present = world.repairId;
  world.repairId = pastId;
  await play([world.a, { type: "withdrawShare", shareId }]);
  world.repairId = present;
}

test("is found under its address while another is open, and offers nothing but to take back", async () => {
  await begin(world.a);
  await play([world.a, { type: "name" }]);
  const past = await open(world.a, pastId);
  expect(past.view.scene.kind).toBe("stopped");
  expect(past.view.moves).toEqual(["withdrawShare"]);
  expect(past.finishedAt).not.toBeNull();
  expect(past.shares).toMatchObject([{ shareId, text: "I felt alone at the table." }]);
  world.repairId = pastId;
  await expect(world.act(world.a, { type: "notYet", until: null })).rejects.toThrow(Conflict);
});

test("what was sent in it can be taken back while another is open, which stays as it was", async () => {
  const presentId = await begin(world.a);
  await play([world.a, { type: "name" }]);
  const state = () =>
    asOwner("SELECT repair_id, step, state, round FROM couple_state WHERE couple_id = $1", [world.coupleId]);
  const before = await state();
  await takeBack();
  expect((await open(world.a, pastId)).shares).toEqual([]);
  expect(await state()).toEqual(before);
  expect((await readWork(await world.as(world.a), { coupleId: world.coupleId }))?.repairId).toBe(presentId);
  const [row] = await asOwner<{ readers: number }>(
    `SELECT count(r.word_id)::int AS readers FROM word w LEFT JOIN word_reader r ON r.word_id = w.id WHERE w.row_id = $1`,
    [shareId],
  );
  expect(row).toEqual({ readers: 0 });
  expect(world.announced.at(-1)).toBe(world.coupleId);
});

test("taking back doesn't move its end: what either began alone since then stays", async () => {
  const closed = () => asOwner("SELECT closed_at FROM repair WHERE id = $1", [pastId]);
  const end = await closed();
  world.wait(60);
  const ofB = await begin(world.b);
  world.wait(60);
  await takeBack();
  expect(await closed()).toEqual(end);
  expect((await open(world.b, ofB)).view.scene.kind).not.toBe("begin");
});
