import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { untouched } from "@/lib/domain/form.ts";
import { Coaches, type ListedColleague } from "./coaches.tsx";
import { HandOver } from "./hand-over.tsx";

const action = () => Promise.resolve(untouched);
const olive: ListedColleague = { userId: "olive", name: "Olive", owns: true, coaching: null, couples: 0 };
const ines: ListedColleague = { userId: "ines", name: "Ines", owns: false, coaching: "m-ines", couples: 2 };
const ben: ListedColleague = { userId: "ben", name: "Ben", owns: false, coaching: "m-ben", couples: 0 };

function page(colleagues: ListedColleague[], { mine = true, left = null as string | null } = {}): string {
  const ids = { practiceId: "practice", newInvitationId: "new", userId: "olive" };
  const actions = { invite: action, revoke: action, end: action };
  return renderToStaticMarkup(
    <Coaches {...ids} {...actions} colleagues={colleagues} invitations={[]} mine={mine} left={left} />,
  );
}

const optionsIn = (html: string): string[] =>
  [...html.matchAll(/<option[^>]*>([^<]*)</g)].map(([, words]) => words ?? "");

describe("ending somebody's coaching", () => {
  test("asks what becomes of their couples, and of nobody's who has none", () => {
    expect(optionsIn(page([olive, ines, ben]))).toEqual(["Choose", "Ben takes them over", "The work with them ends"]);
    expect(optionsIn(page([olive, { ...ines, couples: 0 }, ben]))).toEqual([]);
  });

  test("offers the owner only where they coach", () => {
    const coaching = { ...olive, coaching: "m-olive" };
    expect(optionsIn(page([coaching, ines]))).toEqual(["Choose", "I take them over", "The work with them ends"]);
  });

  test("is nothing that a coach sees, nor how many couples anybody has", () => {
    const html = page([olive, ines, ben], { mine: false, left: "gone" });
    for (const words of ["End their coaching", "2 couples", "who left"]) expect(html).not.toContain(words);
  });
});

test("couples of a coach who left are the owner's to find", () => {
  const html = page([olive, ben], { left: "gone" });
  expect(html).toContain('href="/practice?practice=practice&amp;coach=gone"');
});

test("one couple is handed to any other coach, or somebody is invited first", () => {
  const props = { practiceId: "practice", couples: [{ coupleId: "c", label: "Tuesdays" }], userId: "olive", action };
  expect(optionsIn(renderToStaticMarkup(<HandOver {...props} coaches={[ben, { ...olive, coaching: "m" }]} />))).toEqual(
    ["Choose", "Tuesdays", "Choose", "Ben", "Olive (you)"],
  );
  expect(renderToStaticMarkup(<HandOver {...props} coaches={[]} />)).toContain("Invite one first");
});
