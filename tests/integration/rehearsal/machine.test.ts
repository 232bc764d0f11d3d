import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { machineAt } from "@/lib/delivery/machine.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { asOwner, type CoupleWorld } from "@/tests/setup/couple-world.ts";
import { MachineStub } from "@/tests/setup/machine-stub.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";
import { allow, authored, exchange, fit, last, patience, stubbedMachine, underway } from "./stubbed-machine.ts";

let world: CoupleWorld;
let stub: MachineStub;
beforeEach(async () => {
  ({ world, stub } = await stubbedMachine());
});
afterEach(() => stub.stop());

describe("a machine that answers", () => {
  test("words the script's line, which is labelled and sealed as any other", async () => {
    const play = await underway(world, stub);
    const page = await exchange(play);
    expect(last(page)).toEqual({ machine: true, voice: "other", text: fit });
    const turn = page.view?.turns.at(-1);
    expect(page.words[turn?.authored ?? ""]).toBe(authored(stub));
    expect(page.answeredBy).toBeNull();
    expect(world.announced.filter((id) => id === play.rehearsalId).length).toBeGreaterThan(2);
    expect(await asOwner("SELECT 1 FROM audit_event WHERE action = 'rehearsal.askMachine'")).toHaveLength(2);
    const { trail } = await readPrivacy(await world.as(world.a));
    expect(trail.filter(({ words }) => words === "You had a machine word an answer in a rehearsal")).toHaveLength(2);
  });

  test("is told the last thing said, the line and the manner, and nothing else", async () => {
    const canary = ["The evening I came home late", "Say one thing without blame", "Pineapple", "Tuesdays", "Harbour"];
    const play = await underway(world, stub);
    await exchange(play, "Mostly I was afraid.");
    stub.received.length = 0;
    await exchange(play, "Alex, I felt small, and sam and alex and sam@example.test and ines and Zora know.");
    expect(stub.received).toHaveLength(6);
    const [wording] = stub.wordings;
    expect(wording?.body.messages[1]?.content).toMatch(
      /^Who speaks: [^\n]+\n\nWhat was just said to them: someone, I felt small, and someone and someone and someone and someone and someone know\.\n\nThe line: [^\n]+$/,
    );
    const ids = [play.rehearsalId, world.a, world.b, world.coupleId, world.practiceId];
    for (const { body, headers, path } of stub.received) {
      expect(Object.keys(body).sort()).toEqual(["messages", "model", "stream"]);
      expect([path, body.model, body.stream]).toEqual(["/v1/chat/completions", "small", true]);
      expect(Object.keys(headers).sort()).toEqual([
        "accept",
        "accept-encoding",
        "accept-language",
        "connection",
        "content-length",
        "content-type",
        "host",
        "sec-fetch-mode",
        "user-agent",
      ]);
      const everything = JSON.stringify({ body, headers });
      for (const text of [...canary, ...ids, "afraid", "Alex", "alex", "sam ", "ines", "Zora"])
        expect(everything).not.toContain(text);
    }
    // What checks a line is told what was said by nobody.
    for (const { body } of stub.received.filter((each) => each !== wording))
      expect(JSON.stringify(body)).not.toContain("small, and");
  });

  test("is shown the key that it was given", async () => {
    world.machine = machineAt({ url: stub.url, key: "secret-key", model: "small" }, patience);
    const play = await underway(world, stub);
    await exchange(play);
    expect(stub.received[0]?.headers.authorization).toBe("Bearer secret-key");
  });

  test("keeps nobody waiting: what was said is there before it is asked", async () => {
    const play = await underway(world, stub);
    await play.say(world.a, "I felt small.");
    expect(stub.received).toEqual([]);
    const { view, answeredBy } = await play.page(world.a);
    expect(view?.turns).toHaveLength(2);
    expect(answeredBy?.getTime()).toBe(world.now.getTime() + patience + 4_000);
    await play.must(world.a, { type: "rate", activation: 4 });
    expect((await play.page(world.a)).view?.turns).toHaveLength(2);
    await world.settle();
    expect((await play.page(world.a)).view?.turns).toHaveLength(3);
    expect(stub.wordings).toHaveLength(1);
  });
});

describe("it takes the practice and everybody there", () => {
  test("without either the configuration or the switch it can't be chosen", async () => {
    const refused = RoomPlay.create(world, "model");
    await expect(refused).resolves.toBeInstanceOf(RoomPlay);
    await allow(world, null);
    await expect(RoomPlay.create(world, "model")).rejects.toThrow("not-offered");
    await allow(world, "elsewhere.example");
    await expect(RoomPlay.create(world, "model")).rejects.toThrow("not-offered");
    await allow(world, world.machine?.host ?? "");
    world.machine = null;
    await expect(RoomPlay.create(world, "model")).rejects.toThrow("not-offered");
  });

  test("nobody comes in who doesn't agree to it", async () => {
    const play = await RoomPlay.create(world, "model");
    // It is named also while it is switched off: it may be on again by the time that somebody speaks.
    await allow(world, null);
    expect((await play.page(world.a)).machineHost).toBe(world.machine?.host);
    await play.must(world.a, { type: "join", role: "rehearser" });
    expect(await play.act(world.a, { type: "agree", card: false, machine: false })).toEqual({
      ok: false,
      reason: "agree-to-machine",
    });
  });

  const offs: [string, () => Promise<unknown> | unknown][] = [
    ["switched off", () => allow(world, null)],
    ["no longer configured", () => Object.assign(world, { machine: null })],
    [
      "another one by now, switched on afresh",
      async () => {
        const other = await MachineStub.start();
        await stub.stop();
        stub = other;
        world.machine = machineAt({ url: other.url, key: null, model: "small" }, patience);
        await allow(world, world.machine.host);
      },
    ],
  ];

  test.each(offs)("%s meanwhile, the room goes on as the script has it", async (_, off) => {
    const play = await underway(world, stub);
    await off();
    await play.say(world.a, "I felt small.");
    const page = await play.page(world.a);
    expect(last(page)).toMatchObject({ machine: false, voice: "other" });
    expect([page.answeredBy, world.later.length, stub.received.length]).toEqual([null, 0, 0]);
  });

  test.each(offs)("%s while it waits to be asked, it isn't asked", async (_, off) => {
    const play = await underway(world, stub);
    await play.say(world.a, "I felt small.");
    await off();
    await world.settle();
    expect(last(await play.page(world.a))).toMatchObject({ machine: false, voice: "other" });
    expect(stub.received).toEqual([]);
  });

  test("switched off while it is asked, its words aren't said", async () => {
    const play = await underway(world, stub);
    await play.say(world.a, "I felt small.");
    const asking = world.later.shift();
    await asking?.(await world.as(world.a));
    expect(stub.received).toHaveLength(6);
    await allow(world, null);
    await world.settle();
    expect(last(await play.page(world.a))).toMatchObject({ machine: false, voice: "other" });
  });
});
