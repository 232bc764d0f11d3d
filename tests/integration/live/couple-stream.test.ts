import { afterAll, expect, test } from "vitest";
import { announce, closeLiveBus } from "@/lib/data/live.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { coupleStream } from "@/lib/use-cases/live/couple-stream.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

afterAll(closeLiveBus);

interface Message {
  id: string | undefined;
  event: string;
}

/** Reads a stream's messages one by one, comments and the retry line left out. */
function open(coupleId: string, after: number, watcher: Parameters<typeof coupleStream>[0]["watcher"]) {
  const leaving = new AbortController();
  const reader = coupleStream({ coupleId, after, watcher, closed: leaving.signal }).getReader();
  const decoder = new TextDecoder();
  const waiting: Message[] = [];
  let raw = "";
  const next = async (): Promise<Message | null> => {
    for (;;) {
      const ready = waiting.shift();
      if (ready) return ready;
      const { done, value } = await reader.read();
      if (done) return null;
      raw += decoder.decode(value);
      for (const block of decoder.decode(value).split("\n\n")) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        if (event) waiting.push({ event, id: /^id: (.*)$/m.exec(block)?.[1] });
      }
    }
  };
  return { next, leave: () => leaving.abort(), raw: () => raw };
}

async function named(): Promise<CoupleWorld> {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  await world.act(world.a, { type: "name" });
  return world;
}

const moved = (version: number): Message => ({ event: "moved", id: String(version) });

test("what one does together reaches the other, the coach too, once each and in order", async () => {
  const world = await named();
  const streams = [world.b, world.coach].map((who) => open(world.coupleId, 1, () => mintActor(who)));
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
  const stream = open(world.coupleId, 1, () => mintActor(world.b));
  expect(await stream.next()).toEqual(moved(2));
  expect(await stream.next()).toEqual(moved(3));
  stream.leave();
});

test("nothing done alone ever shows", async () => {
  const world = await named();
  const stream = open(world.coupleId, 0, () => mintActor(world.b));
  expect(await stream.next()).toEqual(moved(1));
  await world.act(world.a, { type: "rate", rating: 9, step: "regulate", moment: "before" });
  expect(world.announced).toEqual([world.coupleId]); // the naming alone
  await world.act(world.b, { type: "acknowledge" });
  await announce(world.coupleId);
  expect(await stream.next()).toEqual(moved(2));
  expect(stream.raw()).not.toMatch(/rat|9|regulate/);
  stream.leave();
});

test("nothing is lost when the database drops the listening connection", async () => {
  const world = await named();
  const stream = open(world.coupleId, 1, () => mintActor(world.b));
  await announce(world.coupleId);
  await asOwner("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rejoin-live'");
  await world.act(world.b, { type: "acknowledge" });
  expect(await stream.next()).toEqual(moved(2));
  stream.leave();
});

test("a stream ends when the work does, and when its watcher is signed out", async () => {
  const world = await named();
  let signedIn = true;
  const mine = open(world.coupleId, 1, () => mintActor(world.a));
  const revoked = open(world.coupleId, 1, async () => (signedIn ? mintActor(world.b) : null));
  signedIn = false;
  expect(await revoked.next()).toEqual({ event: "gone", id: undefined });
  expect(await revoked.next()).toBeNull();
  await leaveCouple(await world.as(world.b), { coupleId: world.coupleId });
  await announce(world.coupleId);
  expect(await mine.next()).toEqual({ event: "gone", id: undefined });
  expect(await mine.next()).toBeNull();
});
