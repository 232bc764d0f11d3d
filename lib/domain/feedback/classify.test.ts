import { describe, expect, test } from "vitest";
import { labelledDrafts } from "@/tests/setup/feedback/labelled.ts";
import { measure } from "@/tests/setup/feedback/measure.ts";
import { classify, rules } from "./classify.ts";
import type { Draft } from "./draft.ts";
import { readDraft } from "./read-draft.ts";
import { isAboutSafety, safetyRules } from "./safety.ts";

const { tuning, heldOut } = labelledDrafts();

describe.each([
  ["the half that the rules were tuned on", tuning],
  ["the half that they weren't", heldOut],
])("on %s", (_, drafts) => {
  const { precision, recall, falsePositives, unrouted, alarms } = measure(drafts);

  test("tips are right, given where they are due, and seldom elsewhere", () => {
    expect(drafts.length).toBeGreaterThan(400);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.7);
    expect(falsePositives).toBeLessThanOrEqual(0.05);
  });

  test("words of danger open the panel, and few others do", () => {
    expect(unrouted).toEqual([]);
    expect(alarms.length).toBeLessThanOrEqual(3);
  });
});

test("half of what is labelled passes", () => {
  const all = [...tuning, ...heldOut];
  const passing = all.filter(({ category, safety }) => category === null && !safety);
  expect(passing.length / all.length).toBeGreaterThan(0.45);
});

describe.each(rules.map((rule) => [rule.key, rule] as const))("the rule of %j", (_, rule) => {
  const draft = (text: string): Draft => ({
    role: rule.roles?.[0] ?? "speaker",
    step: rule.steps?.[0] ?? "speak",
    text,
  });

  test.each(rule.flags)("flags %j", (text) => {
    expect(classify(draft(text))).toEqual({ category: rule.category, safety: false });
  });

  test.each(rule.passes)("passes %j", (text) => {
    expect(classify(draft(text))).toEqual({ category: null, safety: false });
  });
});

describe.each(safetyRules.map((rule) => [rule.key, rule] as const))("on %s", (_, { flags, passes }) => {
  const reading = (text: string) => readDraft({ role: "speaker", step: "speak", text });

  test.each(flags)("the panel opens for %j", (text) => {
    expect(isAboutSafety(reading(text))).toBe(true);
  });

  test.each(passes)("it stays shut for %j", (text) => {
    expect(isAboutSafety(reading(text))).toBe(false);
  });
});

test.each<[Draft["role"], Draft["step"], string, ReturnType<typeof classify>["category"]]>([
  ["listener", "listen", "You never feel heard by me.", null],
  ["speaker", "speak", "You never listen to me.", "blame"],
  ["speaker", "speak", "I feel manipulated.", "pseudo-feeling"],
  ["both", "intent", "I feel manipulated.", null],
  ["both", "intent", "He did it because he was scared.", null],
  ["both", "intent", "He did it to punish me.", "mind-reading"],
  ["both", "reassure", "Calm down.", "false-reassurance"],
  ["speaker", "speak", 'You said "you never help" and I froze.', null],
  ["speaker", "speak", "", null],
])("%s at %s: %j", (role, step, text, category) => {
  expect(classify({ role, step, text })).toEqual({ category, safety: false });
});

test("words of danger are never a matter of style", () => {
  expect(classify({ role: "speaker", step: "speak", text: "You always hit me." })).toEqual({
    category: null,
    safety: true,
  });
});
