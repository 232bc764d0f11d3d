import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/lib/data/transaction.ts";
import type { OptionalKind } from "@/lib/domain/consent/consent.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { readSafetyAnswers } from "@/lib/use-cases/couple/read-safety-answers.ts";
import { endCouple, leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { type Name, PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  ({ world, coupleId } = await PracticeWorld.withCouple());
});

const choose = async (name: Name, kind: OptionalKind, given: boolean) =>
  chooseConsent(await world.as(name), { coupleId, kind, given });
const choicesOf = async (name: Name) => (await readPrivacy(await world.as(name))).couples[0]?.choices;
const lines = () => asOwner("SELECT 1 FROM consent_entry WHERE couple_id = $1", [coupleId]);

/** The ratings that the coach can read, after Sam gave one. */
async function ratingsSeen(): Promise<number[]> {
  const ines = await world.as("ines");
  return withActor(ines.actor, async (tx) =>
    (await tx.checkIn.findMany({ where: { coupleId } })).map((checkIn) => checkIn.rating),
  );
}
const giveRating = () =>
  asOwner(
    `INSERT INTO check_in (id, practice_id, couple_id, user_id, step, moment, rating, occurred_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'regulate', 'before', 7, now())`,
    [world.practiceId, coupleId, world.people.sam],
  );

describe("a choice", () => {
  test("is not given until it is, and is taken back as quietly", async () => {
    expect(await choicesOf("sam")).toEqual({ ratingsToCoach: false, soloToCoach: false, countedInTrends: false });
    expect(await choose("sam", "soloToCoach", true)).toEqual({ ok: true, given: true });
    expect(await choicesOf("sam")).toMatchObject({ soloToCoach: true });
    expect(await choose("sam", "soloToCoach", false)).toEqual({ ok: true, given: false });
    expect(await choicesOf("sam")).toMatchObject({ soloToCoach: false });
    expect(await lines()).toHaveLength(2);
    expect(world.notified.filter((each) => each.kind === "somethingToLookAt")).toEqual([]);
    expect(world.announced).toEqual([]);
  });

  test("is audited about the one who chose alone", async () => {
    await choose("sam", "countedInTrends", true);
    expect(await world.audited("sam", "consent.give.countedInTrends")).toMatchObject([
      { about_user_id: world.people.sam, couple_id: coupleId },
    ]);
  });

  test("opens the past to the coach, and taking it back closes the past", async () => {
    await giveRating();
    expect(await ratingsSeen()).toEqual([]);
    await choose("sam", "ratingsToCoach", true);
    expect(await ratingsSeen()).toEqual([7]);
    await choose("sam", "ratingsToCoach", false);
    expect(await ratingsSeen()).toEqual([]);
  });

  test("sent ten times at once is made once", async () => {
    const sam = await world.as("sam");
    await Promise.all(
      Array.from({ length: 10 }, () => chooseConsent(sam, { coupleId, kind: "ratingsToCoach", given: true })),
    );
    expect(await lines()).toHaveLength(1);
    expect(await world.audited("sam", "consent.give.ratingsToCoach")).toHaveLength(1);
  });

  test("that changes nothing writes nothing", async () => {
    await choose("sam", "ratingsToCoach", false);
    expect(await lines()).toEqual([]);
  });

  test("never shows to the other", async () => {
    const before = await readPrivacy(await world.as("alex"));
    await choose("sam", "ratingsToCoach", true);
    expect(await readPrivacy(await world.as("alex"))).toEqual(before);
  });

  test.each(["ines", "ben", "cleo", "olive", "nia"] as const)("is not %s's to make", async (stranger) => {
    await expect(choose(stranger, "ratingsToCoach", true)).rejects.toThrow(NotFound);
    expect(await lines()).toEqual([]);
  });
});

describe("what the privacy page tells", () => {
  test("names who did it, for what was looked at or changed about oneself", async () => {
    await world.answer("sam", coupleId);
    await world.clear(coupleId);
    const words = (await readPrivacy(await world.as("sam"))).trail.map(({ coachName, words }) => [coachName, words]);
    expect(words).toContainEqual(["Ines", "Read your safety check"]);
    expect(words).toContainEqual([null, "You answered the safety check"]);
  });

  test.each([
    ["they left", async () => leaveCouple(await world.as("sam"), { coupleId })],
    ["the other left", async () => leaveCouple(await world.as("alex"), { coupleId })],
    ["their coach ended it", async () => endCouple(await world.as("ines"), { coupleId })],
  ])("goes on after %s, with what the coach looks at later", async (_, end) => {
    await world.answer("sam", coupleId);
    await readSafetyAnswers(await world.as("ines"), { coupleId });
    await readCouple(await world.as("ines"), { coupleId });
    const { trail } = await readPrivacy(await world.as("sam"));
    await end();
    expect(await readPrivacy(await world.as("sam"))).toEqual({ couples: [], trail });
    world.wait(1);
    await readCouple(await world.as("ines"), { coupleId });
    const [latest] = (await readPrivacy(await world.as("sam"))).trail;
    expect(latest).toEqual({ at: world.now, coachName: "Ines", words: "Opened your page" });
  });

  test("nothing of what the other did, and no decision of the coach", async () => {
    const before = await readPrivacy(await world.as("sam"));
    await world.answer("alex", coupleId);
    await readSafetyAnswers(await world.as("ines"), { coupleId });
    await decideClearance(await world.as("ines"), { coupleId, decision: "hold", checkIds: [] });
    await choose("alex", "ratingsToCoach", true);
    expect(await readPrivacy(await world.as("sam"))).toEqual(before);
  });
});
