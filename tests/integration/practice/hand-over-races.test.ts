import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { writeToCoach } from "@/lib/use-cases/journal/write-to-coach.ts";
import { handOverCouple } from "@/lib/use-cases/practice/hand-over-couple.ts";
import { answerSafetyCheck } from "@/lib/use-cases/safety/answer-safety-check.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { calmAnswers, PracticeWorld } from "@/tests/setup/practice-world.ts";

/** Lets nobody finish handing a couple over while the work runs, which is given a way to go on. */
async function handingOverSlowly(work: (goOn: () => Promise<unknown>) => Promise<void>): Promise<void> {
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  try {
    await owner.query("BEGIN; LOCK TABLE handover IN EXCLUSIVE MODE");
    await work(() => owner.query("COMMIT"));
  } finally {
    await owner.end();
  }
}

const waiting = async () => {
  const [row] = await asOwner<{ count: number }>(
    "SELECT count(*)::int AS count FROM pg_locks JOIN pg_database d ON d.oid = database WHERE NOT granted AND datname = current_database()",
  );
  return row?.count ?? 0;
};

test("what somebody means for their coach while the couple is being handed over waits, and is said to no other", async () => {
  const world = await PracticeWorld.build();
  const coupleId = await world.couple();
  await world.join("sam", "alex");
  await world.sign("sam", coupleId);
  await world.answer("sam", coupleId);
  const { practiceId, people } = world;
  const [owner, sam] = [await world.as("olive"), await world.as("sam")];
  await handingOverSlowly(async (goOn) => {
    const handed = handOverCouple(owner, { practiceId, coupleId, coachId: people.ben });
    await vi.waitUntil(async () => (await waiting()) === 1);
    let answered = 0;
    const meant = [
      chooseConsent(sam, { coupleId, kind: "ratingsToCoach", given: true, coachId: people.ines }),
      answerSafetyCheck(sam, { coupleId, coachId: people.ines, ...calmAnswers, note: "a crake" }),
      writeToCoach(sam, { coupleId, coachId: people.ines, key: randomUUID(), text: "a rail" }),
    ].map((each) => each.finally(() => answered++));
    await vi.waitUntil(async () => answered > 0 || (await waiting()) === 4);
    await goOn();
    expect(await handed).toEqual({ ok: true });
    expect(await Promise.all(meant)).toEqual(Array(3).fill({ ok: false, reason: "other-coach" }));
  });
});
