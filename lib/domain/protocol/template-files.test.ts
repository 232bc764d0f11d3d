import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Guard } from "./guard.ts";
import { type Facts, holds } from "./guard.ts";
import { bonds, type Protocol, protocolSchema, type Step, type StepId } from "./protocol.ts";
import { withName, wordingFor } from "./wording.ts";

const folder = new URL("../../../prisma/protocols/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
const raw = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const templates = files.map((file): [string, Protocol] => [file, protocolSchema.parse(raw(file))]);

const partNames = ["prompt", "hint", "starter", "example", "waiting", "label", "title", "reading", "summary"] as const;
type Part = (typeof partNames)[number];
interface Text {
  at: string;
  part: Part;
  text: string;
}

const wordingTexts = (at: string, wording: Partial<Step["wording"]>): Text[] => [
  ...(wording.prompt ? [{ at, part: "prompt" as const, text: wording.prompt }] : []),
  ...(wording.hint ? [{ at, part: "hint" as const, text: wording.hint }] : []),
  ...(wording.starters ?? []).map((text): Text => ({ at, part: "starter", text })),
  ...(wording.examples ?? []).map((text): Text => ({ at, part: "example", text })),
];

const inputTexts = (at: string, input: Step["inputs"][number]): Text[] => {
  const rest =
    input.kind === "rating"
      ? Object.values(input.words ?? {})
      : input.kind === "choices"
        ? input.choices
        : [input.placeholder ?? ""];
  return [input.label, ...rest].filter(Boolean).map((text): Text => ({ at, part: "label", text }));
};

const stepTexts = (step: Step): Text[] => [
  { at: step.id, part: "title", text: step.title },
  ...wordingTexts(step.id, step.wording),
  ...bonds.flatMap((bond) => wordingTexts(`${step.id}/${bond}`, step.byBond?.[bond] ?? {})),
  ...step.inputs.flatMap((input) => inputTexts(step.id, input)),
  ...(step.waiting ? [{ at: step.id, part: "waiting" as const, text: step.waiting }] : []),
  ...(step.check ? [{ at: step.id, part: "label" as const, text: step.check.question }] : []),
  ...(step.check?.hint ? [{ at: step.id, part: "hint" as const, text: step.check.hint }] : []),
];

const soloTexts = (protocol: Protocol): Text[] =>
  protocol.soloPath.flatMap((solo): Text[] => [
    { at: `solo/${solo.id}`, part: "title", text: solo.title },
    ...wordingTexts(`solo/${solo.id}`, solo.wording),
  ]);

const allTexts = (protocol: Protocol): Text[] => [
  { at: "template", part: "title", text: protocol.title },
  { at: "template", part: "summary", text: protocol.summary },
  ...protocol.phases.map((phase): Text => ({ at: "phase", part: "title", text: phase.title })),
  ...protocol.steps.flatMap(stepTexts),
  ...soloTexts(protocol),
  ...protocol.readings.map((text): Text => ({ at: "reading", part: "reading", text })),
];

const matching = (texts: Text[], pattern: RegExp) =>
  texts.filter(({ text }) => pattern.test(text)).map(({ at, text }) => `${at}: ${text}`);

/** Syllables by vowel groups: rough, and on the high side for short words. */
const syllables = (word: string): number => {
  const bare = word.toLowerCase().replace(/[^a-z]/g, "");
  const groups = bare.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, "").match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 0);
};

/** Flesch–Kincaid grade, roughly: the school year for which a text is easy. */
const grade = (text: string): number => {
  const words = withName(text, "Sam").match(/[\p{L}’]+/gu) ?? [];
  const sentences = Math.max(1, (text.match(/[.?:](?=\s|”|$)/g) ?? []).length);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59;
};

const longest: Record<Part, number> = {
  prompt: 200,
  hint: 230,
  starter: 60,
  example: 130,
  waiting: 180,
  label: 60,
  title: 32,
  reading: 260,
  summary: 280,
};

/** Words of the consulting room and of cheer, words that judge, and words that assume. */
const unwelcome =
  /[!]|\p{Extended_Pictographic}|\b(validat\w*|hold(ing)? space|trigger\w*|toxic|boundar\w+|narrative|dysregulat\w*|regulat\w*|flooded|trauma\w*|attachment|vulnerab\w+|nervous system|journey|process(ing)?|closure|accountab\w*|communicat\w*|empath\w*|dynamics?|session|congrat\w*|great job|well done|awesome|amazing|fail\w*|fault lies|skipp?ed|simply|should)\b/iu;
const genderedOrPartner =
  /\b(he|she|him|her|hers|his|himself|herself|husband|wife|boyfriend|girlfriend|your partner)\b/i;
const romance =
  /\b(kiss|bed(?! ?times)|in love|darling|marriage|married|spouse|date night|romantic|lean on you|lie here|love you\b)/i;
const blame =
  /\byou (always|never|made me|obviously|clearly)\b|\bI feel that you\b|\bsorry (but|if|you)\b|\bcalm down\b|\bI(’ll| will) never\b|\bI promise\b|\b(get|was|it.s) nothing\b/i;
const begsForgiveness = /\bforgiv(?!eness, since)/i;
const tellsOnTheOther =
  /\b(not ready|isn’t ready|hasn’t|has not|has read|has seen|is writing|is typing|refus\w*|upset|stirred|overwhelmed|calm|rat(ed|ing)|number|is resting|taking a break|alone|skipped|passed)\b/i;

describe.each(templates)("%s", (file, protocol) => {
  const texts = allTexts(protocol);
  const step = (id: StepId) => protocol.steps.find((each) => each.id === id);
  const ids = protocol.steps.map((each) => each.id);

  test("is named after its template and credits its source", () => {
    expect(file).toBe(`${protocol.id}.json`);
    expect(protocol.source.title).not.toBe("");
    expect(protocol.source.author).not.toBe("");
  });

  test("lists each step once, in phases that exist and keep their order", () => {
    expect(new Set(ids).size).toBe(ids.length);
    const phases = protocol.phases.map((phase) => phase.id);
    const places = protocol.steps.map((each) => phases.indexOf(each.phase));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places)).toEqual(new Set(phases.keys()));
  });

  test("asks for consent exactly when its policy says so", () => {
    expect(ids.includes("ask")).toBe(protocol.policy.ask);
  });

  test("words one choice for each idea of who goes first, and offers no other way in", () => {
    const choices = step("order")?.inputs.find((input) => input.kind === "choices");
    expect(choices?.kind === "choices" && choices.choices).toHaveLength(protocol.policy.order.length);
    expect(step("order")?.inputs.some((input) => input.kind === "rating")).toBe(false);
  });

  test("gives a rating its words wherever one is asked for", () => {
    const ratings = protocol.steps.flatMap((each) => each.inputs).filter((input) => input.kind === "rating");
    expect(ratings.length).toBeGreaterThan(0);
    for (const rating of ratings) expect(rating.kind === "rating" && rating.words).toBeTruthy();
  });

  test("offers the five ways to settle", () => {
    const choices = step("regulate")?.inputs.find((input) => input.kind === "choices");
    expect(choices?.kind === "choices" && choices.choices.join(" ")).toMatch(
      /breathe.*move.*cold water.*walk.*friend/i,
    );
  });

  test.each(bonds)("has enough to lean on for %s", (bond) => {
    for (const each of protocol.steps) {
      const wording = wordingFor(each, bond);
      const given = /^(regulate|order)$/.test(each.id) ? [0, 0] : each.id === "reconnect" ? [4, 6] : [4, 6];
      expect(wording.starters.length, `${each.id} starters`).toBeGreaterThanOrEqual(given[0] ?? 0);
      expect(wording.starters.length, `${each.id} starters`).toBeLessThanOrEqual(given[1] ?? 0);
      expect(wording.examples.length, `${each.id} examples`).toBeGreaterThanOrEqual(2);
      expect(wording.examples.length, `${each.id} examples`).toBeLessThanOrEqual(4);
      expect(wording.hint, `${each.id} hint`).toBeTruthy();
      expect(each.waiting, `${each.id} waiting`).toBeTruthy();
    }
  });

  test.each(bonds)("has words of its own for %s where warmth is spoken", (bond) => {
    expect(step("reassure")?.byBond?.[bond]?.examples).toBeDefined();
    expect(step("reconnect")?.byBond?.[bond]?.examples).toBeDefined();
  });

  test("keeps romance to partners", () => {
    const elsewhere = texts.filter(({ at }) => !at.endsWith("/partners"));
    expect(matching(elsewhere, romance)).toEqual([]);
  });

  test("is short enough for a phone at night", () => {
    expect(
      texts.filter(({ part, text }) => text.length > longest[part]).map(({ text }) => `${text.length} ${text}`),
    ).toEqual([]);
  });

  test("reads easily, at about twelve years of age", () => {
    const read = texts.filter(({ part }) => /prompt|hint|waiting|summary|example/.test(part));
    expect(
      read.filter(({ text }) => grade(text) > 7).map(({ at, text }) => `${grade(text).toFixed(1)} ${at}: ${text}`),
    ).toEqual([]);
    const prompts = read.filter(({ part }) => part === "prompt").map(({ text }) => grade(text));
    expect(prompts.reduce((sum, value) => sum + value, 0) / prompts.length).toBeLessThan(4.5);
  });

  test("keeps out jargon, cheer, gender and “your partner”", () => {
    expect(matching(texts, unwelcome)).toEqual([]);
    expect(matching(texts, genderedOrPartner)).toEqual([]);
  });

  test("shows by example: no blame, no hollow sorry, no empty promise, no asking for forgiveness", () => {
    expect(matching(texts, blame)).toEqual([]);
    expect(matching(texts, begsForgiveness)).toEqual([]);
    const owning = texts.filter(({ at, part }) => /\bown\b/.test(at) && part === "example");
    expect(matching(owning, /\bbut\b|\bif I\b/i)).toEqual([]);
  });

  test("never tells on the other while somebody waits, and says the same in both private steps", () => {
    expect(
      matching(
        texts.filter(({ part }) => part === "waiting"),
        tellsOnTheOther,
      ),
    ).toEqual([]);
    expect(step("intent")?.waiting).toBe(step("regulate")?.waiting);
  });

  test("names no limit on the screens, since a coach may choose another", () => {
    const screens = texts.filter(({ part }) => part !== "reading");
    expect(matching(screens, /\d|\b(four|five)\b/i)).toEqual([]);
  });

  test("is set with care: whole sentences, curly quotes, one placeholder, openings left open", () => {
    expect(matching(texts, /["']|\s\s|^\s|\s$|\.\.\./)).toEqual([]);
    expect(matching(texts, /\{(?!other\})|(?<!\{other)\}/)).toEqual([]);
    const whole = texts.filter(({ part }) => /prompt|hint|example|waiting|reading|summary/.test(part));
    expect(whole.filter(({ text }) => !/[.?”]$/.test(text)).map(({ text }) => text)).toEqual([]);
    expect(
      matching(
        texts.filter(({ part }) => part === "starter"),
        /[.?:…,]$/,
      ),
    ).toEqual([]);
  });

  test("does not say the same example twice for one bond", () => {
    for (const bond of bonds) {
      const examples = protocol.steps.flatMap((each) => wordingFor(each, bond).examples);
      expect(examples).toEqual([...new Set(examples)]);
    }
  });

  test("lets one person go on alone, to a close where nothing is owed", () => {
    expect(protocol.soloPath.map((solo) => solo.id)).toEqual([
      "regulate",
      "intent",
      "speak",
      "imagine",
      "own",
      "witness",
      "close",
    ]);
    expect(protocol.soloPath.at(-1)?.wording.prompt).toContain("Nothing is owed");
    expect(matching(soloTexts(protocol), /\bsend (it|this)\b|will be told|will see/i)).toEqual([]);
  });
});

/** A repair in which nothing has happened yet. */
const start: Facts = {
  named: false,
  asking: "none",
  readyBoth: false,
  orderAgreed: false,
  shareSent: false,
  reflected: false,
  heard: "none",
  owning: "none",
  turnsDone: 0,
  softened: 0,
  reassuranceClosed: 0,
  complete: 0,
  lingering: 0,
};

describe("the two templates that ship", () => {
  const get = (id: string) => {
    const found = templates.find(([, protocol]) => protocol.id === id);
    if (!found) throw new Error(`${id} is missing`);
    return found[1];
  };
  const healing = get("nine-steps-to-healing");
  const art = get("art-of-repair");
  const guard = (protocol: Protocol, id: StepId, side: "enter" | "exit"): Guard => {
    const found = protocol.steps.find((step) => step.id === id);
    if (!found) throw new Error(`${protocol.id} has no ${id}`);
    return found[side];
  };

  test("have nine steps each, in the order of their source", () => {
    const rest = ["order", "speak", "listen", "own", "reassure", "reconnect"];
    expect(healing.steps.map((step) => step.id)).toEqual(["notice", "regulate", "intent", ...rest]);
    expect(art.steps.map((step) => step.id)).toEqual(["regulate", "intent", "ask", ...rest]);
  });

  test("group the second in its three parts: four, three and two", () => {
    const sizes = art.phases.map((phase) => art.steps.filter((step) => step.phase === phase.id).length);
    expect(sizes).toEqual([4, 3, 2]);
  });

  test("differ in policy where the sources do", () => {
    expect(healing.policy).toMatchObject({ ask: false, impactRequired: false, pauseAbove: 5, midTurn: "recommend" });
    expect(art.policy).toMatchObject({ ask: true, impactRequired: true, pauseAbove: 5, midTurn: "recommend" });
  });

  test("share no prompt, apart from what both must say alike", () => {
    const prompts = (protocol: Protocol) => protocol.steps.map((step) => step.wording.prompt);
    expect(prompts(healing).filter((prompt) => prompts(art).includes(prompt))).toEqual([]);
  });

  // Each row: the fact alone that a guard must not do without, from an otherwise open gate.
  const open: Facts = {
    ...start,
    named: true,
    asking: "yes",
    readyBoth: true,
    orderAgreed: true,
    shareSent: true,
    heard: "yes",
    owning: "owned",
    turnsDone: 2,
    softened: 2,
    reassuranceClosed: 2,
    complete: 2,
    lingering: 2,
  };
  const needs: [Protocol, StepId, "enter" | "exit", Partial<Facts>][] = [
    [healing, "notice", "exit", { named: false }],
    [healing, "order", "enter", { named: false }],
    [art, "ask", "exit", { asking: "asked" }],
    [art, "ask", "exit", { asking: "notYet" }],
    [art, "order", "enter", { asking: "notYet" }],
    ...[healing, art].flatMap((protocol): [Protocol, StepId, "enter" | "exit", Partial<Facts>][] => [
      [protocol, "order", "enter", { readyBoth: false }],
      [protocol, "order", "exit", { orderAgreed: false }],
      [protocol, "speak", "enter", { orderAgreed: false }],
      [protocol, "speak", "exit", { shareSent: false }],
      [protocol, "listen", "enter", { shareSent: false }],
      [protocol, "listen", "exit", { heard: "partly" }],
      [protocol, "listen", "exit", { heard: "notNow" }],
      [protocol, "own", "enter", { heard: "partly" }],
      [protocol, "own", "exit", { owning: "none" }],
      [protocol, "reassure", "enter", { turnsDone: 1 }],
      [protocol, "reassure", "enter", { softened: 1 }],
      [protocol, "reassure", "exit", { reassuranceClosed: 1 }],
      [protocol, "reconnect", "enter", { reassuranceClosed: 1 }],
      [protocol, "reconnect", "exit", { complete: 1 }],
      [protocol, "reconnect", "exit", { lingering: 1 }],
    ]),
  ];

  test.each(needs.map(([protocol, id, side, lack]) => ({ template: protocol.id, id, side, lack, protocol })))(
    "$template: $id.$side opens, and stays shut on $lack",
    ({ protocol, id, side, lack }) => {
      expect(holds(guard(protocol, id, side), open)).toBe(true);
      expect(holds(guard(protocol, id, side), { ...open, ...lack })).toBe(false);
    },
  );

  test("let someone pass on owning, and open the private steps to all", () => {
    for (const protocol of [healing, art]) {
      expect(holds(guard(protocol, "own", "exit"), { ...open, owning: "passed" })).toBe(true);
      for (const id of ["regulate", "intent"] as const) expect(holds(guard(protocol, id, "enter"), start)).toBe(true);
    }
  });
});
