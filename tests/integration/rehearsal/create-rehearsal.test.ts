import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { NotFound } from "@/lib/domain/errors.ts";
import { createRehearsal } from "@/lib/use-cases/rehearsal/create-rehearsal.ts";
import { listCoachedRehearsals, listOwnRehearsals } from "@/lib/use-cases/rehearsal/list-rehearsals.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay, rehearsalForm } from "@/tests/setup/room-play.ts";

let world: CoupleWorld;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
});

const create = async (who: string, more: object = {}, mode: "script" | "coach" | "model" = "script") =>
  createRehearsal(await world.as(who), rehearsalForm(world, mode, more));

describe("setting one up", () => {
  test("is told to a coach who is asked to it, and to nobody where none is", async () => {
    await create(world.a);
    expect(world.notified).toEqual([]);
    expect(await listCoachedRehearsals(await world.as(world.coach))).toEqual([]);
    await create(world.a, { inviteCoach: "yes" });
    expect(world.notified).toEqual([{ kind: "somethingToLookAt", userId: world.coach }]);
    expect(await listCoachedRehearsals(await world.as(world.coach))).toMatchObject([
      { isHomework: false, goal: "Say one thing without blame", rehearserName: "Sam", coachName: "Ines" },
    ]);
  });

  test("waits for what is to be signed", async () => {
    await world.newPolicy();
    expect(await create(world.a)).toEqual({ ok: false, reason: "sign-first" });
    const play = await RoomPlay.create(world, "script", { seat: "a" }, world.coach);
    expect(await play.act(world.a, { type: "join", role: "rehearser" })).toEqual({ ok: false, reason: "sign-first" });
    await world.sign(world.a);
    expect(await play.act(world.a, { type: "join", role: "rehearser" })).toEqual({ ok: true });
  });

  test("goes on under a hold, and ends with the work", async () => {
    await asOwner("UPDATE clearance SET state = 'held', worded_at = now() WHERE couple_id = $1", [world.coupleId]);
    expect(await create(world.a)).toMatchObject({ ok: true });
    await endCouple(await world.as(world.coach), { coupleId: world.coupleId });
    await expect(create(world.a)).rejects.toThrow(NotFound);
    expect(await create(world.coach, { seat: "a" })).toEqual({ ok: false, reason: "ended" });
    expect((await listOwnRehearsals(await world.as(world.a))).rehearsals).toHaveLength(1);
  });

  test("says so where the couple is handed over meanwhile", async () => {
    const lock = new pg.Client(process.env.DATABASE_URL);
    await lock.connect();
    // Nothing is written until the couple has another coach, whom whoever asked read nothing of.
    await lock.query("BEGIN; LOCK TABLE rehearsal IN SHARE MODE");
    const created = create(world.coach, { seat: "a" });
    await vi.waitFor(async () => {
      const waiting = await asOwner("SELECT 1 FROM pg_locks WHERE relation = 'rehearsal'::regclass AND NOT granted");
      expect(waiting).toHaveLength(1);
    }, 10_000);
    await asOwner("UPDATE couple SET coach_id = $2 WHERE id = $1", [world.coupleId, world.b]);
    await lock.query("COMMIT");
    await lock.end();
    expect(await created).toEqual({ ok: false, reason: "handed-over" });
  });

  test("is for one's own couple, for somebody who is there, and with whom there is", async () => {
    const elsewhere = await CoupleWorld.build("art-of-repair");
    await expect(create(elsewhere.a)).rejects.toThrow(NotFound);
    await expect(create(elsewhere.coach, { seat: "a" })).rejects.toThrow(NotFound);
    await expect(create(world.b, { seat: "a" })).rejects.toThrow(NotFound);
    expect(await create(world.a, { personaKey: "nobody" })).toEqual({ ok: false, reason: "no-such-persona" });
    expect(await create(world.a, {}, "model")).toEqual({ ok: false, reason: "not-offered" });
    world = await CoupleWorld.build("art-of-repair", { alone: true });
    expect(await create(world.coach, { seat: "b" })).toEqual({ ok: false, reason: "not-joined" });
  });
});

test("how one goes is for those who are in: the coach's list has that it is over, and no more", async () => {
  const play = await RoomPlay.create(world, "script", { inviteCoach: "yes" });
  const listed = async () => (await listCoachedRehearsals(await world.as(world.coach)))[0];
  const before = await listed();
  expect(before?.phase).toBe("setup");
  await play.prepare();
  expect(await listed()).toEqual(before);
  await play.must(world.a, { type: "begin" });
  expect(await listed()).toEqual(before);
  await play.must(world.a, { type: "flooded" });
  expect(await listed()).toEqual(before);
  await play.must(world.a, { type: "leave" });
  expect(await listed()).toEqual({ ...before, phase: "closed", overAt: expect.any(Date) });
});

test("how sure one felt before and after is one's own to see, across rehearsals", async () => {
  const once = async (before: number, after: number) => {
    const play = await RoomPlay.create(world, "script");
    await play.must(world.a, { type: "join", role: "rehearser" });
    await play.must(world.a, { type: "agree", card: false, machine: false });
    await play.must(world.a, { type: "setStopWord" }, "Pineapple");
    await play.must(world.a, { type: "rateBefore", confidence: before, activation: 6 });
    await play.must(world.a, { type: "begin" });
    await play.must(world.a, { type: "end" });
    await play.must(world.a, { type: "rateAfter", confidence: after, activation: 4 });
    await play.must(world.a, { type: "close" });
    return play.rehearsalId;
  };
  const ids = [await once(2, 5), await once(4, 4)];
  await RoomPlay.create(world, "script");
  const { rehearsals, confidence } = await listOwnRehearsals(await world.as(world.a), { coupleId: world.coupleId });
  expect(rehearsals.map(({ phase }) => phase)).toEqual(["setup", "closed", "closed"]);
  expect(confidence).toMatchObject([
    { rehearsalId: ids[0], before: 2, after: 5 },
    { rehearsalId: ids[1], before: 4, after: 4 },
  ]);
  expect(await listOwnRehearsals(await world.as(world.b))).toEqual({ rehearsals: [], confidence: [] });
  expect(await listOwnRehearsals(await world.as(world.a), { coupleId: randomUUID() })).toMatchObject({
    rehearsals: [],
  });
});
