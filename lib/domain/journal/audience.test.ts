import { expect, test } from "vitest";
import { audienceOf, type JournalSetting } from "./audience.ts";
import type { JournalEntry } from "./entry.ts";

const at = new Date("2026-03-02T18:00:00Z");
const base = { id: "1", at, repairId: null };
const setting: JournalSetting = {
  other: "Sam",
  coachName: "Ines",
  ratingsShownSince: null,
  now: new Date("2026-03-04T18:00:00Z"),
  zone: "UTC",
};
const ended: JournalSetting = { ...setting, other: null, coachName: null };

const share = (more: Partial<Extract<JournalEntry, { kind: "share" }>> = {}): JournalEntry => {
  const readers = { partner: true, coach: false };
  return { ...base, kind: "share", step: "speak", round: 1, text: "x", withdrawnAt: null, readers, ...more };
};
const letter = (coach: boolean): JournalEntry => ({ ...base, kind: "letter", text: "x", readers: { coach } });
const rating: JournalEntry = { ...base, kind: "rating", step: "regulate", rating: 7 };
const takenBack = share({
  withdrawnAt: new Date("2026-03-03T09:00:00Z"),
  readers: { partner: false, coach: false },
});

test.each<[string, JournalEntry, Partial<JournalSetting>, string]>([
  ["a note", { ...base, kind: "note", text: "x" }, {}, "Only you"],
  ["a letter", letter(true), {}, "You and Ines"],
  [
    "a letter to the coach before",
    letter(false),
    {},
    "Only you now. The coach you wrote it to may have read it. Ines can’t.",
  ],
  [
    "a letter once the work has ended",
    letter(true),
    ended,
    "Only you now. The coach you wrote it to may have read it.",
  ],
  ["a draft", { ...base, kind: "draft", step: "speak", round: 1, text: "x" }, {}, "Only you"],
  ["a rating", rating, {}, "Only you"],
  ["a rating that the coach is shown", rating, { ratingsShownSince: at }, "You and Ines"],
  ["a rating of before what the coach is shown", rating, { ratingsShownSince: setting.now }, "Only you"],
  ["a rating once the work has ended", rating, { ...ended, ratingsShownSince: at }, "Only you"],
  ["a share", share(), {}, "Sam was sent these sentences on 2 March"],
  [
    "a share that the coach may read",
    share({ readers: { partner: true, coach: true } }),
    {},
    "Sam was sent these sentences on 2 March. Ines may read them too.",
  ],
  ["a share that nobody was there for", share({ readers: { partner: false, coach: false } }), {}, "Only you"],
  ["a share for the coach alone", share({ readers: { partner: false, coach: true } }), {}, "You and Ines"],
  ["a share taken back", takenBack, {}, "Taken back yesterday. Sam may have read it."],
  ["a share that the end took back", takenBack, ended, "Taken back yesterday. The other person may have read it."],
])("%s says who sees it", (_, entry, more, words) => {
  expect(audienceOf(entry, { ...setting, ...more }).words).toBe(words);
});
