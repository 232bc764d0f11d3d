import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { revokeGuest } from "@/lib/use-cases/guest/ask-guest.ts";
import { endCoach } from "@/lib/use-cases/practice/end-coach.ts";
import { handOverCouple } from "@/lib/use-cases/practice/hand-over-couple.ts";
import { carryToRepair } from "@/lib/use-cases/rehearsal/carry-to-repair.ts";
import { listOwnRehearsals } from "@/lib/use-cases/rehearsal/list-rehearsals.ts";
import { sweepRehearsals } from "@/lib/use-cases/rehearsal/sweep-rehearsals.ts";
import { endCouple, leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

const day = 24 * 60 * 60_000;
let world: CoupleWorld;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
});

/** The sweep, so many days later. */
async function sweep(days: number): Promise<string[]> {
  const announced: string[] = [];
  const now = new Date(world.now.getTime() + days * day);
  await sweepRehearsals({
    now,
    newId: randomUUID,
    notify: () => undefined,
    announce: (topicId) => announced.push(topicId),
  });
  return announced;
}

/** What the database itself holds of a rehearsal, nobody having looked. */
async function stored({ rehearsalId }: RoomPlay) {
  const [row] = await asOwner<{ phase: string; keys: string[]; turns: number; guests: number }>(
    `SELECT phase, ARRAY(SELECT kind::text FROM rehearsal_key WHERE rehearsal_id = r.id ORDER BY 1) AS keys,
       (SELECT count(*)::int FROM rehearsal_line WHERE rehearsal_id = r.id AND kind = 'conversation') AS turns,
       (SELECT count(*)::int FROM rehearsal_guest WHERE rehearsal_id = r.id AND ended_at IS NULL) AS guests
     FROM rehearsal r WHERE id = $1`,
    [rehearsalId],
  );
  return row;
}
const open = { keys: ["conversation", "frame"], turns: 1 };
const gone = { keys: ["frame"], turns: 0 };

/** Somebody talking with a scripted partner. */
async function talking(by: string = world.a): Promise<RoomPlay> {
  const play = await RoomPlay.create(world, "script", {}, by);
  await play.must(by, { type: "join", role: "rehearser" });
  await play.must(by, { type: "agree", card: false, machine: true });
  await play.must(by, { type: "setStopWord" }, "Pineapple");
  await play.must(by, { type: "rateBefore", confidence: 3, activation: 6 });
  await play.must(by, { type: "begin" });
  await play.say(by, "The marmalade fell over.");
  return play;
}

describe("what nobody goes on with", () => {
  test("ends after two days, looked at or not, and the words go with their key", async () => {
    const play = await talking();
    expect(await sweep(1.9)).toEqual([]);
    expect(await stored(play)).toMatchObject({ phase: "live", ...open });
    expect(await sweep(2)).toEqual([play.rehearsalId]);
    expect(await stored(play)).toMatchObject({ phase: "lapsed", ...gone });
    expect(await sweep(3)).toEqual([]);
    const { rehearsals } = await listOwnRehearsals(await world.as(world.a));
    expect(rehearsals).toMatchObject([{ phase: "lapsed" }]);
  });

  test("ends for whoever looks first, too, before any sweep", async () => {
    const play = await talking();
    world.now = new Date(world.now.getTime() + 2 * day);
    const { view, words } = await play.page(world.a);
    expect(view).toMatchObject({ phase: "lapsed", turns: [], moves: [] });
    expect(Object.values(words)).not.toContain("The marmalade fell over.");
    expect(await stored(play)).toMatchObject({ phase: "lapsed", ...gone });
    expect(await play.act(world.a, { type: "pause" })).toEqual({ ok: false, reason: "closed" });
  });

  test("gives nothing to carry any more", async () => {
    const play = await talking();
    const lineId = (await play.page(world.a)).view?.turns.find(({ yours }) => yours)?.lineId ?? "";
    world.now = new Date(world.now.getTime() + 2 * day);
    const carried = { rehearsalId: play.rehearsalId, key: randomUUID(), step: "speak" as const };
    const sentences = [{ lineId, index: 0 }];
    expect(await carryToRepair(await world.as(world.a), { ...carried, sentences })).toEqual({
      ok: false,
      reason: "nothing-chosen",
    });
  });

  test("stays kept where everybody who took part wants that", async () => {
    const play = await talking();
    await play.must(world.a, { type: "choose", choice: "keep" });
    await sweep(2);
    expect(await stored(play)).toMatchObject({ phase: "lapsed", ...open });
    expect((await play.page(world.a)).view).toMatchObject({ transcript: "kept", moves: ["choose"] });
  });

  test("was never begun: it waits for thirty days from when it was planned, then its friend's link ends", async () => {
    const soon = await RoomPlay.create(world, "friend");
    const token = await soon.link();
    const planned = await RoomPlay.create(world, "friend");
    const plannedAt = new Date(world.now.getTime() + 10 * day);
    await asOwner("UPDATE rehearsal SET planned_at = $2 WHERE id = $1", [planned.rehearsalId, plannedAt]);
    expect(await sweep(29.9)).toEqual([]);
    expect(await sweep(30)).toEqual([soon.rehearsalId]);
    expect(await stored(soon)).toMatchObject({ phase: "lapsed", guests: 0, keys: ["frame"] });
    await expect(soon.join(token)).rejects.toThrow();
    expect(await sweep(40)).toEqual([planned.rehearsalId]);
  });

  test("one that can't be ended keeps no other from it, and is told of", async () => {
    const broken = await talking();
    const whole = await talking(world.b);
    await asOwner("DELETE FROM rehearsal_place WHERE rehearsal_id = $1", [broken.rehearsalId]);
    await expect(sweep(2)).rejects.toThrow();
    expect([(await stored(broken))?.phase, (await stored(whole))?.phase]).toEqual(["live", "lapsed"]);
  });
});

/** With the coach in it, and something said. */
async function withCoach(by: string): Promise<RoomPlay> {
  const play = await RoomPlay.create(world, "coach", {}, by);
  for (const [who, role] of [[by, "rehearser"] as const, [world.coach, "coach"] as const]) {
    await play.must(who, { type: "join", role });
    await play.must(who, { type: "agree", card: true, machine: false });
  }
  await play.must(by, { type: "setStopWord" }, "Pineapple");
  await play.must(by, { type: "rateBefore", confidence: 3, activation: 6 });
  await play.must(by, { type: "begin" });
  await play.say(by, "The marmalade fell over.");
  return play;
}

describe("what is with the coach ends in the transaction in which they cease to be it", () => {
  async function colleague(role: "owner" | "coach"): Promise<string> {
    const userId = randomUUID();
    await asOwner(
      `INSERT INTO "user" (id, email, name, time_zone, created_at) VALUES ($1, $2, 'Olive', 'UTC', now())`,
      [userId, `${userId}@example.test`],
    );
    await asOwner(
      "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, $4, now())",
      [randomUUID(), world.practiceId, userId, role],
    );
    return userId;
  }

  const endings: Record<string, () => Promise<unknown>> = {
    "a partner leaves": async () => leaveCouple(await world.as(world.b), { coupleId: world.coupleId }),
    "the coach ends it": async () => endCouple(await world.as(world.coach), { coupleId: world.coupleId }),
    "the couple is handed over": async () => {
      const [owner, coachId] = [await colleague("owner"), await colleague("coach")];
      return handOverCouple(await world.as(owner), { practiceId: world.practiceId, coupleId: world.coupleId, coachId });
    },
    "their coaching ends": async () => {
      const [owner, successor] = [await colleague("owner"), await colleague("coach")];
      return endCoach(await world.as(owner), { ...(await coaching()), successor });
    },
    "their coaching ends and with it the work": async () =>
      endCoach(await world.as(await colleague("owner")), { ...(await coaching()), successor: "end" }),
  };

  async function coaching() {
    const [row] = await asOwner<{ id: string }>("SELECT id FROM membership WHERE user_id = $1", [world.coach]);
    return { practiceId: world.practiceId, membershipId: row?.id ?? "" };
  }

  test.each(Object.keys(endings))("%s", async (name) => {
    const theirs = [await withCoach(world.a), await withCoach(world.b)];
    const alone = await talking();
    world.announced.length = 0;
    expect(await endings[name]?.()).toEqual({ ok: true });
    for (const play of theirs) expect(await stored(play)).toMatchObject({ phase: "left", ...gone });
    expect(await stored(alone)).toMatchObject({ phase: "live", ...open });
    const ids = [world.coupleId, ...theirs.map(({ rehearsalId }) => rehearsalId)];
    expect(world.announced.toSorted()).toEqual(ids.toSorted());
  });
});

test("a friend whose link is taken back is gone from everybody's page at once", async () => {
  const play = await RoomPlay.create(world, "friend");
  await play.prepare();
  const friend = await play.join(await play.link());
  await friend.comeIn();
  const [guest] = (await play.page(world.a)).guests;
  await revokeGuest(await world.as(world.a), { rehearsalId: play.rehearsalId, guestId: guest?.guestId ?? "" });
  const types = await asOwner<{ type: string }>(
    "SELECT type FROM rehearsal_event WHERE rehearsal_id = $1 ORDER BY seq",
    [play.rehearsalId],
  );
  expect(types.at(-1)?.type).toBe("left");
});
