import { expect, test } from "vitest";
import { listOwnRehearsals } from "@/lib/use-cases/rehearsal/list-rehearsals.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

test("all of one's own are in one's list, however many", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const play = await RoomPlay.create(world, "script");
  await asOwner(
    `INSERT INTO rehearsal (id, practice_id, couple_id, rehearser_id, created_by, mode, steps, difficulty, persona_key, seed, created_at, last_at)
     SELECT gen_random_uuid(), practice_id, couple_id, rehearser_id, created_by, mode, steps, difficulty, persona_key, seed, created_at, last_at
     FROM rehearsal, generate_series(1, 200) WHERE id = $1`,
    [play.rehearsalId],
  );
  expect((await listOwnRehearsals(await world.as(world.a))).rehearsals).toHaveLength(201);
});

test("erasing a person takes their rehearsals along, with the keys of every word in them, and nobody else's", async () => {
  const world = await CoupleWorld.build("art-of-repair");
  const [theirs, others] = [
    await RoomPlay.create(world, "script"),
    await RoomPlay.create(world, "script", {}, world.b),
  ];
  await theirs.prepare();
  await asOwner("DELETE FROM person_key WHERE user_id = $1", [world.a]);
  for (const table of ["rehearsal_key", "rehearsal_line", "rehearsal_event", "rehearsal_place"]) {
    const rows = await asOwner<{ id: string }>(`SELECT DISTINCT rehearsal_id AS id FROM ${table}`);
    expect(rows.map(({ id }) => id).filter((id) => id === theirs.rehearsalId)).toEqual([]);
  }
  expect(await asOwner("SELECT id FROM rehearsal WHERE couple_id = $1", [world.coupleId])).toEqual([
    { id: others.rehearsalId },
  ]);
  expect((await others.page(world.b)).goal).not.toBe("");
});
