import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askGuest } from "@/lib/use-cases/guest/ask-guest.ts";
import type { CoupleWorld } from "@/tests/setup/couple-world.ts";
import type { MachineStub } from "@/tests/setup/machine-stub.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";
import { exchange, last, patience, stubbedMachine, underway } from "./stubbed-machine.ts";

let world: CoupleWorld;
let stub: MachineStub;
beforeEach(async () => {
  ({ world, stub } = await stubbedMachine());
});
afterEach(() => stub.stop());

describe("nobody is left waiting", () => {
  const later = (ms: number) => {
    world.now = new Date(world.now.getTime() + ms);
  };

  test("when the server ends before the machine was asked: whoever looks again has the answer", async () => {
    const play = await underway(world, stub);
    await play.say(world.a, "I felt small.");
    world.later.length = 0;
    later(patience + 3_999);
    expect((await play.page(world.a)).view?.turns).toHaveLength(2);
    later(1);
    const page = await play.page(world.a);
    expect(last(page)).toMatchObject({ machine: false, voice: "other" });
    expect(page.answeredBy).toBeNull();
    expect((await play.page(world.a)).view?.turns).toHaveLength(3);
    expect(last(await exchange(play))).toMatchObject({ machine: true });
  });

  test("nor when somebody does something else meanwhile", async () => {
    const play = await underway(world, stub);
    await play.say(world.a, "I felt small.");
    world.later.length = 0;
    later(patience + 4_000);
    await play.must(world.a, { type: "rate", activation: 4 });
    expect((await play.page(world.a)).view?.turns).toHaveLength(3);
  });

  test("and who looks at once, ten times, has it once", async () => {
    const play = await underway(world, stub);
    await play.say(world.a, "I felt small.");
    later(patience + 4_000);
    await Promise.all(Array.from({ length: 10 }, () => play.page(world.a)));
    await world.settle();
    expect((await play.page(world.a)).view?.turns).toHaveLength(3);
    expect(stub.received).toEqual([]);
  });
});

describe("the room moves on", () => {
  test("by a guest's doing: their page can't leave out the names, so nothing is sent for them", async () => {
    const play = await RoomPlay.create(world, "model");
    const asked = { rehearsalId: play.rehearsalId, guestId: randomUUID(), name: "Kim", role: "observer" } as const;
    const link = await askGuest(await world.as(world.a), asked);
    const kim = await play.join(link.ok ? link.token : "");
    await kim.must({ type: "join", role: "observer" });
    await kim.must({ type: "agree", card: false, machine: true });
    await play.prepare();
    await play.must(world.a, { type: "begin" });
    await world.settle();
    stub.received.length = 0;
    await play.say(world.a, "I felt small.");
    world.later.length = 0;
    await kim.must({ type: "stopWord" });
    await kim.must({ type: "resume", pause: 1 });
    expect(last(await play.page(world.a))).toMatchObject({ machine: false, voice: "other" });
    expect([world.later.length, stub.received.length]).toEqual([0, 0]);
  });

  test("a pause while the machine is asked: the line waits until it goes on", async () => {
    const play = await underway(world, stub);
    await play.say(world.a, "I felt small.");
    await play.must(world.a, { type: "stopWord" });
    await world.settle();
    expect((await play.page(world.a)).view).toMatchObject({ phase: "paused", tip: 2 });
    await play.must(world.a, { type: "resume", pause: 1 });
    await world.settle();
    expect(last(await play.page(world.a))).toMatchObject({ machine: true, voice: "other" });
  });

  test("a say sent again has no second effect", async () => {
    const play = await underway(world, stub);
    const [key, lineId] = [randomUUID(), randomUUID()];
    const say = { type: "say", lineId, after: 1, move: null } as const;
    await Promise.all([1, 2, 3].map(() => play.act(world.a, say, "I felt small.", key)));
    await play.act(world.a, say, "I felt small.", key);
    await world.settle();
    await play.act(world.a, say, "I felt small.", key);
    await world.settle();
    expect((await play.page(world.a)).view?.turns).toHaveLength(3);
    expect(stub.wordings).toHaveLength(1);
  });

  test("another branch has its own answer, worded for what leads there", async () => {
    const play = await underway(world, stub);
    await exchange(play);
    await play.must(world.a, { type: "rewind", to: 2, branch: 1 });
    await world.settle();
    const { view } = await play.page(world.a);
    expect(view?.turns.map(({ after, machine }) => [after, machine])).toEqual([
      [0, true],
      [1, false],
      [2, true],
      [2, true],
    ]);
  });

  test("words for a turn that was left are never said at another", async () => {
    const play = await underway(world, stub);
    await play.say(world.a, "I felt small.");
    await world.later.shift()?.(await world.as(world.a));
    await play.must(world.a, { type: "rewind", to: 0, branch: 1 });
    await world.later.shift()?.(await world.as(world.a));
    expect((await play.page(world.a)).view?.turns).toHaveLength(2);
    await world.settle();
    expect(last(await play.page(world.a))).toMatchObject({ machine: true, voice: "other" });
  });

  test("an end while the machine is asked says nothing more", async () => {
    const play = await underway(world, stub);
    await play.say(world.a, "I felt small.");
    await play.must(world.a, { type: "end" });
    await world.settle();
    expect((await play.page(world.a)).view).toMatchObject({ phase: "debrief", tip: 2 });
    expect(stub.received).toEqual([]);
  });
});
