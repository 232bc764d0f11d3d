import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { ListedRehearsal } from "@/lib/domain/rehearsal/listed-rehearsal.ts";
import { ListItem } from "./list-item.tsx";

const now = new Date("2026-03-06T12:00:00Z");

const planned: ListedRehearsal = {
  coupleId: "couple",
  rehearsalId: "one",
  mode: "coach",
  steps: ["speak", "own"],
  phase: "setup",
  goal: "Say one thing",
  plannedAt: new Date("2026-03-07T18:00:00Z"),
  createdAt: new Date("2026-03-05T12:00:00Z"),
  overAt: null,
  isHomework: true,
  rehearserName: "Sam",
  coachName: "Maren",
};

const shown = (more: Partial<ListedRehearsal>, isOwn = true) =>
  renderToStaticMarkup(<ListItem rehearsal={{ ...planned, ...more }} isOwn={isOwn} now={now} zone="UTC" />).replaceAll(
    /<[^>]+>/g,
    " ",
  );

describe("a rehearsal in a list", () => {
  test("says with whom it is, from either side", () => {
    expect(shown({})).toContain("With Maren. Saying how it was, owning a part. Planned tomorrow evening at 6 pm.");
    expect(shown({}, false)).toContain("You and Sam.");
    expect(shown({ mode: "script" }, false)).toContain("Sam, alone, with a script.");
  });

  test("names the one who set it up to its rehearser alone", () => {
    expect(shown({})).toContain("From Maren");
    expect(shown({}, false)).toContain("Homework");
    expect(shown({ isHomework: false })).not.toContain("From Maren");
  });

  test("says nothing of a time that has passed", () => {
    expect(shown({ plannedAt: new Date("2026-03-06T08:00:00Z") })).toContain("Set up yesterday");
  });

  test("tells a close from one that was set down, and calls neither unfinished", () => {
    const overAt = new Date("2026-03-06T09:00:00Z");
    expect(shown({ phase: "closed", overAt })).toContain("Closed today");
    expect(shown({ phase: "left", overAt })).toContain("Set down today");
    expect(shown({ phase: "lapsed", overAt })).toContain("Ended by itself today, as nobody went on with it.");
  });

  test("goes by its steps where there is no goal to read", () => {
    expect(shown({ goal: "" })).toContain("Saying how it was, owning a part  With Maren");
  });
});
