import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { addPartner } from "@/lib/use-cases/couple/add-partner.ts";
import { invitePartner } from "@/lib/use-cases/couple/invite-partner.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { joinWithAccount } from "@/lib/use-cases/joining/join-with-account.ts";
import { endCoach } from "@/lib/use-cases/practice/end-coach.ts";
import { handOverCouple } from "@/lib/use-cases/practice/hand-over-couple.ts";
import { readPractice } from "@/lib/use-cases/practice/read-practice.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { type Name, PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  ({ world, coupleId } = await PracticeWorld.withCouple());
});

const { raw } = String;
const id = (name: Name) => world.people[name];
const page = async (coachId?: string) => readPractice(await world.as("olive"), { coachId });
const handTo = async (name: Name, by: Name = "olive") =>
  handOverCouple(await world.as(by), { practiceId: world.practiceId, coupleId, coachId: id(name) });
const endingOf = async (name: Name, successor?: string) => {
  const { colleagues, practice } = await page();
  const membershipId = colleagues.find(({ userId, role }) => userId === id(name) && role === "coach")?.membershipId;
  return { practiceId: practice.practiceId, membershipId: membershipId ?? "", successor };
};
const coachOf = async (couple = coupleId) => {
  const sql = raw`SELECT c.coach_id, s.coach_id AS state_coach_id, s.version FROM couple c JOIN couple_state s ON s.couple_id = c.id WHERE c.id = $1`;
  const [row] = await asOwner<{ coach_id: string; state_coach_id: string; version: number }>(sql, [couple]);
  return row;
};
const homeOf = async (name: Name) => (await readHome(await world.as(name))).couples[0];
const makeCoach = (name: Name) =>
  asOwner("INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, 'coach', now())", [
    randomUUID(),
    world.practiceId,
    id(name),
  ]);

describe("an owner hands a couple over", () => {
  test("to another coach, audited once however often it is sent", async () => {
    const before = await coachOf();
    world.announced.length = 0;
    world.notified.length = 0;
    expect(await Promise.all([handTo("ben"), handTo("ben"), handTo("ben")])).toEqual(Array(3).fill({ ok: true }));
    expect(await coachOf()).toEqual({
      coach_id: id("ben"),
      state_coach_id: id("ben"),
      version: (before?.version ?? 0) + 1,
    });
    expect(await world.audited("olive", "couple.handOver")).toHaveLength(1);
    expect(world.announced).toEqual([coupleId]);
    expect(world.notified).toEqual([{ kind: "somethingToLookAt", userId: id("ben") }]);
    await expect(readCouple(await world.as("ines"), { coupleId })).rejects.toThrow(NotFound);
    expect((await readCouple(await world.as("ben"), { coupleId })).couple.label).toBe("Tuesdays");
  });

  test("the partners see the new name at once, are told for a while, and still read what the other did before", async () => {
    await readCouple(await world.as("ines"), { coupleId });
    expect(await homeOf("sam")).toMatchObject({ coachName: "Ines", hasNewCoach: false });
    await handTo("ben");
    for (const name of ["sam", "alex"] as const)
      expect(await homeOf(name)).toMatchObject({ coachName: "Ben", hasNewCoach: true });
    const { trail } = await readPrivacy(await world.as("sam"));
    expect(trail.map(({ coachName, words }) => [coachName, words])).toContainEqual(["Ines", "Opened your page"]);
    world.wait(14 * 24);
    expect(await homeOf("sam")).toMatchObject({ coachName: "Ben", hasNewCoach: false });
  });

  test("to nobody who doesn't coach there, and to nobody who sits in the couple", async () => {
    for (const name of ["olive", "cleo", "nia", "alex"] as const)
      expect(await handTo(name)).toEqual({ ok: false, reason: "not-a-coach" });
    await makeCoach("alex");
    expect(await handTo("alex")).toEqual({ ok: false, reason: "sits-there" });
    expect((await coachOf())?.coach_id).toBe(id("ines"));
    await makeCoach("olive");
    expect(await handTo("olive")).toEqual({ ok: true });
    expect(await homeOf("sam")).toMatchObject({ coachName: "Olive" });
  });

  test("and it is nobody else's to do; what has ended or is elsewhere isn't there", async () => {
    for (const coach of ["ines", "ben"] as const) await expect(handTo("ben", coach)).rejects.toThrow(Forbidden);
    for (const stranger of ["cleo", "sam", "nia"] as const)
      await expect(handTo("ben", stranger)).rejects.toThrow(NotFound);
    const olive = await world.as("olive");
    const missing = { practiceId: world.practiceId, coupleId: randomUUID(), coachId: id("ben") };
    await expect(handOverCouple(olive, missing)).rejects.toThrow(NotFound);
    await asOwner("UPDATE couple SET ended_at = now() WHERE id = $1", [coupleId]);
    await expect(handTo("ben")).rejects.toThrow(NotFound);
    expect(await world.audited("olive", "couple.handOver")).toEqual([]);
  });

  test("finding it by the name its coach gave it, which is audited, and no coach sees that list", async () => {
    expect((await page()).couples).toEqual([]);
    const { counts, couples } = await page(id("ines"));
    expect([...counts]).toEqual([[id("ines"), 1]]);
    expect(couples).toEqual([{ coupleId, practiceId: world.practiceId, coachId: id("ines"), label: "Tuesdays" }]);
    expect(await world.audited("olive", "practice.readCouples")).toHaveLength(1);
    const asCoach = await readPractice(await world.as("ben"), { coachId: id("ines") });
    expect([asCoach.counts.size, asCoach.couples]).toEqual([0, []]);
  });
});

describe("a link that waits to be used", () => {
  beforeEach(async () => {
    coupleId = await world.couple(["nia"]);
  });
  const seat = async () => (await readCouple(await world.as("ben"), { coupleId })).partners[0]?.partnerId ?? "";

  test("works on under the new coach, whom it was sent by or not", async () => {
    await endCoach(await world.as("olive"), await endingOf("ines", id("ben")));
    await world.join("nia");
    expect((await homeOf("nia"))?.coachName).toBe("Ben");
  });

  test("is the new coach's to replace", async () => {
    const first = world.tokenFor("nia");
    await handTo("ben");
    const partner = { coupleId, partnerId: await seat(), invitationId: randomUUID(), email: world.email("nia") };
    expect(await invitePartner(await world.as("ben"), partner)).toEqual({ ok: true });
    expect((await joinWithAccount(await world.as("nia"), { token: first })).ok).toBe(false);
    await world.join("nia");
  });

  test("is not the new coach's own way into the couple", async () => {
    const partner = { coupleId, partnerId: randomUUID(), name: "Ben", email: world.email("ben") };
    await addPartner(await world.as("ines"), partner);
    await handTo("ben");
    const joined = await joinWithAccount(await world.as("ben"), { token: world.tokenFor("ben") });
    expect(joined).toEqual({ ok: false, reason: "own-couple" });
  });
});

describe("ending somebody's coaching", () => {
  let second: string;
  beforeEach(async () => {
    second = await world.couple(["nia"]);
  });
  const end = async (successor?: string) => endCoach(await world.as("olive"), await endingOf("ines", successor));

  test("needs to be told what becomes of their couples, and to whom they can go", async () => {
    expect(await end()).toEqual({ ok: false, reason: "choose-successor" });
    for (const name of ["ines", "olive", "cleo", "nia"] as const)
      expect(await end(id(name))).toEqual({ ok: false, reason: "not-a-coach" });
    await makeCoach("alex");
    expect(await end(id("alex"))).toEqual({ ok: false, reason: "sits-there" });
    expect([(await coachOf())?.coach_id, (await coachOf(second))?.coach_id]).toEqual([id("ines"), id("ines")]);
    expect((await page()).colleagues.map(({ name }) => name)).toContain("Ines");
    expect(await world.audited("olive", "coach.end")).toEqual([]);
  });

  test("hands all of them to one coach, once, however often it is sent", async () => {
    const ending = await endingOf("ines", id("ben"));
    const olive = await world.as("olive");
    world.announced.length = 0;
    const ended = await Promise.all([endCoach(olive, ending), endCoach(olive, ending), endCoach(olive, ending)]);
    expect(ended).toEqual(Array(3).fill({ ok: true }));
    expect([(await coachOf())?.coach_id, (await coachOf(second))?.coach_id]).toEqual([id("ben"), id("ben")]);
    expect(await world.audited("olive", "coach.end")).toHaveLength(1);
    expect(await world.audited("olive", "couple.handOver")).toHaveLength(2);
    expect(world.announced.toSorted()).toEqual([coupleId, second].toSorted());
    expect((await page()).counts).toEqual(new Map([[id("ben"), 2]]));
  });

  test("or ends the work with all of them, as their coach would have", async () => {
    await world.clear(coupleId);
    world.announced.length = 0;
    expect(await end("end")).toEqual({ ok: true });
    expect((await world.as("sam")).actor.seats).toEqual([]);
    expect(await homeOf("alex")).toBeUndefined();
    const sql =
      "SELECT c.ended_at IS NOT NULL AS ended, s.state FROM couple c JOIN couple_state s ON s.couple_id = c.id";
    expect(await asOwner(`${sql} WHERE c.id = ANY ($1)`, [[coupleId, second]])).toEqual(
      Array(2).fill({ ended: true, state: "ended" }),
    );
    expect(await world.audited("olive", "couple.end")).toHaveLength(2);
    expect(world.announced.toSorted()).toEqual([coupleId, second].toSorted());
    expect((await page()).counts.size).toBe(0);
    const { trail } = await readPrivacy(await world.as("sam"));
    expect(trail.map(({ coachName }) => coachName)).toContain("Ines");
  });

  test("of somebody who coaches nobody asks for nothing", async () => {
    expect(await endCoach(await world.as("olive"), await endingOf("ben"))).toEqual({ ok: true });
  });

  test("what was left behind by a coach who is gone is still the owner's to hand over", async () => {
    await asOwner("UPDATE membership SET ended_at = now() WHERE user_id = $1", [id("ines")]);
    expect((await page()).counts).toEqual(new Map([[id("ines"), 2]]));
    expect(await handTo("ben")).toEqual({ ok: true });
    expect((await page(id("ines"))).couples.map((couple) => couple.coupleId)).toEqual([second]);
  });
});
