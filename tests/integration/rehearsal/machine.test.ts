import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { machineAt } from "@/lib/delivery/machine.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { askGuest } from "@/lib/use-cases/guest/ask-guest.ts";
import type { RehearsalPage } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import {
  answering,
  type Behaviour,
  breakingOff,
  ending,
  MachineStub,
  pouring,
  sending,
  stopping,
} from "@/tests/setup/machine-stub.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

const patience = 700;
const fit = "I heard that. I am still a bit wary.";

let world: CoupleWorld;
let stub: MachineStub;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
  stub = await MachineStub.start();
  world.machine = machineAt({ url: stub.url, key: null, model: "small" }, patience);
  await allow(world.machine.host);
});
afterEach(() => stub.stop());

const allow = (host: string | null) =>
  asOwner("UPDATE practice SET machine_host = $2 WHERE id = $1", [world.practiceId, host]);

async function underway(): Promise<RoomPlay> {
  const play = await RoomPlay.create(world, "model");
  await play.prepare();
  await play.must(world.a, { type: "begin" });
  await world.settle();
  stub.received.length = 0;
  return play;
}

async function exchange(play: RoomPlay, text = "I felt small when you looked away."): Promise<RehearsalPage> {
  await play.say(world.a, text);
  await world.settle();
  return play.page(world.a);
}

const last = ({ view, words }: RehearsalPage) => {
  const turn = view?.turns.at(-1);
  return { machine: turn?.machine, voice: turn?.voice, text: words[turn?.lineId ?? turn?.authored ?? ""] };
};

/** The script's own line for the last thing said, as the stub was told it. */
const authored = () =>
  stub.wordings
    .at(-1)
    ?.body.messages.at(-1)
    ?.content.match(/The line: (.*)$/)?.[1];

describe("a machine that answers", () => {
  test("words the script's line, which is labelled and sealed as any other", async () => {
    const play = await underway();
    const page = await exchange(play);
    expect(last(page)).toEqual({ machine: true, voice: "other", text: fit });
    const turn = page.view?.turns.at(-1);
    expect(page.words[turn?.authored ?? ""]).toBe(authored());
    expect(page.answeredBy).toBeNull();
    expect(world.announced.filter((id) => id === play.rehearsalId).length).toBeGreaterThan(2);
    expect(await asOwner("SELECT 1 FROM audit_event WHERE action = 'rehearsal.askMachine'")).toHaveLength(2);
    const { trail } = await readPrivacy(await world.as(world.a));
    expect(trail.filter(({ words }) => words === "You had a machine word an answer in a rehearsal")).toHaveLength(2);
  });

  test("is told the last thing said, the line and the manner, and nothing else", async () => {
    const canary = ["The evening I came home late", "Say one thing without blame", "Pineapple", "Tuesdays", "Harbour"];
    const play = await underway();
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
    const play = await underway();
    await exchange(play);
    expect(stub.received[0]?.headers.authorization).toBe("Bearer secret-key");
  });

  test("keeps nobody waiting: what was said is there before it is asked", async () => {
    const play = await underway();
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

const long = `${"I do not know what to say. ".repeat(2_000)}`;

const misbehaviours: [name: string, words: Behaviour, verdicts?: MachineStub["verdicts"]][] = [
  ["never answers", () => undefined],
  ["hangs in the middle", stopping(fit)],
  ["hangs up in the middle", breakingOff(fit)],
  ["hangs up at once", (response) => void response.socket?.destroy()],
  ["ends without saying that it is whole", ending(fit)],
  ["is cut off by its own limit", answering(fit, "length")],
  ["refuses by its own filter", answering(fit, "content_filter")],
  ["streams garbage", sending(Buffer.from([0, 255, 254, 10, 100, 97, 116, 97, 58, 32, 123, 10, 10, 7]))],
  ["streams what is not JSON", sending(`data: {"choices": [{"delta"\n\ndata: [DONE]\n\n`)],
  ["streams JSON of another shape", sending(`data: {"choices": 7}\n\ndata: [1]\n\ndata: null\n\ndata: [DONE]\n\n`)],
  ["answers with a page", sending("<html><body>I heard that.</body></html>", "text/html")],
  ["answers with an error", sending('{"error":{"message":"no"}}', "application/json", 500)],
  ["asks for patience", sending('{"error":{"message":"slow down"}}', "application/json", 429, { "retry-after": "1" })],
  ["says nothing", answering("")],
  ["says ten thousand words", answering(long)],
  ["never stops", pouring],
  ["breaks role", answering("As an AI language model, I can’t say that.")],
  ["refuses", answering("I’m sorry, but I can’t help with that.")],
  ["insults", answering("You are pathetic.")],
  ["gives advice", answering("You should say that more gently.")],
  ["gives a verdict", answering("You were right, and it was my fault.")],
  ["gives what the script doesn't", answering("I love that you said it, and I forgive you.")],
  ["writes a page of marks", answering("**Line:** [I heard that](https://example.test).")],
  ["is found out of role", answering(fit), { "in role": answering("no") }],
  ["is found abusive", answering(fit), { "not abusive": answering("No.") }],
  ["is found to advise", answering(fit), { "not advice": answering("NO") }],
  ["is found to judge", answering(fit), { "not a verdict": answering("no") }],
  ["is found to say something else", answering(fit), { "same spirit": answering("no") }],
  ["is unsure", answering(fit), { "in role": answering("Yes, but it sounds harsh.") }],
  ["never answers a check", answering(fit), { "not advice": () => undefined }],
  ["fails at a check", answering(fit), { "not advice": sending("{}", "application/json", 500) }],
  ["hangs in a check", answering(fit), { "same spirit": stopping("yes") }],
];

describe("a machine that", () => {
  test.each(misbehaviours)("%s leaves the script's own line, and the room goes on", async (_, words, verdicts = {}) => {
    const said = [vi.spyOn(console, "error"), vi.spyOn(console, "warn"), vi.spyOn(console, "log")];
    const play = await underway();
    Object.assign(stub, { words, verdicts });
    expect(last(await exchange(play))).toEqual({ machine: false, voice: "other", text: authored() });
    Object.assign(stub, { words: answering(fit), verdicts: {} });
    // One that is well is waited for, however busy this computer is.
    world.machine = machineAt({ url: stub.url, key: null, model: "small" }, 15_000);
    expect(last(await exchange(play, "And I was afraid."))).toEqual({ machine: true, voice: "other", text: fit });
    expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
    for (const spy of said) spy.mockRestore();
  });

  test("sends us elsewhere isn't followed", async () => {
    const elsewhere = await MachineStub.start();
    const play = await underway();
    stub.words = sending("", "text/plain", 307, { location: `${elsewhere.url}/chat/completions` });
    expect(last(await exchange(play))).toEqual({ machine: false, voice: "other", text: authored() });
    expect([stub.received.length, elsewhere.received.length]).toEqual([1, 0]);
    await elsewhere.stop();
  });

  test("never stops is listened to for a little while", async () => {
    stub.words = pouring;
    const patient = new AbortController();
    expect(await world.machine?.ask([{ role: "user", text: "Hm." }], patient.signal)).toBeNull();
  });

  test("is gone leaves the script's own line", async () => {
    const play = await underway();
    await stub.stop();
    const page = await exchange(play);
    expect(last(page)).toMatchObject({ machine: false, voice: "other" });
    expect(last(page).text?.length).toBeGreaterThan(0);
  });
});

describe("nobody is left waiting", () => {
  const later = (ms: number) => {
    world.now = new Date(world.now.getTime() + ms);
  };

  test("when the server ends before the machine was asked: whoever looks again has the answer", async () => {
    const play = await underway();
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
    const play = await underway();
    await play.say(world.a, "I felt small.");
    world.later.length = 0;
    later(patience + 4_000);
    await play.must(world.a, { type: "rate", activation: 4 });
    expect((await play.page(world.a)).view?.turns).toHaveLength(3);
  });

  test("and who looks at once, ten times, has it once", async () => {
    const play = await underway();
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
    const play = await underway();
    await play.say(world.a, "I felt small.");
    await play.must(world.a, { type: "stopWord" });
    await world.settle();
    expect((await play.page(world.a)).view).toMatchObject({ phase: "paused", tip: 2 });
    await play.must(world.a, { type: "resume", pause: 1 });
    await world.settle();
    expect(last(await play.page(world.a))).toMatchObject({ machine: true, voice: "other" });
  });

  test("a say sent again has no second effect", async () => {
    const play = await underway();
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
    const play = await underway();
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
    const play = await underway();
    await play.say(world.a, "I felt small.");
    await world.later.shift()?.(await world.as(world.a));
    await play.must(world.a, { type: "rewind", to: 0, branch: 1 });
    await world.later.shift()?.(await world.as(world.a));
    expect((await play.page(world.a)).view?.turns).toHaveLength(2);
    await world.settle();
    expect(last(await play.page(world.a))).toMatchObject({ machine: true, voice: "other" });
  });

  test("an end while the machine is asked says nothing more", async () => {
    const play = await underway();
    await play.say(world.a, "I felt small.");
    await play.must(world.a, { type: "end" });
    await world.settle();
    expect((await play.page(world.a)).view).toMatchObject({ phase: "debrief", tip: 2 });
    expect(stub.received).toEqual([]);
  });
});

describe("it takes the practice and everybody there", () => {
  test("without either the configuration or the switch it can't be chosen", async () => {
    const refused = RoomPlay.create(world, "model");
    await expect(refused).resolves.toBeInstanceOf(RoomPlay);
    await allow(null);
    await expect(RoomPlay.create(world, "model")).rejects.toThrow("not-offered");
    await allow("elsewhere.example");
    await expect(RoomPlay.create(world, "model")).rejects.toThrow("not-offered");
    await allow(world.machine?.host ?? "");
    world.machine = null;
    await expect(RoomPlay.create(world, "model")).rejects.toThrow("not-offered");
  });

  test("nobody comes in who doesn't agree to it", async () => {
    const play = await RoomPlay.create(world, "model");
    // It is named also while it is switched off: it may be on again by the time that somebody speaks.
    await allow(null);
    expect((await play.page(world.a)).machineHost).toBe(world.machine?.host);
    await play.must(world.a, { type: "join", role: "rehearser" });
    expect(await play.act(world.a, { type: "agree", card: false, machine: false })).toEqual({
      ok: false,
      reason: "agree-to-machine",
    });
  });

  const offs: [string, () => Promise<unknown> | unknown][] = [
    ["switched off", () => allow(null)],
    ["no longer configured", () => Object.assign(world, { machine: null })],
    [
      "another one by now, switched on afresh",
      async () => {
        const other = await MachineStub.start();
        await stub.stop();
        stub = other;
        world.machine = machineAt({ url: other.url, key: null, model: "small" }, patience);
        await allow(world.machine.host);
      },
    ],
  ];

  test.each(offs)("%s meanwhile, the room goes on as the script has it", async (_, off) => {
    const play = await underway();
    await off();
    await play.say(world.a, "I felt small.");
    const page = await play.page(world.a);
    expect(last(page)).toMatchObject({ machine: false, voice: "other" });
    expect([page.answeredBy, world.later.length, stub.received.length]).toEqual([null, 0, 0]);
  });

  test.each(offs)("%s while it waits to be asked, it isn't asked", async (_, off) => {
    const play = await underway();
    await play.say(world.a, "I felt small.");
    await off();
    await world.settle();
    expect(last(await play.page(world.a))).toMatchObject({ machine: false, voice: "other" });
    expect(stub.received).toEqual([]);
  });

  test("switched off while it is asked, its words aren't said", async () => {
    const play = await underway();
    await play.say(world.a, "I felt small.");
    const asking = world.later.shift();
    await asking?.(await world.as(world.a));
    expect(stub.received).toHaveLength(6);
    await allow(null);
    await world.settle();
    expect(last(await play.page(world.a))).toMatchObject({ machine: false, voice: "other" });
  });
});
