import { describe, expect, test } from "vitest";
import { draftsToLearnFrom } from "@/tests/setup/feedback/drafts-to-learn-from.ts";
import {
  draftsNearDanger,
  draftsOfUnknownPeople,
  draftsOfUnknownVoices,
  labelledDrafts,
} from "@/tests/setup/feedback/labelled.ts";
import { measure } from "@/tests/setup/feedback/measure.ts";
import { exampleOf, ruleExamples } from "@/tests/setup/feedback/rule-examples.ts";
import { train } from "@/tests/setup/feedback/train.ts";
import { classify, reader, rules } from "./classify.ts";
import type { Draft } from "./draft.ts";
import { anyOf } from "./pattern.ts";
import { readDraft } from "./read-draft.ts";
import { isAboutSafety, safetyRules } from "./safety.ts";
import weights from "./second-reader/weights.json" with { type: "json" };

const { tuning, heldOut } = labelledDrafts();
const unknown = draftsOfUnknownVoices();

describe.each([
  ["the half that the rules were tuned on", tuning],
  ["the half that nothing was tuned on", heldOut],
  ["voices that nothing was tuned on", unknown],
])("on %s", (_, drafts) => {
  const { precision, recall, falsePositives, unrouted, alarms } = measure(drafts);

  test("tips are right, given where they are due, and seldom elsewhere", () => {
    expect(drafts.length).toBeGreaterThan(300);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.7);
    expect(falsePositives).toBeLessThanOrEqual(0.05);
  });

  test("words of danger open the panel, and few others do", () => {
    // Of the unknown voices, one in six speaks of danger, as obliquely as people do.
    expect(unrouted.length / drafts.length).toBeLessThanOrEqual(drafts === unknown ? 0.02 : 0);
    expect(alarms.length / drafts.length).toBeLessThanOrEqual(drafts === unknown ? 0.06 : 0.05);
  });
});

test("of drafts near danger few are missed, and few panels open for what only sounds like it", () => {
  const drafts = draftsNearDanger();
  const dangerous = drafts.filter(({ safety }) => safety).length;
  const { unrouted, alarms } = measure(drafts);
  expect(dangerous).toBeGreaterThan(90);
  expect(drafts.length - dangerous).toBeGreaterThan(130);
  expect(unrouted.length / dangerous).toBeLessThanOrEqual(0.15);
  expect(alarms.length / (drafts.length - dangerous)).toBeLessThanOrEqual(0.22);
});

test("of what people tell between the lines most is heard, and what isn't a matter of style gets no tip", () => {
  const drafts = draftsOfUnknownPeople();
  const dangerous = drafts.filter(({ safety }) => safety).length;
  const { precision, recall, falsePositives, unrouted, alarms } = measure(drafts);
  expect(dangerous).toBeGreaterThan(180);
  expect(drafts.length - dangerous).toBeGreaterThan(550);
  expect(unrouted.length / dangerous).toBeLessThanOrEqual(0.2);
  expect(alarms.length / (drafts.length - dangerous)).toBeLessThanOrEqual(0.16);
  expect(precision).toBeGreaterThanOrEqual(0.88);
  expect(recall).toBeGreaterThanOrEqual(0.5);
  expect(falsePositives).toBeLessThanOrEqual(0.05);
});

// Read while tests are gathered, where nothing hurries it.
const alone = measure(unknown, reader(null));
const together = measure(unknown);
const learnt = train(draftsToLearnFrom());

test("with the second reader more is heard, and less of what isn't there", () => {
  expect(together.precision).toBeGreaterThan(alone.precision);
  expect(together.recall).toBeGreaterThan(alone.recall);
  expect(together.falsePositives).toBeLessThan(alone.falsePositives);
  expect(together.unrouted.length).toBeLessThan(alone.unrouted.length / 3);
});

test("the shipped weights are those that the drafts make", () => {
  expect(learnt).toEqual(weights);
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
  ["both", "own", "I'm sorry.", null],
  ["speaker", "speak", "Thank you.", null],
])("%s at %s: %j", (role, step, text, category) => {
  expect(classify({ role, step, text })).toEqual({ category, safety: false });
});

test("words of danger are never a matter of style", () => {
  expect(classify({ role: "speaker", step: "speak", text: "You always hit me." })).toEqual({
    category: null,
    safety: true,
  });
});
