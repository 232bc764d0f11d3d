import { describe, expect, test } from "vitest";
import { draftsToLearnFrom } from "@/tests/setup/feedback/drafts-to-learn-from.ts";
import {
  draftsNearDanger,
  draftsOfUnknownPeople,
  draftsOfUnknownVoices,
  labelledDrafts,
} from "@/tests/setup/feedback/labelled.ts";
import { nearCopies } from "@/tests/setup/feedback/near-copies.ts";

const learnt = draftsToLearnFrom().map(({ text }) => text);
const heldOut = [
  ...labelledDrafts().heldOut,
  ...draftsOfUnknownVoices(),
  ...draftsNearDanger(),
  ...draftsOfUnknownPeople(),
].map(({ text }) => text);

// Compared while tests are gathered, where nothing hurries it.
const copies = nearCopies(heldOut, learnt);

test("nothing that is held out is nearly what was learnt from", () => {
  expect(heldOut.length).toBeGreaterThan(2000);
  expect(copies).toEqual([]);
});

describe("a near copy is found out", () => {
  test.each([
    [
      "My wrist healed crooked, and we both know how it came to be broken.",
      "my wrist healed crooked and you know how it was broken",
    ],
    [
      "You dragged me the length of the passage by my plait.",
      "You had hold of my plait and you dragged me the length of the passage.",
    ],
    [
      "I counted them out. Thirty-one. Then the cat came in and I put them back again.",
      "So the cat came in and I put them back on the shelf, all ninety of them, and nobody ever knew that I had had them out at all.",
    ],
  ])("%j of %j", (copy, original) => {
    expect(nearCopies([copy], [...learnt.slice(0, 300), original])).toContainEqual({ text: copy, of: original });
  });

  test("but not one that only begins alike", () => {
    expect(
      nearCopies(["I want to tell her that the boat is sold."], ["I want to tell her that my mother rang."]),
    ).toEqual([]);
  });
});
