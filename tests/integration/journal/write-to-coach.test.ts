import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/lib/data/transaction.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { JournalEntry } from "@/lib/domain/journal/entry.ts";
import { writeToCoachSchema } from "@/lib/domain/journal/journal-forms.ts";
import { readCaseload } from "@/lib/use-cases/caseload/read-caseload.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { wordHold } from "@/lib/use-cases/couple/word-hold.ts";
import { deleteEntry } from "@/lib/use-cases/journal/delete-entry.ts";
import { readJournal } from "@/lib/use-cases/journal/read-journal.ts";
import { writeToCoach } from "@/lib/use-cases/journal/write-to-coach.ts";
import { handOverCouple } from "@/lib/use-cases/practice/hand-over-couple.ts";
import { endCouple, leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { type Name, PracticeWorld, strangers } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  ({ world, coupleId } = await PracticeWorld.withCouple());
  await world.clear(coupleId);
  world.notified.length = 0;
  world.announced.length = 0;
});

const id = (name: Name) => world.people[name];
async function write(text = "We are stuck.", more: { by?: Name; to?: Name; key?: string } = {}) {
  const { by = "sam", to = "ines", key = randomUUID() } = more;
  return writeToCoach(await world.as(by), { coupleId, coachId: id(to), key, text });
}
const handTo = async (name: Name) =>
  handOverCouple(await world.as("olive"), { practiceId: world.practiceId, coupleId, coachId: id(name) });
/** What a coach finds on the couple's page. */
const readBy = async (name: Name) =>
  (await readCouple(await world.as(name), { coupleId })).letters.map(({ seat, text }) => [seat, text]);
const entriesOf = async (name: Name) => (await readJournal(await world.as(name), { coupleId })).entries;
const lettersOf = async (name: Name) =>
  (await entriesOf(name)).filter(
    (entry): entry is Extract<JournalEntry, { kind: "letter" }> => entry.kind === "letter",
  );
const stored = async () => ({
  rows: await asOwner("SELECT 1 FROM letter WHERE couple_id = $1", [coupleId]),
  words: await asOwner("SELECT 1 FROM word WHERE subject = 'letter' AND couple_id = $1", [coupleId]),
});

describe("writing to one's coach", () => {
  test("is read by that coach, with who wrote it, and kept in one's own journal", async () => {
    expect(await write("First.")).toEqual({ ok: true });
    world.wait(1);
    await write("Second.", { by: "alex" });
    expect(await readBy("ines")).toEqual([
      ["b", "Second."],
      ["a", "First."],
    ]);
    expect(await lettersOf("sam")).toMatchObject([{ text: "First.", readers: { coach: true }, repairId: null }]);
    expect(await lettersOf("alex")).toMatchObject([{ text: "Second." }]);
  });

  test("calls that coach in the words of any message, and moves nothing", async () => {
    await write();
    expect(world.notified).toEqual([{ kind: "somethingToLookAt", userId: id("ines") }]);
    expect(world.announced).toEqual([]);
  });

  test("stands above that coach’s list for two weeks, and above no other’s", async () => {
    const usual = { search: "", sort: { by: "attention", direction: "desc" }, show: null, page: 1 } as const;
    const listed = async (name: Name) => (await readCaseload(await world.as(name), usual)).wrote;
    await world.couple(["nia"]);
    expect(await listed("ines")).toEqual([]);
    await write();
    await write("More.", { by: "alex" });
    expect(await listed("ines")).toEqual([{ coupleId, label: "Tuesdays" }]);
    expect(await listed("ben")).toEqual([]);
    world.wait(14 * 24);
    expect(await listed("ines")).toEqual([]);
  });

  test("is audited to its writer alone, and its words are sealed", async () => {
    await write("a heron on the roof");
    expect(await world.audited("sam", "journal.writeToCoach")).toMatchObject([
      { about_user_id: id("sam"), couple_id: coupleId },
    ]);
    const rows = await asOwner<{ row: string }>(
      "SELECT encode(sealed, 'escape') AS row FROM word WHERE subject = 'letter'",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes("heron"))).toEqual([]);
  });

  test("the same form sent ten times at once is written once, and another under its key is refused", async () => {
    const key = randomUUID();
    const written = await Promise.all(Array.from({ length: 10 }, () => write("Once.", { key })));
    expect(written).toEqual(Array(10).fill({ ok: true }));
    expect(await write("Twice.", { key })).toEqual({ ok: false, reason: "same-key-other-body" });
    expect(await readBy("ines")).toEqual([["a", "Once."]]);
    expect(world.notified).toHaveLength(1);
    expect(await world.audited("sam", "journal.writeToCoach")).toHaveLength(1);
  });

  test.each(["unsaid", "in words"] as const)("goes on under a hold, %s", async (told) => {
    await decideClearance(await world.as("ines"), { coupleId, decision: "hold", checkIds: [] });
    if (told === "in words") await wordHold(await world.as("ines"), { coupleId, words: "We look at it on Tuesday." });
    expect(await write()).toEqual({ ok: true });
    expect(await readBy("ines")).toEqual([["a", "We are stuck."]]);
  });

  test("waits for the signatures, as everything does", async () => {
    coupleId = await world.couple(["nia"]);
    await world.join("nia");
    expect(await write("Hello.", { by: "nia" })).toEqual({ ok: false, reason: "sign-first" });
    expect(await stored()).toEqual({ rows: [], words: [] });
  });

  test("takes words only, and for a coach who is named", () => {
    const form = { coupleId, coachId: id("ines"), key: randomUUID(), text: "Words." };
    expect(writeToCoachSchema.safeParse(form).success).toBe(true);
    expect(writeToCoachSchema.safeParse({ ...form, text: "  " }).success).toBe(false);
    expect(writeToCoachSchema.safeParse({ ...form, coachId: undefined }).success).toBe(false);
  });
});

describe("who may not", () => {
  test.each(["ines", ...strangers.filter((name) => name !== "sam")] as const)("%s can’t write here", async (name) => {
    await expect(write("Mine.", { by: name })).rejects.toThrow(NotFound);
    expect(await stored()).toEqual({ rows: [], words: [] });
  });

  test("the other partner neither reads nor counts it, and deletes nothing of it", async () => {
    await write();
    const [letter] = await lettersOf("sam");
    const { actor } = await world.as("alex");
    const seen = await withActor(actor, async (tx) => [
      await tx.letter.count(),
      await tx.word.count({ where: { subject: "letter" } }),
    ]);
    expect(seen).toEqual([0, 0]);
    for (const name of ["alex", "ines"] as const) {
      const gone = await deleteEntry(await world.as(name), { kind: "letter", id: letter?.id ?? "", key: randomUUID() });
      expect(gone).toEqual({ ok: true });
    }
    expect(await lettersOf("sam")).toHaveLength(1);
  });
});

test("deleted, its words are destroyed, and gone from the coach’s page, once", async () => {
  const key = randomUUID();
  await write("Gone.", { key });
  const [letter] = await lettersOf("sam");
  for (let time = 0; time < 2; time++) {
    await deleteEntry(await world.as("sam"), { kind: "letter", id: letter?.id ?? "", key: randomUUID() });
  }
  expect(await readBy("ines")).toEqual([]);
  expect(await stored()).toEqual({ rows: [], words: [] });
  expect(await world.audited("sam", "journal.delete.letter")).toHaveLength(1);
  // Its form, sent once more, brings nothing back.
  await write("Gone.", { key });
  expect(await lettersOf("sam")).toEqual([]);
});

describe("handed over", () => {
  test("it stays with the coach it was written to, and isn’t there for who takes over", async () => {
    await write();
    await handTo("ben");
    expect(await readBy("ben")).toEqual([]);
    const { actor } = await world.as("ines");
    expect(await withActor(actor, (tx) => tx.letter.count())).toBe(0);
    expect(await lettersOf("sam")).toMatchObject([{ text: "We are stuck.", readers: { coach: false } }]);
    await handTo("ines");
    expect(await readBy("ines")).toEqual([["a", "We are stuck."]]);
    expect(await lettersOf("sam")).toMatchObject([{ readers: { coach: true } }]);
  });

  test("a page that still names the coach before sends nothing", async () => {
    const key = randomUUID();
    await write("Before.", { key });
    await handTo("ben");
    world.notified.length = 0;
    expect(await write("After.")).toEqual({ ok: false, reason: "other-coach" });
    // What did arrive before is acknowledged, when its answer was lost.
    expect(await write("Before.", { key })).toEqual({ ok: true });
    expect(await readBy("ben")).toEqual([]);
    expect(world.notified).toEqual([]);
    expect(await write("After.", { to: "ben" })).toEqual({ ok: true });
    expect(await readBy("ben")).toEqual([["a", "After."]]);
  });
});

test.each([
  ["the coach ends the work", () => world.as("ines").then((context) => endCouple(context, { coupleId }))],
  ["the other leaves", () => world.as("alex").then((context) => leaveCouple(context, { coupleId }))],
  ["the writer leaves", () => world.as("sam").then((context) => leaveCouple(context, { coupleId }))],
])("once %s, it is its writer’s alone, to read and to delete", async (_, end) => {
  await write();
  await end();
  expect(await readBy("ines")).toEqual([]);
  expect(await lettersOf("sam")).toMatchObject([{ text: "We are stuck.", readers: { coach: false } }]);
  await expect(write("More.")).rejects.toThrow(NotFound);
  const [letter] = await lettersOf("sam");
  await deleteEntry(await world.as("sam"), { kind: "letter", id: letter?.id ?? "", key: randomUUID() });
  expect(await stored()).toEqual({ rows: [], words: [] });
});

test("once its writer’s key is destroyed, its words are gone for everybody", async () => {
  await write();
  await asOwner("DELETE FROM person_key WHERE user_id = $1", [id("sam")]);
  expect(await readBy("ines")).toEqual([]);
  expect(await lettersOf("sam")).toMatchObject([{ text: null }]);
});
