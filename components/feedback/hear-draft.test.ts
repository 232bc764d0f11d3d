import { describe, expect, test } from "vitest";
import { draftAt, practisedAt } from "./draft-at.ts";
import { hearDraft } from "./hear-draft.ts";

const blaming = "You always walk off when I talk.";
const manipulated = "I feel manipulated.";

describe("a draft", () => {
  test("is read as what it is at its step", () => {
    expect(hearDraft({ at: [draftAt("speak")], text: blaming }).tip).toEqual({ category: "blame", step: "speak" });
    expect(hearDraft({ at: [draftAt("speak")], text: "I was sad when the door closed." }).tip).toBeNull();
  });

  test("that may stand at several steps has a tip only if it would have one at each", () => {
    expect(hearDraft({ at: [draftAt("speak")], text: manipulated }).tip).not.toBeNull();
    expect(hearDraft({ at: practisedAt(["speak", "listen"]), text: manipulated }).tip).toBeNull();
    expect(hearDraft({ at: practisedAt(["ask", "own"]), text: blaming }).tip).toEqual({
      category: "blame",
      step: "speak",
    });
  });

  test("has no tip where none is wanted", () => {
    expect(hearDraft({ at: [], text: blaming })).toEqual({ tip: null, danger: [] });
  });

  test("that speaks of danger has no tip, and says in which sentences, wanted or not", () => {
    const text = `${blaming} Last night you hit me. I was sad.`;
    for (const at of [[], [draftAt("speak")]])
      expect(hearDraft({ at, text })).toEqual({ tip: null, danger: ["Last night you hit me."] });
  });
});

test("steps that are practised as one are read as one", () => {
  expect(practisedAt(["ask", "speak", "reassure", "reconnect"]).map(({ step }) => step)).toEqual(["speak", "reassure"]);
});
