import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { announce, closeLiveBus } from "@/lib/data/live.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { type Message, openStream } from "@/tests/setup/open-stream.ts";

afterAll(closeLiveBus);

const open = (coupleId: string, after: number, sessionId: string) =>
  openStream({ topic: "couple", topicId: coupleId, sessionId }, after);

const watch = async (world: CoupleWorld, userId: string, after = 1) =>
  open(world.coupleId, after, await world.openSession(userId));

async function named(): Promise<CoupleWorld> {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  await world.act(world.a, { type: "name" });
  return world;
}

/** Listens in on what the database is asked for open pages: the couples in each question. */
function overhear() {
  const asked: string[][] = [];
  const { query } = pg.Client.prototype;
  const spy = function (this: pg.Client, ...args: unknown[]) {
    const [{ text = "", values = [] }] = args as [{ text?: string; values?: unknown[] }];
    if (text.includes("access.watched")) asked.push(values[1] as string[]);
    return Reflect.apply(query, this, args) as unknown;
  };
  Object.assign(pg.Client.prototype, { query: spy });
  return {
    asked,
    end: () => {
      Object.assign(pg.Client.prototype, { query });
      return asked;
    },
  };
}

const moved = (version: number): Message => ({ event: "moved", id: String(version) });
const gone: Message = { event: "gone", id: undefined };

test("what one does together reaches the other, the coach too, once each and in order", async () => {
  const world = await named();
  const streams = await Promise.all([world.b, world.coach].map((who) => watch(world, who)));
  await world.act(world.b, { type: "acknowledge" });
  await announce(world.coupleId);
  for (const stream of streams) expect(await stream.next()).toEqual(moved(2));
  await world.act(world.a, { type: "takeBreak", returnAt: null });
  await announce(world.coupleId);
  await announce(world.coupleId);
  for (const stream of streams) expect(await stream.next()).toEqual(moved(3));
  for (const stream of streams) {
    stream.leave();
    expect(await stream.next()).toBeNull();
  }
});

test("a stream goes on where the last one broke off", async () => {
  const world = await named();
  await world.act(world.b, { type: "acknowledge" });
  await world.act(world.a, { type: "takeBreak", returnAt: null });
  const stream = await watch(world, world.b);
  expect(await stream.next()).toEqual(moved(2));
  expect(await stream.next()).toEqual(moved(3));
  stream.leave();
});

test("nothing done alone ever shows", async () => {
  const world = await named();
  const stream = await watch(world, world.b, 0);
  expect(await stream.next()).toEqual(moved(1));
  await world.act(world.a, { type: "rate", rating: 9, step: "regulate", moment: "before" });
  expect(world.announced).toEqual([world.coupleId]); // the naming alone
  await world.act(world.b, { type: "acknowledge" });
  await announce(world.coupleId);
  expect(await stream.next()).toEqual(moved(2));
  expect(stream.raw()).not.toMatch(/rat|9|regulate/);
  stream.leave();
});

test("what nobody announced is found by looking again", async () => {
  const world = await named();
  const stream = await watch(world, world.b, 0);
  expect(await stream.next()).toEqual(moved(1));
  await world.act(world.b, { type: "acknowledge" });
  expect(await stream.next()).toEqual(moved(2));
  stream.leave();
});

test("nothing is lost when the database drops the listening connection", async () => {
  const world = await named();
  const stream = await watch(world, world.b);
  await announce(world.coupleId);
  await asOwner("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rejoin-live'");
  await world.act(world.b, { type: "acknowledge" });
  expect(await stream.next()).toEqual(moved(2));
  stream.leave();
});

test("a stream ends with its watcher's right to it, though nobody announces that, and the others go on", async () => {
  const world = await named();
  const left = await named();
  const [revoked, over, kept, coach] = await Promise.all([
    world.openSession(world.a),
    world.openSession(world.a),
    world.openSession(world.a),
    world.openSession(world.coach),
  ]);
  const ending = [
    ...[revoked, over, coach].map((sessionId) => open(world.coupleId, 1, sessionId)),
    await watch(left, left.a),
    await watch(left, left.b),
  ];
  const staying = [open(world.coupleId, 0, kept), await watch(left, left.coach, 0)];
  for (const stream of staying) expect(await stream.next()).toEqual(moved(1));
  await asOwner("UPDATE session SET revoked_at = now() WHERE id = $1", [revoked]);
  await asOwner("UPDATE session SET expires_at = now() WHERE id = $1", [over]);
  await asOwner("UPDATE membership SET ended_at = now() WHERE user_id = $1", [world.coach]);
  await leaveCouple(await left.as(left.b), { coupleId: left.coupleId });
  for (const stream of ending) {
    expect(await stream.next()).toEqual(gone);
    expect(await stream.next()).toBeNull();
  }
  await world.act(world.a, { type: "takeBreak", returnAt: null });
  for (const stream of staying) {
    expect(await stream.next()).toEqual(moved(2));
    stream.leave();
  }
});

test("who was signed out before it began is told so at once", async () => {
  const world = await named();
  const sessionId = await world.openSession(world.a);
  await asOwner("UPDATE session SET revoked_at = now() WHERE id = $1", [sessionId]);
  const stream = open(world.coupleId, 0, sessionId);
  expect(await stream.next()).toEqual(gone);
  expect(await stream.next()).toBeNull();
  expect(stream.raw()).not.toContain("moved");
});

test("however many watch, a look is one question, and nobody who has left is asked about", async () => {
  const world = await named();
  const streams = await Promise.all(Array.from({ length: 40 }, () => watch(world, world.b, 0)));
  for (const stream of streams) expect(await stream.next()).toEqual(moved(1));
  for (const stream of streams.slice(0, 10)) stream.leave();
  for (const stream of streams.slice(10, 20)) await stream.drop();
  const questions = overhear();
  await world.act(world.b, { type: "acknowledge" });
  await announce(world.coupleId);
  for (const stream of streams.slice(20)) expect(await stream.next()).toEqual(moved(2));
  expect(questions.end().map(({ length }) => length)).toContain(20);
  expect(questions.asked.every(({ length }) => length === 20)).toBe(true);
  for (const stream of streams.slice(20)) stream.leave();
});

test("an announcement makes that couple's pages look, and no others", async () => {
  const [mine, other] = [await named(), await named()];
  const streams = [await watch(mine, mine.b, 0), await watch(other, other.b, 0)];
  for (const stream of streams) expect(await stream.next()).toEqual(moved(1));
  const questions = overhear();
  await expect
    .poll(
      async () => {
        await announce(mine.coupleId);
        return questions.asked.some((couples) => couples.every((coupleId) => coupleId === mine.coupleId));
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  expect(questions.end().some((couples) => couples.every((coupleId) => coupleId === other.coupleId))).toBe(false);
  for (const stream of streams) stream.leave();
});
