import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/lib/data/transaction.ts";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { readSafetyAnswers } from "@/lib/use-cases/couple/read-safety-answers.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { handOverCouple } from "@/lib/use-cases/practice/hand-over-couple.ts";
import { answerSafetyCheck } from "@/lib/use-cases/safety/answer-safety-check.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { calmAnswers, type Name, PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  ({ world, coupleId } = await PracticeWorld.withCouple());
});

const id = (name: Name) => world.people[name];
const handTo = async (name: Name) =>
  handOverCouple(await world.as("olive"), { practiceId: world.practiceId, coupleId, coachId: id(name) });
const homeOf = async (name: Name) => (await readHome(await world.as(name))).couples[0];

describe("what the coach before was shown", () => {
  const ratingsSeen = async (name: Name) =>
    withActor((await world.as(name)).actor, async (tx) =>
      (await tx.checkIn.findMany({ where: { coupleId } })).map((checkIn) => checkIn.rating),
    );
  const choose = async (given: boolean, coach: Name) =>
    chooseConsent(await world.as("sam"), { coupleId, kind: "ratingsToCoach", given, coachId: id(coach) });
  const chosen = async () => (await readPrivacy(await world.as("sam"))).couples[0]?.choices;

  test("a partner's numbers stay with that coach, until the partner says yes to the new one", async () => {
    await asOwner(
      `INSERT INTO check_in (id, practice_id, couple_id, user_id, step, moment, rating, occurred_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'regulate', 'before', 7, now())`,
      [world.practiceId, coupleId, id("sam")],
    );
    await choose(true, "ines");
    const counted = { coupleId, kind: "countedInTrends", given: true } as const;
    await chooseConsent(await world.as("sam"), counted);
    expect(await ratingsSeen("ines")).toEqual([7]);
    world.wait(1);
    await handTo("ben");
    expect([await ratingsSeen("ines"), await ratingsSeen("ben")]).toEqual([[], []]);
    // Being counted is the practice's, whoever coaches.
    expect(await chosen()).toEqual({ ratingsToCoach: false, soloToCoach: false, countedInTrends: true });
    world.wait(1);
    expect(await choose(true, "ines")).toEqual({ ok: false, reason: "other-coach" });
    expect(await ratingsSeen("ben")).toEqual([]);
    expect(await choose(true, "ben")).toEqual({ ok: true, given: true });
    expect(await ratingsSeen("ben")).toEqual([7]);
    // Handed back, it is again as if never said.
    world.wait(1);
    await handTo("ines");
    expect([await ratingsSeen("ines"), await ratingsSeen("ben")]).toEqual([[], []]);
    expect(await chosen()).toMatchObject({ ratingsToCoach: false });
  });

  const safetyOf = async (name: Name) => {
    const { partners } = await readSafetyAnswers(await world.as(name), { coupleId });
    return partners.map(({ answered, waiting }) => [answered, waiting.map(({ answers }) => answers.note)]);
  };
  const clearAs = async (name: Name) => {
    const checkIds = await world.waitingIds(coupleId, name);
    return decideClearance(await world.as(name), { coupleId, decision: "clear", checkIds });
  };

  test("answers that wait for a decision are not there for the new coach, who asks afresh", async () => {
    for (const name of ["sam", "alex"] as const) {
      await world.sign(name, coupleId);
      await world.answer(name, coupleId, { note: "heron on the roof" });
    }
    await handTo("ben");
    expect(await safetyOf("ben")).toEqual([
      [false, []],
      [false, []],
    ]);
    expect((await readCouple(await world.as("ben"), { coupleId })).partners.map(({ safety }) => safety)).toEqual([
      "none",
      "none",
    ]);
    expect(await clearAs("ben")).toEqual({ ok: false, reason: "not-answered" });
    expect((await homeOf("sam"))?.standing).toEqual({ kind: "safetyCheck" });
    world.wait(1);
    for (const name of ["sam", "alex"] as const) await world.answer(name, coupleId, { note: "a tern" });
    expect((await homeOf("sam"))?.standing).toEqual({ kind: "ready" });
    expect(await safetyOf("ben")).toEqual([
      [true, ["a tern"]],
      [true, ["a tern"]],
    ]);
    // What nobody can read any more is gone.
    const words = "SELECT 1 FROM word WHERE subject = 'safety_check' AND couple_id = $1";
    expect(await asOwner(words, [coupleId])).toHaveLength(2);
    expect(await clearAs("ben")).toEqual({ ok: true });
    expect(await asOwner(words, [coupleId])).toEqual([]);
  });

  test("what is meant for one coach is sealed for no other: a page that names who it was before sends nothing", async () => {
    await world.sign("sam", coupleId);
    await handTo("ben");
    const send = async (coach: Name) =>
      answerSafetyCheck(await world.as("sam"), { coupleId, coachId: id(coach), ...calmAnswers, note: "a crake" });
    expect(await send("ines")).toEqual({ ok: false, reason: "other-coach" });
    const written = () => asOwner("SELECT 1 FROM safety_check WHERE couple_id = $1", [coupleId]);
    expect(await written()).toEqual([]);
    expect(await send("ben")).toEqual({ ok: true });
    expect(await written()).toHaveLength(1);
  });

  test("handed back, answers that were given anew meanwhile ask for nothing, and keep nothing closed", async () => {
    for (const name of ["sam", "alex"] as const) {
      await world.sign(name, coupleId);
      await world.answer(name, coupleId);
    }
    await handTo("ben");
    world.wait(1);
    await world.answer("sam", coupleId, { note: "a tern" });
    await handTo("ines");
    const ines = await world.as("ines");
    expect((await readCouple(ines, { coupleId })).partners.map(({ safety }) => safety)).toEqual(["none", "waiting"]);
    expect((await homeOf("sam"))?.standing).toEqual({ kind: "safetyCheck" });
    world.wait(1);
    await world.answer("sam", coupleId, { note: "a grebe" });
    expect(await safetyOf("ines")).toEqual([
      [true, ["a grebe"]],
      [true, [""]],
    ]);
    expect(await clearAs("ines")).toEqual({ ok: true });
    expect((await readCouple(await world.as("ines"), { coupleId })).attention).not.toContain("safetyCheck");
  });

  test("a couple that was cleared stays clear; who had answered again is asked again, and the other sees nothing of it", async () => {
    await world.clear(coupleId);
    await handTo("ben");
    const unasked = await homeOf("alex");
    expect(unasked).toMatchObject({ isOpen: true, standing: { kind: "ready" } });
    await handTo("ines");
    world.wait(1);
    await world.answer("sam", coupleId, { afraid: "often" });
    await handTo("ben");
    expect((await homeOf("sam"))?.standing).toEqual({ kind: "safetyCheck" });
    expect(await homeOf("alex")).toEqual({ ...unasked, coupleVersion: (unasked?.coupleVersion ?? 0) + 2 });
    expect(await safetyOf("ben")).toEqual([
      [true, []],
      [true, []],
    ]);
  });
});
