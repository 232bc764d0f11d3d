import { expect, test } from "vitest";
import type { Command } from "@/lib/domain/repair/command.ts";
import { readCaseload } from "@/lib/use-cases/caseload/read-caseload.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { revokeGuest } from "@/lib/use-cases/guest/ask-guest.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { readJournal } from "@/lib/use-cases/journal/read-journal.ts";
import { carryToRepair } from "@/lib/use-cases/rehearsal/carry-to-repair.ts";
import { deleteRehearsal } from "@/lib/use-cases/rehearsal/delete-rehearsal.ts";
import { listCoachedRehearsals, listOwnRehearsals } from "@/lib/use-cases/rehearsal/list-rehearsals.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { followCouple } from "@/lib/use-cases/repair/follow-couple.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { readSoloPlace } from "@/lib/use-cases/solo/read-solo-place.ts";
import { rowsFor, storedTogether } from "@/tests/setup/couple-traces.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { liveVersion } from "@/tests/setup/live-version.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

/** In every word, name and link of the rehearsal. */
const canary = "Zanzibar";
const usual = { search: "", sort: { by: "attention", direction: "desc" }, show: null, page: 1 } as const;

/** Everything that the other partner is answered and could count, and what is stored of the two together. */
async function answersOf(world: CoupleWorld) {
  const { b, coupleId, repairId } = world;
  const [last] = await asOwner<{ id: string }>("SELECT coalesce(max(id), 0) AS id FROM audit_event");
  const other = await world.as(b);
  const seen = {
    home: await readHome(other),
    repair: await readRepair(other, { repairId }),
    frame: await readCoupleFrame(other, { coupleId }),
    alone: await readSoloPlace(other, { coupleId }),
    journal: await readJournal(other, { coupleId }),
    privacy: await readPrivacy(other),
    rehearsals: await listOwnRehearsals(other),
    version: await liveVersion(b, coupleId),
    rows: await rowsFor(world, b),
    stored: await storedTogether(world),
  };
  await asOwner("DELETE FROM audit_event WHERE id > $1", [last?.id]);
  return seen;
}

/** The same of the coach, who was not asked to it. */
async function coachedOf(world: CoupleWorld) {
  const { coach, coupleId } = world;
  const [last] = await asOwner<{ id: string }>("SELECT coalesce(max(id), 0) AS id FROM audit_event");
  const guide = await world.as(coach);
  const seen = {
    repairs: await followCouple(guide, { coupleId }),
    couple: await readCouple(guide, { coupleId }),
    caseload: await readCaseload(guide, usual),
    rehearsals: await listCoachedRehearsals(guide),
    rows: await rowsFor(world, coach),
  };
  await asOwner("DELETE FROM audit_event WHERE id > $1", [last?.id]);
  return seen;
}

async function named(): Promise<CoupleWorld> {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  world.now = new Date();
  const begun = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  const command: Command = { type: "name" };
  await world.act(world.a, command);
  return world;
}

test("whatever one rehearses with a friend, the other is answered the same, and so is a coach who wasn't asked", {
  timeout: 120_000,
}, async () => {
  const world = await named();
  const { now } = world;
  // The time that it takes doesn't pass for the others, so that nothing else can move.
  const still = async () => {
    const later = world.now;
    world.now = now;
    const found = { other: await answersOf(world), coach: await coachedOf(world) };
    world.now = later;
    return found;
  };
  const first = await still();
  world.notified.length = 0;
  world.announced.length = 0;

  const words = { scenario: `${canary} at the door.`, goal: `Say ${canary}`, friendName: `${canary} Kim` };
  const play = await RoomPlay.create(world, "friend", words);
  const { rehearsalId } = play;
  await play.prepare();
  expect(await still(), "set up").toEqual(first);
  const kim = await play.join(await play.link());
  await kim.comeIn();
  await play.must(world.a, { type: "begin" });
  await play.say(world.a, `I thought of ${canary}. I was sad.`);
  await kim.say(`${canary} again?`);
  await play.must(world.a, { type: "rate", activation: 9 });
  await play.must(world.a, { type: "pause" });
  expect(await still(), "underway").toEqual(first);
  const { view } = await play.page(world.a);
  const sentences = [{ lineId: view?.turns[0]?.lineId ?? "", index: 0 }];
  const carried = { rehearsalId, key: crypto.randomUUID(), step: "speak" as const, sentences };
  expect(await carryToRepair(await world.as(world.a), carried)).toEqual({ ok: true, to: "drafted" });
  expect(await still(), "carried into a draft").toEqual(first);
  await play.must(world.a, { type: "end" });
  await play.must(world.a, { type: "landed" }, `${canary} landed.`);
  await play.must(world.a, { type: "rateAfter", confidence: 8, activation: 3 });
  await kim.must({ type: "deRole" });
  await play.must(world.a, { type: "close" });
  expect(await still(), "closed").toEqual(first);
  const { guests } = await play.page(world.a);
  await revokeGuest(await world.as(world.a), { rehearsalId, guestId: guests[0]?.guestId ?? "" });
  await deleteRehearsal(await world.as(world.a), { rehearsalId });
  expect(await still(), "deleted").toEqual(first);

  expect(world.notified).toEqual([]);
  expect(new Set(world.announced)).toEqual(new Set([rehearsalId]));
  expect(JSON.stringify(first)).not.toContain(canary);
  const trail = await asOwner<{ n: number }>(
    `SELECT count(*)::int AS n FROM audit_event WHERE action LIKE 'rehearsal.%' AND couple_id = $1
       AND about_user_id IS DISTINCT FROM $2`,
    [world.coupleId, world.a],
  );
  expect(trail).toEqual([{ n: 0 }]);
});

test("one that the coach sets up for one partner is nothing to the other, and told to that one alone", {
  timeout: 60_000,
}, async () => {
  const world = await named();
  const { now } = world;
  const still = async () => {
    const later = world.now;
    world.now = now;
    const found = await answersOf(world);
    world.now = later;
    return found;
  };
  const first = await still();
  world.notified.length = 0;
  world.announced.length = 0;
  const play = await RoomPlay.create(world, "coach", { seat: "a", scenario: canary }, world.coach);
  await play.prepare();
  await play.must(world.coach, { type: "join", role: "coach" });
  await play.must(world.coach, { type: "agree", card: true, machine: false });
  await play.must(world.a, { type: "begin" });
  await play.must(world.coach, { type: "whisper", praise: true }, `${canary}, well said.`);
  expect(await still()).toEqual(first);
  expect(world.notified).toEqual([{ kind: "somethingToLookAt", userId: world.a }]);
  expect(new Set(world.announced)).toEqual(new Set([play.rehearsalId]));
  const coached = await listCoachedRehearsals(await world.as(world.coach));
  expect(coached).toMatchObject([{ rehearsalId: play.rehearsalId, isHomework: true, rehearserName: "Sam" }]);
});
