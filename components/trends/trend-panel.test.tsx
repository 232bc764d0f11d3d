import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type Dimension, type Member, members, type RuleName, ruleNames, ruleWords } from "@/lib/domain/trends/cell.ts";
import type { OwnStep } from "@/lib/domain/trends/own-step.ts";
import type { Band } from "@/lib/domain/trends/rounding.ts";
import { briefRuleWords } from "./hidden-words.ts";
import type { Panel, PanelSource, TrendStep } from "./panel.ts";
import { csvOf } from "./panel-csv.ts";
import { panelsOf } from "./panels-of.ts";
import { whereItStops } from "./steps-panel.ts";
import { ownNumbers, type PublishedNumber, publishedNumbers } from "./trend-numbers.ts";
import { TrendPanel } from "./trend-panel.tsx";

const period = "2026Q3";
const protocolId = "second";
const chosen = { protocolId, period };
const versions = [
  { protocolId: "first", version: 1 },
  { protocolId, version: 2 },
];
const steps: TrendStep[] = [
  { id: "regulate", label: "1 · Settle", name: "Settle", rates: { before: true, after: false } },
  { id: "own", label: "2 · Own", name: "Own", rates: { before: false, after: false } },
  { id: "reconnect", label: "3 · Reconnect", name: "Reconnect", rates: { before: false, after: true } },
];

type Value = PublishedNumber["value"];

/** A cell for every place that a panel could ask about. */
const everywhere = (valueAt: (place: { dimension: Dimension; member: Member; step: string }) => Value) =>
  [chosen, { protocolId, period: "2026Q2" }, { protocolId: "first", period }].flatMap((where) =>
    (Object.keys(members) as Dimension[]).flatMap((dimension) =>
      members[dimension].flatMap((member) =>
        (dimension === "gap" ? ["all"] : steps.map(({ id }) => id as string)).map((step): PublishedNumber => {
          const place = { dimension, member, step };
          return { ...where, ...place, value: valueAt(place) };
        }),
      ),
    ),
  );

const shown = (metrics: Exclude<Value, { hidden: RuleName }>["metrics"], couples: Band = "20–49"): Value => ({
  hidden: null,
  couples,
  metrics,
});

const sourceOf = (cells: readonly PublishedNumber[]): PanelSource => ({
  numbers: publishedNumbers(cells, chosen),
  period,
  isOver: true,
  steps,
  periods: ["2026Q2", period],
  versions,
});

const panic = (id: string): never => {
  throw new Error(`there is no panel ${id}`);
};

const draw = (panel: Panel): string => renderToStaticMarkup(<TrendPanel panel={panel} csv={"/trends/csv" as "/"} />);

/** What can be read of a drawing, without what places it. */
const wordsIn = (html: string): string => html.replaceAll(/<[^>]*>/g, " ");

/** Labels of our own that have digits: the number of a step, and both ends of the scale. */
const ownDigits = /\d · |10 · overwhelmed|2026|from 1, calm, to 10|of 100|Version \d/g;

test("of times between sessions, one that is shown beside hidden ones isn’t called the most frequent", () => {
  const sentence = (hidden: readonly Member[]) =>
    panelsOf(
      "practice",
      sourceOf(
        everywhere(({ member }) =>
          hidden.includes(member) ? { hidden: "telling" } : shown({ share: member === "month" ? 40 : 20 }),
        ),
      ),
    ).find(({ id }) => id === "gaps")?.sentence;
  expect(sentence([])).toMatch(
    /^Most often up to a month lies between a couple’s sessions: so it is for about 40 of 100/,
  );
  expect(sentence(["week", "fortnight"])).toBe(
    "Up to a month lies between the sessions of about 40 of 100 couples that had two or more. Not all of the other times can be shown.",
  );
});

describe("a hidden number", () => {
  test.each(ruleNames)("says its rule, %s, in words, and no digit", (rule) => {
    const panels = panelsOf("practice", sourceOf(everywhere(() => ({ hidden: rule }))));
    expect(panels).toHaveLength(8);
    for (const panel of panels) {
      const html = draw(panel);
      expect(html).toContain(ruleWords[rule]);
      expect(wordsIn(html).replaceAll(ownDigits, "")).not.toMatch(/\d/);
      const file = csvOf(panel.table);
      expect(file).toContain(briefRuleWords[rule]);
      expect(file.replaceAll(ownDigits, "")).not.toMatch(/\d/);
      // No picture either, where a place or a length would be a number.
      expect(html).not.toContain("fill-accent");
    }
  });
});

describe("beside numbers that are shown", () => {
  const cells = everywhere(({ dimension, step }) => {
    if (dimension === "moves" || dimension === "gap") return shown({ share: 25 });
    if (step === "own") return { hidden: "telling" };
    if (dimension === "total") return shown({ completed: step === "regulate" ? 65 : 80 });
    return shown({ before: step === "regulate" ? 7 : null, after: step === "reconnect" ? 3.5 : null });
  });
  const panels = new Map(panelsOf("practice", sourceOf(cells)).map((panel) => [panel.id, panel]));
  const htmlOf = (id: Panel["id"]) => draw(panels.get(id) ?? panic(id));

  test("a hidden one has its rule in the picture and beneath, and no bar", () => {
    const html = htmlOf("steps");
    expect(html).toContain("Hidden: too telling");
    expect(html).toContain(ruleWords.telling);
    expect(html.match(/class="fill-accent"/g)).toHaveLength(2);
    expect(html.match(/fill-sunken/g)).toHaveLength(2);
  });

  test("a bar and its words say the same as the table, which says how many there are only in a band", () => {
    const html = htmlOf("steps");
    expect(html).toContain('width="65%"');
    expect(wordsIn(html)).toContain("65 of 100");
    expect(html).toContain("20–49 couples");
    expect(panels.get("steps")?.table.rows).toEqual([
      ["1 · Settle", "20–49", "65"],
      ["2 · Own", "Hidden", "Hidden: too telling"],
      ["3 · Reconnect", "20–49", "80"],
    ]);
  });

  test("a sentence names the step that fewest get through, and blames nobody", () => {
    expect(panels.get("steps")?.sentence).toBe(
      "Of the steps that can be shown, fewest couples get through Settle: about 65 of 100 who started it completed it in that time.",
    );
    expect(panels.get("ratings")?.sentence).toBe(
      "Activation is about 3.5 points lower afterwards: 7 on the way in, at Settle, and 3.5 at the end, at Reconnect.",
    );
  });

  test("no step is named the hardest where it is the only one that isn't hidden", () => {
    const one = everywhere(({ step }) => (step === "own" ? shown({ completed: 65 }) : { hidden: "telling" }));
    expect(whereItStops(sourceOf(one))).toBeNull();
    expect(panelsOf("practice", sourceOf(one))[0]?.sentence).toMatch(/^Only Own can be shown/);
  });

  test("it is said how large a difference would have to be, and that one thing needn't have made another", () => {
    expect(panels.get("steps")?.sureness).toContain(
      "shares told to the nearest ten, a difference of less than about 40 in 100",
    );
    expect(panels.get("ratings")?.sureness).toContain("1.5 points");
    expect(panels.get("rehearsals")?.sureness).toContain("doesn’t say that rehearsing did it");
  });
});

const everybody = { ...chosen, dimension: "total", member: "all" } as const;
const noGaps = { week: 0, fortnight: 0, month: 0, longer: 0 };
const ownSource = (counts: readonly OwnStep[], gaps = noGaps): PanelSource => ({
  numbers: ownNumbers(counts, gaps, chosen),
  period,
  isOver: true,
  steps,
  periods: [...new Set(counts.map((each) => each.period))].toSorted(),
  versions,
});

describe("one's own couples are set beside each other", () => {
  const did = { couples: 8, completed: 6, before: { mean: 7, people: 12 }, after: null };
  const at = (place: Partial<OwnStep>): OwnStep[] => [
    { ...everybody, ...did, step: "regulate", ...place },
    { ...everybody, ...did, step: "reconnect", before: null, after: { mean: 4, people: 12 }, ...place },
  ];
  const panelOf = (id: Panel["id"], counts: OwnStep[]) =>
    panelsOf("own", ownSource(counts)).find((each) => each.id === id);

  test("from one period to the next", () => {
    const panel = panelOf("periods", [...at({}), ...at({ period: "2026Q2", completed: 4 })]);
    expect(panel?.sentence).toBe(
      "Afterwards activation is about 3 points lower, as in April to June 2026. Of those who started Settle, 6 of 8 completed it; in April to June 2026 it was 4 of 8.",
    );
    expect(panel?.table.rows.map(([name, , , completed]) => [name, completed])).toEqual([
      ["April to June 2026", "4 of 8"],
      ["July to September 2026", "6 of 8"],
    ]);
  });

  test("under one version and another", () => {
    const panel = panelOf("versions", [...at({}), ...at({ protocolId: "first" })]);
    expect(panel?.table.rows.map(([name]) => name)).toEqual(["Version 1", "Version 2"]);
    expect(panel?.sureness).toContain("doesn’t say that its words did it");
  });

  test("rehearsed or not, as far as their coach was asked to", () => {
    const parts = (["yes", "no"] as const).flatMap((member) => at({ dimension: "rehearsed", member }));
    const panel = panelOf("rehearsals", [...at({}), ...parts]);
    expect(panel?.table.rows.map(([name]) => name)).toEqual(["Rehearsed with you", "Not rehearsed with you"]);
    expect(panel?.sureness).toMatch(/^Only rehearsals that you were asked to are counted here/);
  });

  test("and not where there is nothing beside them", () => {
    const alone = [
      ...at({}),
      ...at({ dimension: "round", member: "1" }),
      ...at({ dimension: "rehearsed", member: "no" }),
    ];
    expect(panelsOf("own", ownSource(alone)).map(({ id }) => id)).toEqual(["steps", "ratings"]);
  });
});

test("one's own couples are counted exactly, and few of them are a question and no answer", () => {
  const gaps = { week: 3, fortnight: 1, month: 0, longer: 0 };
  const counts = [
    { ...everybody, step: "regulate", couples: 9, completed: 8, before: { mean: 6.25, people: 4 }, after: null },
    { ...everybody, step: "own", couples: 8, completed: 3, before: null, after: null },
    // The smallest share, of one couple alone.
    { ...everybody, step: "reconnect", couples: 1, completed: 0, before: null, after: null },
  ];
  const panels = panelsOf("own", ownSource(counts, gaps));
  const [funnel, ratings] = panels;
  expect(funnel?.sentence).toBe(
    "In July to September 2026 couples stopped most often at Own: 3 of 8 who started it completed it in that time.",
  );
  expect(funnel?.sureness).toContain("a question to ask");
  expect(funnel?.table.rows).toContainEqual(["2 · Own", "8", "3"]);
  expect(ratings?.sentence).toContain("activation is 6.3");
  expect(ratings?.table.rows).toContainEqual(["1 · Settle", "9", "6.3, from 4 people", "–"]);
  expect(panels.at(-1)?.sentence).toBe(
    "Most often up to a week lies between a couple’s sessions: so it is for 3 of 4 couples that had two or more.",
  );
});

test("a comparison of ratings is as sure as there are people behind them, however many couples there are", () => {
  const many = { ...chosen, couples: 40, completed: 40 };
  const [few, enough] = [3, 40].map((people) => {
    const places = [everybody, { dimension: "round", member: "1" }, { dimension: "round", member: "2" }] as const;
    const counts = places.flatMap((place) => [
      { ...many, ...place, step: "regulate", before: { mean: 7, people }, after: null },
      { ...many, ...place, step: "reconnect", before: null, after: { mean: 4, people } },
    ]);
    const panels = panelsOf("own", ownSource(counts));
    return panels.filter(({ id }) => id === "ratings" || id === "rounds").map(({ sureness }) => sureness);
  });
  for (const words of few ?? []) expect(words).toContain("a question to ask");
  for (const words of enough ?? []) expect(words).toContain("less than about 1 point");
  expect([few?.length, enough?.length]).toEqual([2, 2]);
});

test("of breaks and of “not yet” there is nothing about one's own couples", () => {
  const panels = panelsOf(
    "own",
    ownSource([{ ...everybody, step: "own", couples: 3, completed: 2, before: null, after: null }]),
  );
  expect(panels.map(({ id }) => id)).not.toContain("pauses");
  const practice = everywhere(({ dimension }) =>
    dimension === "moves" ? shown({ share: 20 }) : { hidden: "few-couples" as const },
  );
  expect(panelsOf("practice", sourceOf(practice)).map(({ id }) => id)).toContain("pauses");
});

describe("who doesn't see a picture misses nothing", () => {
  const mixed = everywhere(({ dimension, member, step }) => {
    if (step === "own" || member === "2") return { hidden: "telling" };
    if (dimension === "total") return shown({ completed: step === "regulate" ? 65 : 80 });
    if (dimension === "moves" || dimension === "gap") return shown({ share: member.length * 5 });
    return shown({ before: step === "regulate" ? 7.5 : null, after: step === "reconnect" ? 3.5 : null });
  });
  const did = { couples: 9, completed: 7, before: { mean: 6.25, people: 4 }, after: null };
  const counts = [
    everybody,
    { ...everybody, period: "2026Q2" },
    { ...everybody, protocolId: "first" },
    ...members.round.map((member) => ({ ...chosen, dimension: "round" as const, member })),
    ...members.rehearsed.map((member) => ({ ...chosen, dimension: "rehearsed" as const, member })),
  ].flatMap((place) => steps.map(({ id }) => ({ ...did, ...place, step: id })));
  const own = ownSource(counts, { week: 3, fortnight: 1, month: 0, longer: 0 });
  const panels = [...panelsOf("practice", sourceOf(mixed)), ...panelsOf("own", own)];

  test.each(panels)("$id: all of it is in its table", (panel) => {
    const html = draw(panel);
    const pictures = html.match(/<div aria-hidden="true"[^>]*>.*?<\/div>(?=<div)/gs) ?? [];
    expect(pictures.length).toBeGreaterThan(0);
    const { caption, columns, rows } = panel.table;
    const said = [caption, ...columns, ...rows.flat()].join(" ");
    for (const number of pictures.flatMap((picture) => wordsIn(picture).match(/\d+(\.\d+)?/g) ?? []))
      expect(said.match(/\d+(\.\d+)?/g)).toContain(number);
    for (const rule of panel.hidden) expect(rows.flat()).toContain(briefRuleWords[rule]);
  });

  test.each(panels)("$id: its picture is no empty place for who is read to", (panel) => {
    const html = draw(panel).replaceAll(/<div aria-hidden="true"[^>]*>.*?<\/div>(?=<div)/gs, "");
    expect(html).not.toMatch(/<figure|<svg width="100%"/);
  });
});

test("how stirred up they were is told where how many came through isn't, with as many couples as rated", () => {
  const cells = everywhere(({ dimension, step }) => {
    if (dimension === "activation")
      return shown({ before: step === "regulate" ? 7 : null, after: step === "reconnect" ? 3.5 : null }, "11–19");
    return { hidden: "telling" };
  });
  const panels = panelsOf("practice", sourceOf(cells));
  expect(panels[0]?.sentence).toBe("None of these numbers can be shown.");
  expect(panels[1]?.sentence).toMatch(/^Activation is about 3.5 points lower afterwards/);
  expect(panels[1]?.table.rows[0]).toEqual(["1 · Settle", "11–19", "7", "–"]);
  expect(panels.map(({ id }) => id)).toContain("rounds");
  expect(panels.find(({ id }) => id === "rounds")?.table.columns).toEqual([
    "Round",
    "Before, at Settle",
    "After, at Reconnect",
  ]);
});

describe("a file for a spreadsheet", () => {
  const csv = (cell: string) => csvOf({ caption: "", columns: ["A"], rows: [[cell]] });

  test.each(["=1+1", "+1", "-1", "@now", "\t=1", "\r=1"])("keeps %j as words", (cell) => {
    expect(csv(cell)).toMatch(/^\uFEFFA\r\n"?'/);
  });

  test("keeps commas, quotes and line ends inside their cell", () => {
    expect(csv('a, "b"\nc')).toBe('\uFEFFA\r\n"a, ""b""\nc"\r\n');
  });
});
