import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/lib/data/transaction.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { readSafetyAnswers } from "@/lib/use-cases/couple/read-safety-answers.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { answerSafetyCheck } from "@/lib/use-cases/safety/answer-safety-check.ts";
import { makeReady, sign } from "@/tests/setup/client-steps.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { calmAnswers, type Name, PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  ({ world, coupleId } = await PracticeWorld.withCouple());
});

const secret = "the heron on the roof";
const answer = async (name: Name, answers: Partial<typeof calmAnswers> = {}) =>
  answerSafetyCheck(await world.as(name), { coupleId, ...calmAnswers, ...answers });
const checks = () =>
  asOwner<{ id: string; user_id: string }>("SELECT id, user_id FROM safety_check WHERE couple_id = $1", [coupleId]);

/** How many of the couple's rows about safety a person can see at all. */
async function rowsSeenBy(name: Name): Promise<{ checks: number; words: number }> {
  const { actor } = await world.as(name);
  return withActor(actor, async (tx) => ({
    checks: await tx.safetyCheck.count({ where: { coupleId } }),
    words: await tx.word.count({ where: { subject: "safety_check", coupleId } }),
  }));
}

describe("answering", () => {
  test("goes sealed to the coach alone, audited about the one who answered", async () => {
    expect(await answer("sam", { note: secret, afraid: "often" })).toEqual({ ok: true });
    const [row] = await asOwner<{ sealed: Buffer }>("SELECT sealed FROM word WHERE subject = 'safety_check'");
    expect(row?.sealed.toString("latin1")).not.toContain("heron");
    const page = await readSafetyAnswers(await world.as("ines"), { coupleId });
    expect(page.partners.flatMap((partner) => partner.waiting.map((check) => check.answers))).toEqual([
      { ...calmAnswers, note: secret, afraid: "often" },
    ]);
    expect(await world.audited("sam", "safety.answer")).toMatchObject([
      { about_user_id: world.people.sam, couple_id: coupleId },
    ]);
  });

  test("tells nobody, in any way", async () => {
    await answer("sam", { afraid: "often" });
    expect(world.notified.filter((each) => each.kind === "somethingToLookAt")).toEqual([]);
    expect(world.announced).toEqual([]);
  });

  test("the same form sent ten times at once answers once", async () => {
    const sam = await world.as("sam");
    await Promise.all(Array.from({ length: 10 }, () => answerSafetyCheck(sam, { coupleId, ...calmAnswers })));
    expect(await checks()).toHaveLength(1);
    expect(await world.audited("sam", "safety.answer")).toHaveLength(1);
  });

  test("again with something new, it is another check: what the coach reads doesn't change under their eyes", async () => {
    await answer("sam");
    world.wait(1);
    await answer("sam", { note: secret });
    expect(await checks()).toHaveLength(2);
    const { partners } = await readSafetyAnswers(await world.as("ines"), { coupleId });
    expect(partners.flatMap((partner) => partner.waiting.map((check) => check.answers.note))).toEqual(["", secret]);
  });

  test("the same answers after a decision are a new check", async () => {
    await world.clear(coupleId);
    const before = await checks();
    await answer("sam");
    expect(await checks()).toHaveLength(before.length + 1);
  });

  test.each(["ines", "ben", "cleo", "olive", "nia"] as const)("is not %s's to do", async (stranger) => {
    await expect(answer(stranger)).rejects.toThrow(NotFound);
    expect(await checks()).toEqual([]);
  });

  test.each([randomUUID(), "1"])("a couple like %j is not found", async (missing) => {
    await expect(answerSafetyCheck(await world.as("sam"), { coupleId: missing, ...calmAnswers })).rejects.toThrow(
      NotFound,
    );
  });
});

describe("what the other can find out", () => {
  test("no row, no word, and a home and a privacy page that stay as they were, whatever was answered", async () => {
    await makeReady(world, "alex", coupleId);
    const home = await readHome(await world.as("alex"));
    const privacy = await readPrivacy(await world.as("alex"));
    await makeReady(world, "sam", coupleId, { afraid: "often", hurt: "recent", freelyChosen: "no", note: secret });
    expect(await rowsSeenBy("alex")).toEqual({ checks: 1, words: 1 });
    expect(await readHome(await world.as("alex"))).toEqual(home);
    expect(await readPrivacy(await world.as("alex"))).toEqual(privacy);
  });

  test.each(["ben", "cleo", "olive", "nia"] as const)("%s sees nothing either", async (name) => {
    await answer("sam", { note: secret });
    expect(await rowsSeenBy(name)).toEqual({ checks: 0, words: 0 });
  });

  test("the one who answered reads the same next, whatever they said", async () => {
    await sign(world, "sam", coupleId);
    await sign(world, "alex", coupleId);
    await answer("sam");
    await answer("alex", { afraid: "often", hurt: "recent", note: secret });
    const [calm, worried] = [await readHome(await world.as("sam")), await readHome(await world.as("alex"))];
    const { seat: _, names: __, ...calmHome } = calm.couples[0] ?? {};
    const { seat: ___, names: ____, ...worriedHome } = worried.couples[0] ?? {};
    expect(worriedHome).toEqual(calmHome);
  });
});
