import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { NotFound } from "@/lib/domain/errors.ts";
import { createScenario } from "@/lib/use-cases/scenario/create-scenario.ts";
import { deleteScenario, editScenario } from "@/lib/use-cases/scenario/edit-scenario.ts";
import { readScenario, readScenarios } from "@/lib/use-cases/scenario/read-scenarios.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

let world: CoupleWorld;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
});

const words = { title: "Coming home late", text: "One comes home late.", goal: "Ask once." };

async function made(steps: ("speak" | "own")[] = ["speak"]): Promise<string> {
  const scenarioId = randomUUID();
  for (const _ of [1, 2]) await createScenario(await world.as(world.coach), { scenarioId, steps, ...words });
  return scenarioId;
}

test("a coach writes a scenario once, finds it by step, changes and deletes it", async () => {
  const scenarioId = await made();
  const other = await made(["own"]);
  const coach = await world.as(world.coach);
  expect(await readScenario(coach, { scenarioId })).toMatchObject({ ...words, steps: ["speak"], version: 1 });
  expect((await readScenarios(coach)).map((each) => each.scenarioId).sort()).toEqual([scenarioId, other].sort());
  expect((await readScenarios(coach, { step: "own" })).map((each) => each.scenarioId)).toEqual([other]);
  const change = { scenarioId, version: 1, steps: ["own" as const], ...words, title: "Late" };
  expect(await editScenario(coach, change)).toEqual({ ok: true });
  expect(await editScenario(coach, change)).toEqual({ ok: false, reason: "newer-elsewhere" });
  expect(await readScenario(coach, { scenarioId })).toMatchObject({ title: "Late", goal: "Ask once.", version: 2 });
  await deleteScenario(coach, { scenarioId });
  await expect(readScenario(coach, { scenarioId })).rejects.toThrow(NotFound);
  expect(await asOwner("SELECT 1 FROM word WHERE row_id = $1", [scenarioId])).toEqual([]);
});

test("it is nobody else's: not a colleague's, not a client's", async () => {
  const scenarioId = await made();
  const colleague = await CoupleWorld.build("art-of-repair");
  await asOwner(
    "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES (gen_random_uuid(), $1, $2, 'coach', now())",
    [world.practiceId, colleague.coach],
  );
  for (const who of [colleague.coach, world.a]) {
    const context = await world.as(who);
    await expect(readScenario(context, { scenarioId })).rejects.toThrow(NotFound);
    await expect(deleteScenario(context, { scenarioId })).rejects.toThrow(NotFound);
  }
  expect(await readScenarios(await world.as(colleague.coach))).toEqual([]);
  await expect(createScenario(await world.as(world.a), { scenarioId, steps: ["speak"], ...words })).rejects.toThrow();
  await expect(readScenarios(await world.as(world.a))).rejects.toThrow(Error);
});
