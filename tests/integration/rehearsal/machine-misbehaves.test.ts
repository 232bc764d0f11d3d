import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { machineAt } from "@/lib/delivery/machine.ts";
import type { CoupleWorld } from "@/tests/setup/couple-world.ts";
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
import { authored, exchange, fit, last, stubbedMachine, underway } from "./stubbed-machine.ts";

let world: CoupleWorld;
let stub: MachineStub;
beforeEach(async () => {
  ({ world, stub } = await stubbedMachine());
});
afterEach(() => stub.stop());

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
    const play = await underway(world, stub);
    Object.assign(stub, { words, verdicts });
    expect(last(await exchange(play))).toEqual({ machine: false, voice: "other", text: authored(stub) });
    Object.assign(stub, { words: answering(fit), verdicts: {} });
    // One that is well is waited for, however busy this computer is.
    world.machine = machineAt({ url: stub.url, key: null, model: "small" }, 15_000);
    expect(last(await exchange(play, "And I was afraid."))).toEqual({ machine: true, voice: "other", text: fit });
    expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
    for (const spy of said) spy.mockRestore();
  });

  test("sends us elsewhere isn't followed", async () => {
    const elsewhere = await MachineStub.start();
    const play = await underway(world, stub);
    stub.words = sending("", "text/plain", 307, { location: `${elsewhere.url}/chat/completions` });
    expect(last(await exchange(play))).toEqual({ machine: false, voice: "other", text: authored(stub) });
    expect([stub.received.length, elsewhere.received.length]).toEqual([1, 0]);
    await elsewhere.stop();
  });

  test("never stops is listened to for a little while", async () => {
    stub.words = pouring;
    const patient = new AbortController();
    expect(await world.machine?.ask([{ role: "user", text: "Hm." }], patient.signal)).toBeNull();
  });

  test("is gone leaves the script's own line", async () => {
    const play = await underway(world, stub);
    await stub.stop();
    const page = await exchange(play);
    expect(last(page)).toMatchObject({ machine: false, voice: "other" });
    expect(last(page).text?.length).toBeGreaterThan(0);
  });
});
