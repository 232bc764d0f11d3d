import { describe, expect, test } from "vitest";
import { draftsByAuthor, type Labelled, labelledDrafts } from "@/tests/setup/feedback/labelled.ts";
import { measure } from "@/tests/setup/feedback/measure.ts";
import { exampleOf, labelledExamples, ruleExamples } from "@/tests/setup/feedback/rule-examples.ts";
import { train } from "@/tests/setup/feedback/train.ts";
import { classify, reader, rules } from "./classify.ts";
import type { Draft } from "./draft.ts";
import { anyOf } from "./pattern.ts";
import { readDraft } from "./read-draft.ts";
import { isAboutSafety, safetyRules } from "./safety.ts";
import { secondReader } from "./second-reader/second-reader.ts";

const { tuning, heldOut } = labelledDrafts();
const byAuthor = draftsByAuthor();
type Author = keyof typeof byAuthor;

/** A reader that learnt from every author but one. */
function readerWithout(author: Author): (draft: Draft) => ReturnType<typeof classify> {
  const others = Object.entries(byAuthor).flatMap(([name, drafts]): Labelled[] => (name === author ? [] : drafts));
  return reader(secondReader(train([...others, ...(author === "first" ? [] : labelledExamples())])));
}

const withoutSecond = readerWithout("second");
const withoutThird = readerWithout("third");

describe.each([
  ["the half that the rules were tuned on", tuning, classify],
  ["the half that nothing was tuned on", heldOut, classify],
  ["an author whom the second reader never read", byAuthor.second, withoutSecond],
  ["another author whom it never read", byAuthor.third, withoutThird],
])("on %s", (_, drafts, reads) => {
  const { precision, recall, falsePositives, unrouted, alarms } = measure(drafts, reads);

  test("tips are right, given where they are due, and seldom elsewhere", () => {
    expect(drafts.length).toBeGreaterThan(300);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.7);
    expect(falsePositives).toBeLessThanOrEqual(0.05);
  });

  test("words of danger open the panel, and few others do", () => {
    expect(unrouted).toEqual([]);
    expect(alarms.length / drafts.length).toBeLessThanOrEqual(0.04);
  });
});

// Read while tests are gathered, where nothing hurries it.
const alone = measure(byAuthor.third, reader(null));
const together = measure(byAuthor.third, withoutThird);

test("the second reader takes back tips that the rules give without need", () => {
  expect(together.precision).toBeGreaterThan(alone.precision);
  expect(together.falsePositives).toBeLessThan(alone.falsePositives);
});

test("half of what is labelled passes", () => {
  const all = [...tuning, ...heldOut];
  const passing = all.filter(({ category, safety }) => category === null && !safety);
  expect(passing.length / all.length).toBeGreaterThan(0.45);
});

test("each rule has its examples, and each example its rule", () => {
  expect(Object.keys(ruleExamples.style).sort()).toEqual(rules.map(({ key }) => key).sort());
  expect(Object.keys(ruleExamples.danger).sort()).toEqual(safetyRules.map(({ key }) => key).sort());
});

describe.each(rules.map((rule) => [rule.key, rule] as const))("the rule of %j", (key, rule) => {
  const { flags, passes } = ruleExamples.style[key] ?? { flags: [], passes: [] };

  test.each(flags)("flags %j", (text) => {
    expect(classify(exampleOf(rule, text))).toEqual({ category: rule.category, safety: false });
  });

  test.each(passes)("passes %j", (text) => {
    expect(classify(exampleOf(rule, text))).toEqual({ category: null, safety: false });
  });
});

describe.each(safetyRules.map((rule) => [rule.key, rule] as const))("on %s", (key, { match, unless = [] }) => {
  const { flags, passes } = ruleExamples.danger[key] ?? { flags: [], passes: [] };
  const reading = (text: string) => readDraft(exampleOf({}, text));

  test.each(flags)("the panel opens for %j, by this very rule", (text) => {
    const { everything } = reading(text);
    expect(isAboutSafety({ sentences: [], everything })).toBe(true);
    expect(everything.some((words) => anyOf(match)(words) && !anyOf(unless)(words))).toBe(true);
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
