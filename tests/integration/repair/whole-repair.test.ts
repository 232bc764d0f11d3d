import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Command } from "@/lib/domain/repair/command.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { followCouple } from "@/lib/use-cases/repair/follow-couple.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

async function begin(world: CoupleWorld): Promise<void> {
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
}

async function scene(world: CoupleWorld, userId: string): Promise<string> {
  const page = await readRepair(await world.as(userId), { repairId: world.repairId });
  if ("movedTo" in page) throw new Error("moved");
  return page.view.scene.kind;
}

async function all(world: CoupleWorld, steps: [string, Command, string?][]): Promise<void> {
  for (const [userId, command, text] of steps) {
    const acted = await world.act(userId, command, text === undefined ? {} : { text, toCoach: world.coach });
    if (!acted.ok) throw new Error(`${command.type}: ${acted.reason}; ${await scene(world, userId)}`);
  }
}

const calm = (step: "regulate"): Command => ({ type: "rate", rating: 3, step, moment: "before" });

function turn(speaker: string, listener: string): [string, Command, string?][] {
  return [
    [speaker, { type: "sendShare", shareId: randomUUID() }, "I felt small at the table."],
    [listener, { type: "reflect", shareId: randomUUID() }, "You felt small, and alone with it."],
    [speaker, { type: "answerHeard", answer: "yes" }],
    [listener, { type: "own", shareId: randomUUID() }, "I went quiet, and that left you alone."],
  ];
}

async function toReconnect(world: CoupleWorld): Promise<void> {
  const { a, b } = world;
  await all(world, [
    [a, { type: "proposeOrder", first: "a", idea: "raiser" }],
    [b, { type: "agreeOrder", first: "a" }],
    ...turn(a, b),
    ...turn(b, a),
  ]);
}

const finish = (world: CoupleWorld): [string, Command, string?][] => [
  [world.a, { type: "reassure", shareId: randomUUID() }, "I am glad we talked."],
  [world.b, { type: "closeReassurance" }],
  [world.a, { type: "sayComplete" }],
  [world.b, { type: "sayComplete" }],
  [world.a, { type: "answerLingering", answer: "nothing" }],
  [world.b, { type: "answerLingering", answer: "nothing" }],
];

test("a couple goes through the nine steps that name the moment, and the coach follows", async () => {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  const { a, b } = world;
  await begin(world);
  expect(await scene(world, a)).toBe("name");
  await expect(scene(world, b)).rejects.toThrow(); // not there at all for the other
  await all(world, [[a, { type: "name" }]]);
  expect(await scene(world, b)).toBe("acknowledge");
  expect(world.notified).toEqual([{ kind: "somethingToLookAt", userId: b }]);
  await all(world, [
    [b, { type: "acknowledge" }],
    [a, calm("regulate")],
    [a, { type: "finishStep", step: "regulate" }],
    [a, { type: "finishStep", step: "intent" }],
  ]);
  expect(await scene(world, a)).toBe("waitingForBoth");
  await all(world, [
    [b, { type: "rate", rating: 8, step: "regulate", moment: "before" }],
    [b, { type: "finishStep", step: "regulate" }],
    [b, { type: "finishStep", step: "intent" }],
  ]);
  expect(await scene(world, a)).toBe("waitingForBoth"); // over the limit looks like not yet rated
  await all(world, [[b, calm("regulate")]]);
  expect(await scene(world, a)).toBe("proposeOrder");
  await toReconnect(world);
  await all(world, [[a, { type: "saySoftened" }], [b, { type: "saySoftened" }], ...finish(world)]);
  expect(await scene(world, a)).toBe("complete");
  const { repairs } = await followCouple(await world.as(world.coach), { coupleId: world.coupleId });
  expect(repairs).toHaveLength(1);
  expect(repairs[0]?.view.state).toBe("complete");
  expect(repairs[0]?.shares.map((share) => share.text)).toContain("I felt small at the table.");
  expect(new Set(repairs[0]?.view.timeline.map((entry) => entry.step))).toEqual(
    new Set(["notice", "regulate", "intent", "order", "speak", "listen", "own", "reassure", "reconnect"]),
  );
});

test("the template that asks waits for a yes, and honours a not yet", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const { a, b } = world;
  await begin(world);
  await all(world, [
    [a, calm("regulate")],
    [a, { type: "finishStep", step: "regulate" }],
    [a, { type: "finishStep", step: "intent" }],
    [a, { type: "ask", at: null }],
    [b, { type: "notYet", until: null }],
  ]);
  expect(await scene(world, a)).toBe("notYet");
  expect((await world.act(a, { type: "liftNotYet" })).ok).toBe(false);
  await all(world, [[b, { type: "liftNotYet" }]]);
  const page = await readRepair(await world.as(a), { repairId: world.repairId });
  if ("movedTo" in page) throw new Error("moved");
  if (page.view.moves.includes("ask")) await all(world, [[a, { type: "ask", at: null }]]);
  await all(world, [
    [b, { type: "answerYes", at: null }],
    [b, calm("regulate")],
    [b, { type: "finishStep", step: "regulate" }],
    [b, { type: "finishStep", step: "intent" }],
  ]);
  // A "not yet" is a rest: what was rated before it no longer counts.
  expect(await scene(world, a)).toBe("waitingForBoth");
  await all(world, [[a, calm("regulate")]]);
  expect(await scene(world, a)).toBe("proposeOrder");
  await toReconnect(world);
  await all(world, finish(world));
  expect(await scene(world, b)).toBe("complete");
});

test("what one prepared alone becomes part of the repair that the other named first", async () => {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  const own = await beginRepair(await world.as(world.b), { assignmentId: world.assignmentId });
  await begin(world);
  if (!own.ok) throw new Error();
  expect(own.repairId).not.toBe(world.repairId);
  await all(world, [[world.a, { type: "name" }]]);
  expect(await readRepair(await world.as(world.b), { repairId: own.repairId })).toEqual({ movedTo: world.repairId });
  expect(await scene(world, world.b)).toBe("acknowledge");
});

test("words stand nowhere in the clear", async () => {
  const [dump] = await asOwner<{ text: string }>("SELECT string_agg(word::text, '') AS text FROM word");
  expect(dump?.text).not.toContain("small at the table");
});
