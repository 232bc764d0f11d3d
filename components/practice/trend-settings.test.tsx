import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { untouched } from "@/lib/domain/form.ts";
import { TrendSettings } from "./trend-settings.tsx";

const action = () => Promise.resolve(untouched);

function page(more: { yearsFrom?: number | null; inCommunity?: boolean; isByYears?: boolean }): string {
  const standing = { yearsFrom: null, inCommunity: false, isByYears: false, ...more };
  const actions = { chooseYears: action, joinCommunity: action };
  return renderToStaticMarkup(<TrendSettings practiceId="practice" nextYear={2027} mine {...standing} {...actions} />);
}

test("whether a practice is counted with others is said as it is, and can be changed", () => {
  expect(page({})).toContain("Your practice is counted by itself alone.");
  expect(page({})).toContain("Count us with others");
  expect(page({ inCommunity: true })).toContain("Your practice is counted with others.");
  expect(page({ inCommunity: true })).toContain("Count us alone from now on");
});

test("until whole years begin it is counted with others, and then by itself alone, which no button changes", () => {
  const before = page({ inCommunity: true, yearsFrom: 2027 });
  expect(before).toContain("Your practice is counted with others up to December 2026.");
  expect(before).toContain("Count us alone from now on");
  for (const inCommunity of [false, true]) {
    const html = page({ inCommunity, yearsFrom: 2027, isByYears: true });
    expect(html).toContain("Your practice counts whole years, so it is counted by itself alone.");
    expect(html.includes("you still see those numbers")).toBe(inCommunity);
    for (const words of ["Your practice is counted with others", "Count us"]) expect(html).not.toContain(words);
  }
});
