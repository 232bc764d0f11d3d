import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type Dimension, type Member, members, ruleWords } from "@/lib/domain/trends/cell.ts";
import type { OwnStep } from "@/lib/domain/trends/own-step.ts";
import { Monday } from "./monday.tsx";
import type { PanelSource, TrendStep } from "./panel.ts";
import { panelsOf } from "./panels-of.ts";
import { ScopeSection } from "./scope-section.tsx";
import { whereItStops } from "./steps-panel.ts";
import { TrendChoices } from "./trend-choices.tsx";
import { ownNumbers, type PublishedNumber, publishedNumbers } from "./trend-numbers.ts";
import type { TrendsView } from "./trends-view.ts";
import { unmadeOf } from "./unmade.ts";

const [earlier, period] = ["2026Q2", "2026Q3"];
const protocolId = "healing";
const chosen = { protocolId, period };
const rates = { before: false, after: false };
const steps: TrendStep[] = [
  { id: "regulate", label: "1 · Settle", name: "Settle", rates: { ...rates, before: true } },
  { id: "own", label: "2 · Own", name: "Own", rates },
  { id: "reconnect", label: "3 · Reconnect", name: "Reconnect", rates: { ...rates, after: true } },
];
const view: TrendsView = { practice: null, scope: "practice", protocol: protocolId, period };

type Value = PublishedNumber["value"];
type At = { period: string; dimension: Dimension; member: Member; step: string };

/** Every cell of both periods. */
function published(valueAt: (at: At) => Value): PanelSource {
  const cells = [earlier, period].flatMap((each) =>
    (Object.keys(members) as Dimension[]).flatMap((dimension) =>
      members[dimension].flatMap((member) =>
        (dimension === "gap" ? ["all"] : steps.map(({ id }) => id as string)).map((step): PublishedNumber => {
          const at = { period: each, dimension, member, step };
          return { ...at, protocolId, value: valueAt(at) };
        }),
      ),
    ),
  );
  const numbers = publishedNumbers(cells, chosen);
  return { numbers, period, isOver: true, steps, periods: [earlier, period], versions: [] };
}

const completed = (share: number): Value => ({ hidden: null, couples: "50–99", metrics: { completed: share } });
const hidden: Value = { hidden: "telling" };

const sectionOf = (source: PanelSource): string =>
  renderToStaticMarkup(
    <ScopeSection scope="practice" panels={panelsOf("practice", source)} view={view} unmade={null} />,
  );

describe("a scope of which little can be shown", () => {
  const source = published(({ dimension, step }) =>
    dimension === "total" && step !== "regulate" ? completed(step === "own" ? 60 : 90) : hidden,
  );
  const html = sectionOf(source);
  const [answered = "", unanswered = ""] = html.split("What can’t be said of this period</h3>");

  test("has its answers first, and every other question in a line", () => {
    expect(answered.match(/(?<=<h3[^>]*>)[^<]+(?=<)/g)).toEqual(["Where it stops", "From one period to the next"]);
    expect(unanswered.match(/<details/g)).toHaveLength(5);
    expect(unanswered).not.toContain("<h3");
  });

  test("says what hides each, and that its table can be had", () => {
    expect(unanswered.match(new RegExp(ruleWords.telling, "g"))).toHaveLength(5);
    expect(unanswered.match(/<table/g)).toHaveLength(5);
    for (const panel of ["ratings", "rounds", "rehearsals", "pauses", "gaps"])
      expect(unanswered).toContain(`panel=${panel}`);
  });

  test("is one kind word where nothing can", () => {
    const nothing = sectionOf(published(() => hidden));
    expect(nothing).toContain("Nothing can be shown of this period");
    expect(nothing).not.toMatch(/<table|<details|<h3/);
  });
});

test("the community’s numbers stand under its own name, with what it is and what it takes", () => {
  const source = published(({ dimension, step }) =>
    dimension === "total" ? completed(step === "own" ? 60 : 90) : { hidden: "few-practices" },
  );
  const html = renderToStaticMarkup(
    <ScopeSection scope="community" panels={panelsOf("community", source)} view={view} unmade={null} />,
  );
  expect(html).toContain(">Community</h2>");
  expect(html).toContain("Anonymous");
  expect(html).toContain("about 60 of 100");
  expect(html).toContain(ruleWords["few-practices"]);
  expect(html).toContain("scope=community&amp;protocol=healing");
  expect(html).not.toContain("scope=practice");
});

describe("a period that isn’t counted", () => {
  const going = { period, periods: [period], isOver: false, isDue: false, isClosed: false, yearsFrom: null };
  const over = { ...going, isOver: true };
  const wordsOf = (asked: Parameters<typeof unmadeOf>[1]): string =>
    renderToStaticMarkup(
      <ScopeSection scope="practice" panels={[]} view={view} unmade={unmadeOf("practice", asked)} />,
    ).replaceAll(/<[^>]*>/g, "");

  test("goes on, or is over and counted a week later, or is held up", () => {
    expect(wordsOf(going)).toContain(
      "This period isn’t overIt is counted once, a week after it ends: on 8 October 2026.",
    );
    expect(wordsOf(over)).toContain("This period isn’t counted yetIt is over. It is counted once, on 8 October 2026.");
    expect(wordsOf({ ...over, isDue: true })).toContain("Something held that up; it is tried again every night.");
  });

  test("is never counted by itself where whole years are", () => {
    const quarter = { ...over, isDue: true, yearsFrom: 2026 };
    expect(wordsOf(quarter)).toContain(
      "Your practice is counted by whole years, so there will be no numbers of July to September 2026 alone. All of 2026 is counted once, on 8 January 2027.",
    );
    expect(wordsOf({ ...quarter, periods: [period, "2026"] })).toContain(
      "numbers of July to September 2026 alone.See 2026",
    );
    // The quarters before the first whole year are counted.
    expect(wordsOf({ ...over, yearsFrom: 2027 })).toContain("counted once, on 8 October 2026");
  });

  test("is said of no scope whose numbers are made", () => {
    expect(unmadeOf("own", over)).toBeNull();
    expect(unmadeOf("practice", { ...over, isClosed: true })).toBeNull();
  });
});

describe("one period beside the one before", () => {
  const sentenceOf = (was: number, is: number) => {
    const source = published((at) => {
      if (at.dimension !== "total") return hidden;
      return completed(at.step === "own" ? (at.period === earlier ? was : is) : 90);
    });
    return panelsOf("practice", source).find(({ id }) => id === "periods")?.sentence;
  };

  test("is told as the same, as chance, or as more than that", () => {
    expect(sentenceOf(60, 60)).toBe("Of those who started Own, 60 of 100 completed it, as in April to June 2026.");
    expect(sentenceOf(70, 60)).toBe(
      "Of those who started Own, 60 of 100 completed it; in April to June 2026 it was 70 of 100. So small a difference may well be chance.",
    );
    expect(sentenceOf(90, 30)).toMatch(/it was 90 of 100. That is more than chance would often bring.$/);
  });

  test("isn’t told where there is none before", () => {
    const source = { ...published(() => completed(60)), period: earlier };
    const panel = panelsOf("practice", source).find(({ id }) => id === "periods");
    expect(panel).toMatchObject({ answers: false, sureness: null });
  });
});

test("pauses that are hidden everywhere take no room in the picture", () => {
  const source = published(({ dimension, member, step }) =>
    dimension === "moves" && member === "paused" && step === "own"
      ? { hidden: null, couples: "50–99", metrics: { share: 20 } }
      : hidden,
  );
  const panel = panelsOf("practice", source).find(({ id }) => id === "pauses");
  expect(panel?.charts).toMatchObject([{ title: "Paused", rows: [{ id: "own", bars: [{ label: null }] }] }]);
  expect(panel?.sentence).toMatch(/^Of the steps that can be shown, couples paused most often at Own: 20 of 100/);
  expect(panel?.hidden).toEqual(["telling"]);
});

test("the latest periods stand side by side, those before are folded unless one of them is looked at", () => {
  const periods = [2024, 2025, 2026].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`));
  const choices = (at: string) =>
    renderToStaticMarkup(
      <TrendChoices view={{ ...view, period: at }} scopes={["practice"]} protocols={[]} periods={periods} />,
    );
  const [latest = "", before = ""] = choices("2026Q4").split("<details");
  expect(latest.match(/period=\d{4}Q\d/g)).toHaveLength(7);
  expect(latest).toMatch(/Oct–Dec 2026.*Jul–Sep 2025/s);
  expect(before.match(/period=\d{4}Q\d/g)).toHaveLength(6);
  expect(before).not.toMatch(/^[^>]*open/);
  expect(choices("2024Q1").split("<details")[1]).toMatch(/^[^>]*open/);
});

describe("to try on Monday", () => {
  const monday = (source: PanelSource, standing: readonly { step: string; couples: number }[] | null = null): string =>
    renderToStaticMarkup(<Monday source={source} standing={standing} protocolId={protocolId} />);
  const own = (open: readonly number[], isOver: boolean): PanelSource => {
    const counts = steps.map(({ id }, index): OwnStep => {
      const did = { couples: 4, completed: 4 - (open[index] ?? 0), before: null, after: null };
      return { ...chosen, dimension: "total", member: "all", step: id, ...did };
    });
    const gaps = { week: 0, fortnight: 0, month: 0, longer: 0 };
    return { numbers: ownNumbers(counts, gaps, chosen), period, isOver, steps, periods: [period], versions: [] };
  };
  const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, "");
  const now = (...couples: readonly number[]) =>
    wordsOf(
      monday(
        own([0, 2, 1], true),
        steps.flatMap(({ id }, at) => (couples[at] ? [{ step: id, couples: couples[at] }] : [])),
      ),
    );

  test("of one’s own couples it goes by where they are now, whatever the period says", () => {
    expect(now(3, 1)).toContain("3 of your couples are now at Settle, more than at any other step.");
    expect(now(0, 0, 1)).toContain("One of your couples is now at Reconnect.");
    expect(now(1, 1)).toContain("No step stands out. Couples of yours are now at Settle and Own.");
    expect(now(1, 1)).toContain("You could begin with Settle.");
    expect(now()).toBe("");
  });

  const sentenceOf = (open: readonly number[], isOver: boolean) => panelsOf("own", own(open, isOver))[0]?.sentence;
  test("a period that is over is told as over, and nothing in it as still so", () => {
    const said = [
      [0, 2, 1],
      [0, 1, 0],
      [1, 1, 0],
      [0, 0, 0],
    ].map((open) => sentenceOf(open, true));
    expect(said).toEqual([
      "In July to September 2026 couples stopped most often at Own: 2 of 4 who started it completed it in that time.",
      "One couple that started Own didn’t complete it in July to September 2026. Every other step that was started was completed.",
      "No step stands out: one couple each at Settle and Own didn’t complete it in July to September 2026.",
      "Every couple that started a step in this time completed it.",
    ]);
  });

  test("one that goes on is told as it is so far", () => {
    const said = [
      [0, 2, 1],
      [0, 1, 0],
      [1, 1, 0],
      [2, 2, 0],
    ].map((open) => sentenceOf(open, false));
    expect(said).toEqual([
      "So far couples stop most often at Own: 2 of 4 who started it have completed it.",
      "One couple that started Own hasn’t completed it so far. Every other step that was started is completed.",
      "No step stands out: so far one couple each at Settle and Own hasn’t completed it.",
      "No step stands out: so far 2 couples each at Settle and Own haven’t completed it.",
    ]);
  });

  test("of one’s own couples it leads to who they are, of a practice’s never", () => {
    expect(now(1)).toContain("See where each couple is now");
    const source = published(({ step }) => completed(step === "own" ? 60 : 90));
    expect(wordsOf(monday(source))).not.toContain("each couple");
    expect(monday(source)).toContain('href="/protocols/healing#step-own"');
  });

  test("it says so where it may be chance", () => {
    const among = (share: number) => published(({ step }) => completed(step === "own" ? share : 90));
    expect(monday(among(60))).not.toContain("chance");
    expect(monday(among(80))).toContain("The others are close to it, so this may well be chance.");
    expect(whereItStops(among(60))?.isClear).toBe(true);
  });
});
