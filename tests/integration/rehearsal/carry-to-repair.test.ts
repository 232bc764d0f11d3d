import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { type CarryToRepair, carryToRepairSchema } from "@/lib/domain/rehearsal/carry-form.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { longestText } from "@/lib/domain/repair/draft.ts";
import { deleteEntry } from "@/lib/use-cases/journal/delete-entry.ts";
import { readJournal } from "@/lib/use-cases/journal/read-journal.ts";
import { carryToRepair } from "@/lib/use-cases/rehearsal/carry-to-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { endCouple, leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

let world: CoupleWorld;
let play: RoomPlay;
let lineId: string;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
  play = await RoomPlay.create(world, "coach");
  await play.prepare();
  await play.must(world.coach, { type: "join", role: "coach" });
  await play.must(world.coach, { type: "agree", card: true, machine: false });
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, "I was worried. I needed a call.");
  lineId = (await play.page(world.a)).view?.turns[0]?.lineId ?? "";
});

const form = (more: object = {}): CarryToRepair =>
  carryToRepairSchema.parse({
    rehearsalId: play.rehearsalId,
    key: randomUUID(),
    step: "speak",
    sentences: [`${lineId}:1`],
    ...more,
  });
const carry = async (more: object = {}, who = world.a) => carryToRepair(await world.as(who), form(more));

async function begin(): Promise<string> {
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  return begun.repairId;
}

async function drafts(repairId: string) {
  const page = await readRepair(await world.as(world.a), { repairId });
  if ("movedTo" in page) throw new Error("it moved");
  return page.drafts;
}

test("into what is open, below what is written there already", async () => {
  const repairId = await begin();
  const place = { repairId, step: "speak" as const, round: 1 };
  await saveDraft(await world.as(world.a), { ...place, text: "We were both tired.", version: 0 });
  expect(await carry()).toEqual({ ok: true, to: "drafted" });
  expect(await drafts(repairId)).toEqual({ speak: { text: "We were both tired.\nI needed a call.", version: 2 } });
});

test("before one is open they wait, unseen, and are in its drafts when it is read", async () => {
  expect(await carry()).toEqual({ ok: true, to: "waiting" });
  expect(await carry({ step: "own", sentences: [`${lineId}:0`, `${lineId}:1`] })).toEqual({ ok: true, to: "waiting" });
  const repairId = await begin();
  const both = {
    speak: { text: "I needed a call.", version: 1 },
    own: { text: "I was worried. I needed a call.", version: 1 },
  };
  expect(await drafts(repairId)).toEqual(both);
  expect(await drafts(repairId)).toEqual(both);
  expect(
    await asOwner("SELECT 1 FROM carried_text UNION ALL SELECT 1 FROM word WHERE subject = 'carried_text'"),
  ).toEqual([]);
});

test("read on two pages at once, they are there once", async () => {
  await carry();
  const repairId = await begin();
  await Promise.all([1, 2, 3].map(() => drafts(repairId)));
  expect(await drafts(repairId)).toEqual({ speak: { text: "I needed a call.", version: 1 } });
});

/** Does what can be done of a repair, in this order. */
async function all(steps: [string, Command, string?][]): Promise<void> {
  for (const [who, command, text] of steps) {
    const acted = await world.act(who, command, text === undefined ? {} : { text });
    if (!acted.ok) throw new Error(`${command.type}: ${acted.reason}`);
  }
}

const settling = (who: string): [string, Command][] => [
  [who, { type: "rate", rating: 3, step: "regulate", moment: "before" }],
  [who, { type: "finishStep", step: "regulate" }],
  [who, { type: "finishStep", step: "intent" }],
];

const toSpeak = (): [string, Command][] => [
  ...settling(world.a),
  [world.a, { type: "ask", at: null }],
  [world.b, { type: "answerYes", at: null }],
  ...settling(world.b),
  [world.a, { type: "proposeOrder", first: "a", idea: "raiser" }],
  [world.b, { type: "agreeOrder", first: "a" }],
];

describe("in a repair that is past the step", () => {
  beforeEach(async () => {
    world.repairId = await begin();
    await all([...toSpeak(), [world.a, { type: "sendShare", shareId: randomUUID() }, "I felt small."]]);
  });

  test("they wait in the journal, and are in the draft once the step comes again", async () => {
    expect(await carry()).toEqual({ ok: true, to: "behind" });
    expect(await carry({ step: "own", sentences: [`${lineId}:0`] })).toEqual({ ok: true, to: "drafted" });
    expect(await drafts(world.repairId)).toEqual({ own: { text: "I was worried.", version: 1 } });
    const { entries } = await readJournal(await world.as(world.a), { coupleId: world.coupleId });
    expect(entries).toContainEqual(expect.objectContaining({ kind: "carried", text: "I needed a call." }));
    await all([[world.a, { type: "goBack", to: "speak" }]]);
    expect(await drafts(world.repairId)).toMatchObject({ speak: { text: "I needed a call.", version: 1 } });
  });

  test("they are in the draft of another round", async () => {
    await carry();
    await all([[world.a, { type: "stop" }]]);
    expect(await carry({ step: "own", sentences: [`${lineId}:0`] })).toEqual({ ok: true, to: "waiting" });
    expect(await drafts(world.repairId)).toEqual({});
    await all([[world.a, { type: "startRound", at: null }]]);
    expect(await drafts(world.repairId)).toEqual({
      speak: { text: "I needed a call.", version: 1 },
      own: { text: "I was worried.", version: 1 },
    });
  });

  test("the other's page and count know nothing of it", async () => {
    const seen = async () => readRepair(await world.as(world.b), { repairId: world.repairId });
    const before = await seen();
    const told = [world.announced.length, world.notified.length];
    await carry();
    expect(await seen()).toEqual(before);
    expect([world.announced.length, world.notified.length]).toEqual(told);
  });
});

test("sent twice they are carried once", async () => {
  const repairId = await begin();
  const input = form();
  for (const _ of [1, 2]) {
    expect(await carryToRepair(await world.as(world.a), input)).toEqual({ ok: true, to: "drafted" });
  }
  expect((await drafts(repairId)).speak?.text).toBe("I needed a call.");
  const other = { ...input, step: "own" as const };
  expect(await carryToRepair(await world.as(world.a), other)).toEqual({ ok: false, reason: "same-key-other-body" });
});

test("what found no room is carried once there is some, by the same form or another choice", async () => {
  const repairId = await begin();
  const place = { repairId, step: "speak" as const, round: 1 };
  await saveDraft(await world.as(world.a), { ...place, text: "x".repeat(longestText), version: 0 });
  const input = form();
  const send = async (more: object = {}) => carryToRepair(await world.as(world.a), { ...input, ...more });
  expect(await send()).toEqual({ ok: false, reason: "no-room" });
  expect(await send({ sentences: [{ lineId, index: 0 }] })).toEqual({ ok: false, reason: "no-room" });
  await saveDraft(await world.as(world.a), { ...place, text: "Short.", version: 1 });
  expect(await send()).toEqual({ ok: true, to: "drafted" });
  expect((await drafts(repairId)).speak?.text).toBe("Short.\nI needed a call.");
});

test.each(["what is empty", "what is begun"])("several at once all find their place in %s", async (which) => {
  const repairId = await begin();
  if (which === "what is begun")
    await saveDraft(await world.as(world.a), { repairId, step: "speak", round: 1, text: "We.", version: 0 });
  const forms = [0, 1, 0, 1].map((index) => form({ sentences: [`${lineId}:${index}`] }));
  const who = await world.as(world.a);
  expect(await Promise.all(forms.map((each) => carryToRepair(who, each)))).toEqual(
    forms.map(() => ({ ok: true, to: "drafted" })),
  );
  const lines = (await drafts(repairId)).speak?.text.split("\n").filter((line) => line !== "We.");
  expect(lines?.sort()).toEqual(["I needed a call.", "I needed a call.", "I was worried.", "I was worried."]);
});

test("nothing but one's own words crosses: not another's, not what was said in another's part", async () => {
  await play.say(world.coach, "You could have called.");
  await play.must(world.a, { type: "switchRoles", voice: "other" });
  await play.say(world.coach, "I was worried.");
  await play.say(world.a, "Said in the other part.");
  const lines = (await play.page(world.a)).view?.turns.map((turn) => turn.lineId) ?? [];
  expect(lines).toHaveLength(4);
  for (const other of lines.slice(1)) {
    expect(await carry({ sentences: [`${other}:0`] })).toEqual({ ok: false, reason: "nothing-chosen" });
  }
  expect(await carry({ sentences: [`${lineId}:7`] })).toEqual({ ok: false, reason: "nothing-chosen" });
  await expect(carry({}, world.coach)).rejects.toThrow(Forbidden);
  await expect(carry({}, world.b)).rejects.toThrow(NotFound);
});

test("once the record is gone there is nothing to take, and once the work has ended nowhere to", async () => {
  const other = await RoomPlay.create(world, "script");
  await other.prepare();
  await other.must(world.a, { type: "begin" });
  await other.say(world.a, "I was sad.");
  const said = (await other.page(world.a)).view?.turns.find(({ yours }) => yours)?.lineId ?? "";
  await leaveCouple(await world.as(world.b), { coupleId: world.coupleId });
  const input = { rehearsalId: other.rehearsalId, sentences: [`${said}:0`] };
  expect(await carry(input)).toEqual({ ok: false, reason: "ended" });
  await other.must(world.a, { type: "leave" });
  expect(await carry(input)).toEqual({ ok: false, reason: "nothing-chosen" });
});

const waiting = ({ coupleId }: CoupleWorld = world) =>
  asOwner(
    `SELECT id FROM carried_text WHERE couple_id = $1
     UNION ALL SELECT id FROM word WHERE subject = 'carried_text' AND couple_id = $1`,
    [coupleId],
  );

describe("while they wait", () => {
  const journal = async (who: string) => (await readJournal(await world.as(who), { coupleId: world.coupleId })).entries;

  test("they are in the journal of the one who carried them, who can delete them", async () => {
    await carry();
    expect(await journal(world.b)).toEqual([]);
    const [entry, ...others] = await journal(world.a);
    expect(entry).toMatchObject({ kind: "carried", step: "speak", text: "I needed a call.", repairId: null });
    expect(others).toEqual([]);
    const { id = "" } = entry ?? {};
    const remove = async (who: string) => deleteEntry(await world.as(who), { kind: "carried", id, key: randomUUID() });
    await remove(world.b);
    await remove(world.coach);
    expect(await waiting()).toHaveLength(2);
    await remove(world.a);
    expect(await journal(world.a)).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(await drafts(await begin())).toEqual({});
  });

  test.each(["the other", "the coach"])("they go when %s ends the work", async (who) => {
    await carry();
    const elsewhere = await CoupleWorld.build("art-of-repair");
    const others = await RoomPlay.create(elsewhere, "script");
    await others.prepare();
    await others.must(elsewhere.a, { type: "begin" });
    await others.say(elsewhere.a, "I was sad.");
    const said = (await others.page(elsewhere.a)).view?.turns.find(({ yours }) => yours)?.lineId ?? "";
    const kept = { rehearsalId: others.rehearsalId, sentences: [`${said}:0`] };
    await carryToRepair(await elsewhere.as(elsewhere.a), form(kept));
    const end = who === "the coach" ? endCouple : leaveCouple;
    await end(await world.as(who === "the coach" ? world.coach : world.b), { coupleId: world.coupleId });
    expect(await waiting()).toEqual([]);
    expect(await journal(world.a)).toEqual([]);
    // What waits in another couple's work goes on waiting.
    expect(await waiting(elsewhere)).toHaveLength(2);
  });
});
