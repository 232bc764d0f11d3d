import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { NotFound } from "@/lib/domain/errors.ts";
import { addPartner } from "@/lib/use-cases/couple/add-partner.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { readSafetyAnswers } from "@/lib/use-cases/couple/read-safety-answers.ts";
import { wordHold } from "@/lib/use-cases/couple/word-hold.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { PracticeWorld, strangers } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  ({ world, coupleId } = await PracticeWorld.withCouple());
});

const waiting = async () => {
  const page = await readSafetyAnswers(await world.as("ines"), { coupleId });
  return page.partners.flatMap((partner) => partner.waiting);
};
const waitingIds = () => world.waitingIds(coupleId);
const stateNow = async () => (await readCouple(await world.as("ines"), { coupleId })).clearance.state;
const decide = async (decision: "clear" | "hold", checkIds: string[] = []) =>
  decideClearance(await world.as("ines"), { coupleId, decision, checkIds });

async function answerBoth(): Promise<string[]> {
  await world.answer("sam", coupleId, { note: "heron on the roof" });
  await world.answer("alex", coupleId);
  return waitingIds();
}

const sealedWords = () =>
  asOwner<{ id: string }>("SELECT id FROM word WHERE subject = 'safety_check' AND couple_id = $1", [coupleId]);

describe("reading safety checks", () => {
  test("shows the coach what was answered, audited to each who answered and to nobody else", async () => {
    await answerBoth();
    const read = await waiting();
    expect(read.map(({ answers }) => answers.note)).toEqual(["heron on the roof", ""]);
    const audited = await world.audited("ines", "safety.read");
    expect(new Set(audited.map((entry) => entry.about_user_id))).toEqual(
      new Set([world.people.sam, world.people.alex]),
    );
  });

  test.each(strangers)("is not for %s, and neither is deciding", async (stranger) => {
    const checkIds = await answerBoth();
    const context = await world.as(stranger);
    await expect(readSafetyAnswers(context, { coupleId })).rejects.toThrow(NotFound);
    await expect(decideClearance(context, { coupleId, decision: "clear", checkIds })).rejects.toThrow(NotFound);
    await expect(decideClearance(context, { coupleId, decision: "hold", checkIds })).rejects.toThrow(NotFound);
    await expect(wordHold(context, { coupleId, words: "x" })).rejects.toThrow(NotFound);
    expect(await stateNow()).toBe("closed");
    expect(await sealedWords()).toHaveLength(2);
  });
});

describe("deciding", () => {
  test("clear opens the joint steps, deletes the answers and tells both neutrally", async () => {
    const checkIds = await answerBoth();
    world.notified.length = 0;
    expect(await decide("clear", checkIds)).toEqual({ ok: true });
    expect(await stateNow()).toBe("clear");
    expect(await waiting()).toEqual([]);
    expect(await sealedWords()).toEqual([]);
    expect(world.notified).toEqual([
      { kind: "somethingToLookAt", userId: world.people.sam },
      { kind: "somethingToLookAt", userId: world.people.alex },
    ]);
    expect(world.announced).toContain(coupleId);
    expect(await world.audited("ines", "safety.decide")).toHaveLength(2);
  });

  test("clear is refused until each has answered", async () => {
    expect(await decide("clear")).toEqual({ ok: false, reason: "not-answered" });
    await world.answer("sam", coupleId);
    expect(await decide("clear", await waitingIds())).toEqual({ ok: false, reason: "not-answered" });
    expect(await stateNow()).toBe("closed");
    expect(await sealedWords()).toHaveLength(1);
  });

  test("clear is refused when somebody answered again since the page was read", async () => {
    const checkIds = await answerBoth();
    await world.answer("sam", coupleId, { afraid: "often" });
    expect(await decide("clear", checkIds)).toEqual({ ok: false, reason: "newer-answers" });
    expect(await stateNow()).toBe("closed");
    expect(await waiting()).toHaveLength(3);
  });

  test("hold needs no answers, is told to nobody, and leaves unread answers unread", async () => {
    await world.answer("sam", coupleId);
    world.notified.length = 0;
    expect(await decide("hold")).toEqual({ ok: true });
    expect(await stateNow()).toBe("held");
    expect(world.notified).toEqual([]);
    expect(await waiting()).toHaveLength(1);
    // About the coach alone: a partner who reads their part of the audit learns nothing of a hold.
    expect(await world.audited("ines", "couple.hold")).toMatchObject([{ about_user_id: world.people.ines }]);
  });

  test("a hold is released when the answers are in, and can be taken up again at any time", async () => {
    await decide("hold");
    expect(await decide("clear")).toEqual({ ok: false, reason: "not-answered" });
    const checkIds = await answerBoth();
    await decide("hold", checkIds);
    expect(await sealedWords()).toEqual([]);
    expect(await decide("clear")).toEqual({ ok: true });
    expect(await decide("hold")).toEqual({ ok: true });
    expect(await stateNow()).toBe("held");
  });

  test("the same decision sent ten times at once is made once", async () => {
    const checkIds = await answerBoth();
    const context = await world.as("ines");
    const decided = await Promise.all(
      Array.from({ length: 10 }, () => decideClearance(context, { coupleId, decision: "clear", checkIds })),
    );
    expect(new Set(decided.map(({ ok }) => ok))).toEqual(new Set([true]));
    expect(await world.audited("ines", "couple.clear")).toHaveLength(1);
    expect(await world.audited("ines", "safety.decide")).toHaveLength(2);
  });

  test("is refused once the work has ended", async () => {
    await endCouple(await world.as("ines"), { coupleId });
    expect(await decide("hold")).toEqual({ ok: false, reason: "ended" });
    expect(await wordHold(await world.as("ines"), { coupleId, words: "x" })).toEqual({ ok: false, reason: "ended" });
  });
});

test("a partner who comes later closes what was clear for one", async () => {
  coupleId = await world.couple(["nia"]);
  await world.join("nia");
  await world.answer("nia", coupleId);
  await decide("clear", await waitingIds());
  expect(await stateNow()).toBe("clear");
  const partner = { coupleId, partnerId: randomUUID(), name: "Cleo", email: world.email("cleo") };
  await addPartner(await world.as("ines"), partner);
  expect(await stateNow()).toBe("closed");
  expect(await decide("clear")).toEqual({ ok: false, reason: "not-answered" });
});
