import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Draft, DraftKeeper, type DraftSaved, type DraftStatus, deviceStorage } from "./draft-keeper.ts";

const place = "draft";

/** A server with one draft, which can be out of reach or refuse. */
function setUp(saved: Draft = { text: "", version: 0 }, copy?: Draft) {
  const server = { ...saved, mood: "well" as "well" | "gone" | "signed-out" | "refused" | "slow", saves: 0 };
  const kept = new Map<string, string>(copy ? [[place, JSON.stringify(copy)]] : []);
  const statuses: DraftStatus[] = [];
  let answerSlow = () => {};
  async function save({ text, version }: Draft): Promise<DraftSaved> {
    server.saves += 1;
    if (server.mood === "gone") throw new TypeError("Failed to fetch");
    if (server.mood === "signed-out" || server.mood === "refused") return { ok: false, reason: server.mood };
    if (server.mood === "slow") await new Promise<void>((resolve) => (answerSlow = resolve));
    if (version !== server.version) {
      return { ok: false, reason: "newer-elsewhere", text: server.text, version: server.version };
    }
    server.text = text;
    server.version += 1;
    return { ok: true, version: server.version };
  }
  const keeper = new DraftKeeper({
    saved,
    save,
    place,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    onStatus: (status) => statuses.push(status),
  });
  return { keeper, server, kept, statuses, last: () => statuses.at(-1), answer: () => answerSlow() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a change is saved after a short pause, and no copy stays on the phone", async () => {
  const { keeper, server, kept, last } = setUp();
  keeper.change("I w");
  keeper.change("I was sad");
  expect(kept.has(place)).toBe(true);
  await vi.advanceTimersByTimeAsync(700);
  expect(server).toMatchObject({ text: "I was sad", version: 1, saves: 1 });
  expect(kept.has(place)).toBe(false);
  expect(last()).toEqual({ kind: "saved" });
});

test("what is written during a save is saved next, under the new version", async () => {
  const { keeper, server, kept, answer, last } = setUp();
  server.mood = "slow";
  keeper.change("one");
  await vi.advanceTimersByTimeAsync(700);
  keeper.change("one two");
  server.mood = "well";
  answer();
  await vi.advanceTimersByTimeAsync(700);
  expect(server).toMatchObject({ text: "one two", version: 2 });
  expect(kept.has(place)).toBe(false);
  expect(last()).toEqual({ kind: "saved" });
});

test("words that were taken off the phone at signing out aren't put back by a save still under way", async () => {
  const { keeper, server, kept, last } = setUp();
  server.mood = "gone";
  keeper.change("nobody else's to read");
  await vi.advanceTimersByTimeAsync(700);
  expect(kept.has(place)).toBe(true);
  kept.clear();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(last()).toEqual({ kind: "noSignal", here: false });
  server.mood = "signed-out";
  await vi.advanceTimersByTimeAsync(5_000);
  expect(last()).toEqual({ kind: "signedOut", here: false });
  expect(kept.size).toBe(0);
});

test("without signal the words stay on the phone and go out when it returns", async () => {
  const { keeper, server, kept, last } = setUp();
  server.mood = "gone";
  keeper.change("not lost");
  await vi.advanceTimersByTimeAsync(700);
  expect(last()).toEqual({ kind: "noSignal", here: true });
  expect(kept.has(place)).toBe(true);
  server.mood = "well";
  await vi.advanceTimersByTimeAsync(5_000);
  expect(server.text).toBe("not lost");
  expect(kept.has(place)).toBe(false);
});

test("a visit that ended before the words were saved is taken up again", async () => {
  const { keeper, server, kept } = setUp({ text: "old", version: 3 }, { text: "old and new", version: 3 });
  expect(keeper.restore()).toBe("old and new");
  await vi.advanceTimersByTimeAsync(1);
  expect(server).toMatchObject({ text: "old and new", version: 4 });
  expect(kept.has(place)).toBe(false);
});

test("a copy of what the server already has is forgotten", () => {
  const { keeper, kept } = setUp({ text: "same", version: 2 }, { text: "same", version: 1 });
  expect(keeper.restore()).toBe("same");
  expect(kept.has(place)).toBe(false);
});

describe("when another device wrote a newer version", () => {
  async function meet() {
    const set = setUp({ text: "shared", version: 1 });
    Object.assign(set.server, { text: "from the laptop", version: 2 });
    set.keeper.change("from the phone");
    await vi.advanceTimersByTimeAsync(700);
    return set;
  }

  test("neither is overwritten until the person picks", async () => {
    const { keeper, server, last } = await meet();
    expect(last()).toEqual({ kind: "elsewhere", theirs: { text: "from the laptop", version: 2 } });
    keeper.change("from the phone, more");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.text).toBe("from the laptop");
    expect(await keeper.flush()).toBe(false);
  });

  test("they may take the other's words", async () => {
    const { keeper, kept, last } = await meet();
    expect(keeper.takeTheirs()).toBe("from the laptop");
    expect(kept.has(place)).toBe(false);
    expect(last()).toEqual({ kind: "saved" });
  });

  test("or keep their own", async () => {
    const { keeper, server } = await meet();
    expect(await keeper.keepMine()).toBe(true);
    expect(server).toMatchObject({ text: "from the phone", version: 3 });
  });

  test("also when the copy is from an earlier visit", () => {
    const { keeper, last } = setUp({ text: "newer", version: 5 }, { text: "older", version: 4 });
    expect(keeper.restore()).toBe("older");
    expect(last()).toEqual({ kind: "elsewhere", theirs: { text: "newer", version: 5 } });
  });
});

test("signed out, the words wait on the phone", async () => {
  const { keeper, server, last } = setUp();
  server.mood = "signed-out";
  keeper.change("wait");
  expect(await keeper.flush()).toBe(false);
  expect(last()).toEqual({ kind: "signedOut", here: true });
});

test("what the server will never take waits to be copied", async () => {
  const { keeper, server, kept, last } = setUp();
  server.mood = "refused";
  keeper.change("written too late");
  expect(await keeper.flush()).toBe(false);
  expect(last()).toEqual({ kind: "refused" });
  expect(kept.get(place)).toContain("written too late");
});

test("copies that waited for more than a week are gone", () => {
  vi.setSystemTime(new Date("2026-03-10T12:00:00Z"));
  const days = (count: number) => JSON.stringify({ text: "t", version: 0, at: Date.now() - count * 86_400_000 });
  const entries = new Map([
    ["rejoin-draft:old", days(8)],
    ["rejoin-draft:new", days(6)],
    ["theme", "dark"],
  ]);
  const storage = Object.fromEntries(entries);
  Object.defineProperties(storage, {
    getItem: { value: (key: string) => entries.get(key) ?? null },
    removeItem: { value: (key: string) => entries.delete(key) },
  });
  vi.stubGlobal("window", { localStorage: storage });
  expect(deviceStorage()).toBe(storage);
  expect([...entries.keys()]).toEqual(["rejoin-draft:new", "theme"]);
  vi.unstubAllGlobals();
});

test("where the browser keeps nothing, nothing is promised", async () => {
  const statuses: DraftStatus[] = [];
  const keeper = new DraftKeeper({
    saved: { text: "", version: 0 },
    save: () => Promise.reject(new TypeError("Failed to fetch")),
    storage: null,
    place,
    onStatus: (status) => statuses.push(status),
  });
  keeper.change("words");
  await keeper.flush();
  expect(statuses.at(-1)).toEqual({ kind: "noSignal", here: false });
});

test.each(["not json", "[]", '{"text":1}'])("a spoilt copy (%s) is no copy", (spoilt) => {
  const { keeper, kept } = setUp({ text: "fine", version: 1 });
  kept.set(place, spoilt);
  expect(keeper.restore()).toBe("fine");
});
