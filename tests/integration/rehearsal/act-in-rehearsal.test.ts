import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, NotFound } from "@/lib/domain/errors.ts";
import { guestNoteVersion } from "@/lib/domain/guest/guest-note.ts";
import { joinAsGuest } from "@/lib/use-cases/guest/join-as-guest.ts";
import { createRehearsal } from "@/lib/use-cases/rehearsal/create-rehearsal.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay, rehearsalForm } from "@/tests/setup/room-play.ts";

let world: CoupleWorld;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
});

const count = async (table: string, { rehearsalId }: RoomPlay) =>
  (await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE rehearsal_id = $1`, [rehearsalId]))[0]
    ?.n;

const spoken = async (play: RoomPlay, userId: string) => {
  const { view, words } = await play.page(userId);
  return view?.turns.map(({ lineId, authored, voice }) => [voice, words[lineId ?? authored ?? ""]]);
};

async function underway(mode: "script" | "friend" | "coach"): Promise<RoomPlay> {
  const play = await RoomPlay.create(world, mode);
  await play.prepare();
  if (mode === "script") await play.must(world.a, { type: "begin" });
  return play;
}

describe("alone with a scripted partner", () => {
  test("from setting up to a close, after which the talk is gone and the debrief stays", async () => {
    const play = await underway("script");
    await play.say(world.a, "I felt small when you looked away.");
    const talk = await spoken(play, world.a);
    expect(talk).toHaveLength(3);
    expect(talk?.map(([voice]) => voice)).toEqual(["other", "own", "other"]);
    expect(talk?.every(([, text]) => (text?.length ?? 0) > 0)).toBe(true);
    await play.must(world.a, { type: "end" });
    await play.must(world.a, { type: "landed" }, "Being let finish.");
    await play.must(world.a, { type: "nextTry" }, "Begin with the feeling.");
    await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 4 });
    await play.must(world.a, { type: "close" });
    const { view, words, scenario, overAt } = await play.page(world.a);
    expect(view).toMatchObject({ phase: "closed", transcript: "gone", turns: [], moves: [] });
    expect(Object.values(words).sort()).toEqual(["Begin with the feeling.", "Being let finish.", "Pineapple"]);
    expect([scenario, overAt]).toEqual(["The evening I came home late.", world.now]);
    expect([await count("rehearsal_receipt", play), await count("rehearsal_key", play)]).toEqual([0, 1]);
  });

  test("is kept where the one who took part keeps it, and goes when they take that back", async () => {
    const play = await underway("script");
    await play.say(world.a, "I felt small when you looked away.");
    await play.must(world.a, { type: "choose", choice: "keep" });
    await play.must(world.a, { type: "end" });
    await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 4 });
    await play.must(world.a, { type: "close" });
    expect(await spoken(play, world.a)).toHaveLength(3);
    await play.must(world.a, { type: "choose", choice: "delete" });
    expect(await spoken(play, world.a)).toEqual([]);
    expect(await count("rehearsal_line", play)).toBe(3);
  });
});

test("with the coach, the rehearser reads a whisper and the coach the ratings", async () => {
  const play = await underway("coach");
  await play.must(world.coach, { type: "join", role: "coach" });
  await play.must(world.coach, { type: "agree", card: true, machine: false });
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, "I was worried.");
  await play.say(world.coach, "I know.");
  await play.must(world.coach, { type: "whisper", praise: true }, "That was clear. Say what you need.");
  const { view, words } = await play.page(world.a);
  expect(view?.coaching?.whispers.map(({ lineId }) => words[lineId])).toEqual(["That was clear. Say what you need."]);
  expect((await play.page(world.coach)).view?.coaching?.before).toEqual({ confidence: 3, activation: 6 });
  await expect(play.page(world.b)).rejects.toThrow(NotFound);
});

test("a friend comes in by a link, stands in, and is out when it is over", async () => {
  const play = await underway("friend");
  const token = await play.link();
  const kim = await play.join(token);
  await kim.comeIn();
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, "I was worried.");
  await kim.say("You could have called.");
  expect(await spoken(play, world.a)).toEqual([
    ["own", "I was worried."],
    ["other", "You could have called."],
  ]);
  expect(await kim.page()).toMatchObject({ you: "guest", goal: null, guests: [], view: { coaching: null } });
  await play.must(world.a, { type: "end" });
  await play.must(world.a, { type: "rateAfter", confidence: 5, activation: 5 });
  expect(await play.act(world.a, { type: "close" })).toEqual({ ok: false, reason: "needs-de-role" });
  await kim.must({ type: "deRole" });
  await play.must(world.a, { type: "close" });
  expect(await kim.context()).toBeNull();
  expect((await play.page(world.a)).view).toMatchObject({ phase: "closed", transcript: "gone", turns: [] });
});

describe("the stop word, said and nothing else", () => {
  test("stops everything as its button does, whoever says it, and is no turn", async () => {
    const play = await underway("friend");
    const kim = await play.join(await play.link());
    await kim.comeIn();
    await play.must(world.a, { type: "begin" });
    await play.say(world.a, "I was worried.");
    await kim.say("  pineapple! ");
    expect((await play.page(world.a)).view).toMatchObject({
      phase: "paused",
      pause: { why: "stopWord", yours: false },
    });
    expect(await spoken(play, world.a)).toHaveLength(1);
    expect(await kim.act({ type: "say", after: 1, move: null }, "Go away.")).toEqual({ ok: false, reason: "paused" });
    expect(await count("rehearsal_line", play)).toBe(5);
    const pause = (await kim.page()).view?.pause?.number ?? 0;
    await kim.must({ type: "resume", pause });
    await kim.say("A pineapple cake would have been nice.");
    expect(await spoken(play, world.a)).toHaveLength(2);
  });

  test("is answered by no scripted partner, and waits for no turn", async () => {
    const play = await underway("script");
    await play.must(world.a, { type: "say", after: 0, move: null }, "PINEAPPLE");
    expect((await play.page(world.a)).view).toMatchObject({ phase: "paused", pause: { why: "stopWord", yours: true } });
    expect(await spoken(play, world.a)).toHaveLength(1);
    expect(await play.act(world.a, { type: "say", after: 1, move: null }, "Pineapple.")).toEqual({ ok: true });
    expect((await play.page(world.a)).view?.phase).toBe("paused");
  });
});

describe("a command", () => {
  test("sent again under its key has one effect, and another under it none", async () => {
    const play = await underway("script");
    const key = randomUUID();
    const say = { type: "say", lineId: randomUUID(), after: 1, move: null } as const;
    expect(await play.act(world.a, say, "I was sad.", key)).toEqual({ ok: true });
    await play.say(world.a, "And tired.");
    expect(await play.act(world.a, say, "I was sad.", key)).toEqual({ ok: true });
    expect(await play.act(world.a, say, "I was angry.", key)).toEqual({ ok: false, reason: "same-key-other-body" });
    expect(await play.act(world.a, say, "I was sad.")).toEqual({ ok: true });
    expect(await spoken(play, world.a)).toHaveLength(5);
  });

  test("twice at once is said once, and the partner answers once", async () => {
    const play = await underway("script");
    const say = { type: "say", lineId: randomUUID(), after: 1, move: null } as const;
    const said = await Promise.all([1, 2, 3].map(() => play.act(world.a, say, "I was sad.")));
    expect(said).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await spoken(play, world.a)).toHaveLength(3);
  });

  test("without its words, or under another's line, does nothing", async () => {
    const play = await underway("script");
    expect(await play.act(world.a, { type: "say", after: 1, move: null })).toEqual({
      ok: false,
      reason: "nothing-written",
    });
    const lineId = (await play.page(world.a)).view?.stopWord ?? "";
    const say = { type: "say", lineId, after: 1, move: null } as const;
    await expect(play.act(world.a, say, "I was sad.")).rejects.toThrow(Conflict);
    expect(await spoken(play, world.a)).toHaveLength(1);
  });
});

test("a link is used once, by one of many at once", async () => {
  const play = await underway("friend");
  const token = await play.link();
  const context = await world.as(world.a);
  const tried = await Promise.all([1, 2, 3].map(() => joinAsGuest(context, { token, signed: guestNoteVersion })));
  expect(tried.filter(({ ok }) => ok)).toHaveLength(1);
  expect(tried.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "gone" });
});

test("setting up twice makes one, and under somebody else's id none", async () => {
  const form = rehearsalForm(world, "script");
  const twice = [1, 2].map(async () => createRehearsal(await world.as(world.a), form));
  expect(await Promise.all(twice)).toEqual([
    { ok: true, rehearsalId: form.rehearsalId },
    { ok: true, rehearsalId: form.rehearsalId },
  ]);
  await expect(createRehearsal(await world.as(world.b), form)).rejects.toThrow(Conflict);
});
