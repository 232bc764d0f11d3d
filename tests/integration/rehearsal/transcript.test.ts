import { beforeEach, describe, expect, test } from "vitest";
import { makeRehearsalKey, talkSealer } from "@/lib/data/seal.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { deleteRehearsal } from "@/lib/use-cases/rehearsal/delete-rehearsal.ts";
import { readRehearsal } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { dump, formsOf } from "@/tests/integration/locks/dump.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

const said = "The marmalade fell over.";
let world: CoupleWorld;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
});

type Choice = "keep" | "share" | "delete" | null;

/** A rehearsal with the coach, said and ended, with what each chose. */
async function ended(mine: Choice, theirs: Choice): Promise<RoomPlay> {
  const play = await RoomPlay.create(world, "coach");
  await play.prepare();
  await play.must(world.coach, { type: "join", role: "coach" });
  await play.must(world.coach, { type: "agree", card: true, machine: false });
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, said);
  await play.say(world.coach, "And then?");
  await play.must(world.coach, { type: "whisper", praise: true }, "Well said.");
  await play.must(world.a, { type: "end" });
  for (const [who, choice] of [[world.a, mine] as const, [world.coach, theirs] as const])
    if (choice) await play.must(who, { type: "choose", choice });
  await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 3 });
  await play.must(world.coach, { type: "deRole" });
  await play.must(world.a, { type: "close" });
  return play;
}

const read = async (play: RoomPlay, who: string) => {
  const { view, words } = await play.page(who);
  return view?.turns.map(({ lineId }) => words[lineId ?? ""]);
};

/** What a copy of the database made now still holds of the talk. */
const left = async ({ rehearsalId }: RoomPlay) =>
  (
    await asOwner<{ keys: number; lines: number; events: number; receipts: number }>(
      `SELECT (SELECT count(*)::int FROM rehearsal_key WHERE rehearsal_id = $1 AND kind = 'conversation') AS keys,
         (SELECT count(*)::int FROM rehearsal_line WHERE rehearsal_id = $1 AND kind = 'conversation') AS lines,
         (SELECT count(*)::int FROM rehearsal_event WHERE rehearsal_id = $1 AND kind = 'conversation') AS events,
         (SELECT count(*)::int FROM rehearsal_receipt WHERE rehearsal_id = $1) AS receipts`,
      [rehearsalId],
    )
  )[0];
/** What stands beside a sealed line. */
const knownOfLines = ["aside", "field", "id", "key_version", "kind", "place_id", "rehearsal_id"];
const nothing = { keys: 0, lines: 0, events: 0, receipts: 0 };

describe("the record of what was said", () => {
  test.each<[Choice, Choice]>([
    [null, null],
    ["keep", null],
    [null, "share"],
    ["share", "delete"],
    ["delete", "keep"],
  ])("is gone at the close where one chose %s and the other %s", async (mine, theirs) => {
    const play = await ended(mine, theirs);
    expect(await left(play)).toEqual(nothing);
    expect([await read(play, world.a), await read(play, world.coach)]).toEqual([[], []]);
  });

  test("is the rehearser's where both keep it, and both's where both share it, until one takes that back", async () => {
    const kept = await ended("keep", "share");
    expect([await read(kept, world.a), await read(kept, world.coach)]).toEqual([[said, "And then?"], []]);
    const shared = await ended("share", "share");
    expect(await read(shared, world.coach)).toEqual([said, "And then?"]);
    await shared.must(world.coach, { type: "choose", choice: "delete" });
    expect(await left(shared)).toEqual(nothing);
    expect([await read(shared, world.a), await read(shared, world.coach)]).toEqual([[], []]);
    expect(await shared.act(world.a, { type: "choose", choice: "keep" })).toEqual({
      ok: false,
      reason: "transcript-gone",
    });
  });

  test("goes too when it is left without a debrief", async () => {
    const play = await RoomPlay.create(world, "script");
    await play.prepare();
    await play.must(world.a, { type: "begin" });
    await play.say(world.a, said);
    await play.must(world.a, { type: "leave" });
    expect(await left(play)).toEqual(nothing);
    expect((await play.page(world.a)).view?.phase).toBe("left");
  });
});

test("what was copied before its key was destroyed tells nothing of the talk without that key", async () => {
  const play = await ended("share", "share");
  await play.must(world.a, { type: "choose", choice: "keep" });
  const copy = async (table: string) =>
    asOwner(`SELECT * FROM ${table} WHERE rehearsal_id = $1 AND kind = 'conversation'`, [play.rehearsalId]);
  const [lines, events, receipts] = [
    await copy("rehearsal_line"),
    await copy("rehearsal_event"),
    await copy("rehearsal_receipt"),
  ];
  await play.must(world.a, { type: "choose", choice: "delete" });
  // As in a backup that has these and, as told, no keys.
  expect([lines.length, events.length]).toEqual([3, 3]);
  const sealed = ["sealed", "body_hash"];
  for (const row of [...lines, ...events, ...receipts]) for (const column of sealed) delete row[column];
  expect(new Set(events.map((row) => JSON.stringify({ ...row, seq: 0, by_place_id: "" }))).size).toBe(1);
  expect(events[0]).toMatchObject({ type: "talk", payload: null, recorded_at: null });
  for (const row of lines) expect(Object.keys(row).toSorted()).toEqual(knownOfLines);
  for (const row of receipts) expect(Object.keys(row).toSorted()).toEqual(["key", "kind", "place_id", "rehearsal_id"]);
  const everything = await dump();
  for (const form of formsOf(said)) expect(everything).not.toContain(form);
});

test("the trail has that the talk began and ended, and nothing that was done in it", async () => {
  const play = await ended("share", "share");
  await play.must(world.a, { type: "choose", choice: "delete" });
  const rows = await asOwner<{ action: string }>(
    "SELECT DISTINCT action FROM audit_event WHERE subject_id = $1 AND action <> 'rehearsal.read' ORDER BY 1",
    [play.rehearsalId],
  );
  const around = ["agree", "begin", "choose", "close", "create", "deRole", "end", "join", "rateAfter", "rateBefore"];
  expect(rows.map(({ action }) => action)).toEqual([...around, "setStopWord"].map((type) => `rehearsal.${type}`));
});

test("the trail has one look of each from before its end, however often an open page was drawn, and one a day from then on", async () => {
  const play = await RoomPlay.create(world, "coach");
  const looks = async () =>
    (
      await asOwner<{ who: string }>(
        "SELECT actor_id AS who FROM audit_event WHERE subject_id = $1 AND action = 'rehearsal.read' ORDER BY recorded_at",
        [play.rehearsalId],
      )
    ).map(({ who }) => (who === world.a ? "rehearser" : "coach"));
  const look = async () => {
    for (const who of [world.a, world.coach]) await play.page(who);
  };
  await look();
  expect(await looks()).toEqual(["rehearser", "coach"]);
  await play.prepare();
  await play.must(world.coach, { type: "join", role: "coach" });
  await play.must(world.coach, { type: "agree", card: true, machine: false });
  await play.must(world.a, { type: "begin" });
  for (const who of [world.a, world.coach, world.a, world.coach]) {
    await play.say(who, said);
    await play.must(world.coach, { type: "whisper", praise: true }, "Well said.");
    await look();
  }
  world.now = new Date(world.now.getTime() + 30 * 3_600_000);
  await play.say(world.a, said);
  await look();
  await play.must(world.a, { type: "end" });
  await look();
  expect(await looks()).toEqual(["rehearser", "coach"]);
  await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 3 });
  await play.must(world.coach, { type: "deRole" });
  await play.must(world.a, { type: "close" });
  await look();
  await look();
  expect(await looks()).toEqual(["rehearser", "coach", "rehearser", "coach"]);
  world.now = new Date(world.now.getTime() + 25 * 3_600_000);
  await Promise.all(Array.from({ length: 12 }, () => play.page(world.coach)));
  await play.page(world.coach);
  expect(await looks()).toEqual(["rehearser", "coach", "rehearser", "coach", "coach"]);
});

test("the seals of the talk open under the conversation's key alone, and in their own place", async () => {
  const [key, other] = [makeRehearsalKey("a", "conversation"), makeRehearsalKey("a", "conversation")];
  const [talk, another] = [talkSealer(key), talkSealer(other)];
  const event = { type: "rated", by: "me", activation: 7 };
  const sealed = talk.seal(4, event);
  expect(talk.open(4, sealed)).toEqual(event);
  expect(() => talk.open(5, sealed)).toThrow();
  expect(() => another.open(4, sealed)).toThrow();
  expect(talk.mark({ ...event })).toBe(talk.mark(event));
  expect(another.mark(event)).not.toBe(talk.mark(event));
});

test("deleted by its rehearser, nothing of it is left to anybody", async () => {
  const play = await ended("share", "share");
  const { rehearsalId } = play;
  await expect(deleteRehearsal(await world.as(world.coach), { rehearsalId })).rejects.toThrow();
  await expect(deleteRehearsal(await world.as(world.b), { rehearsalId })).rejects.toThrow(NotFound);
  await deleteRehearsal(await world.as(world.a), { rehearsalId });
  for (const who of [world.a, world.coach]) {
    await expect(readRehearsal(await world.as(who), { rehearsalId })).rejects.toThrow(NotFound);
  }
  for (const table of ["rehearsal_key", "rehearsal_line", "rehearsal_event", "rehearsal_place"]) {
    expect(await asOwner(`SELECT 1 FROM ${table} WHERE rehearsal_id = $1`, [rehearsalId])).toEqual([]);
  }
});

test("when the work ends, what is with the coach is over, and the rehearser keeps what is theirs", async () => {
  const play = await RoomPlay.create(world, "coach");
  await play.prepare();
  await play.must(world.coach, { type: "join", role: "coach" });
  await play.must(world.coach, { type: "agree", card: true, machine: false });
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, said);
  const alone = await RoomPlay.create(world, "script");
  await endCouple(await world.as(world.coach), { coupleId: world.coupleId });
  await expect(play.page(world.coach)).rejects.toThrow(NotFound);
  expect((await play.page(world.a)).view).toMatchObject({ phase: "left", transcript: "gone", turns: [] });
  expect(await left(play)).toEqual(nothing);
  await alone.prepare();
  await alone.must(world.a, { type: "begin" });
  await alone.say(world.a, said);
  expect(await read(alone, world.a)).toHaveLength(3);
});

test("after a hand-over the new coach sees none of it, and the one before neither", async () => {
  const play = await ended("share", "share");
  const other = await CoupleWorld.build("art-of-repair");
  await asOwner(
    "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES (gen_random_uuid(), $1, $2, 'coach', now())",
    [world.practiceId, other.coach],
  );
  await asOwner("UPDATE couple SET coach_id = $2 WHERE id = $1", [world.coupleId, other.coach]);
  for (const who of [world.coach, other.coach]) await expect(play.page(who)).rejects.toThrow(NotFound);
  expect(await read(play, world.a)).toEqual([said, "And then?"]);
});
