import { describe, expect, test } from "vitest";
import type { Heard } from "./hear-draft.ts";
import { afterReading, anotherDraft, helpClosed, type Listening, putAway, silent } from "./listening.ts";

const blame: Heard = { tip: { category: "blame", step: "speak" }, danger: [] };
const nothing: Heard = { tip: null, danger: [] };
const danger = (...sentences: string[]): Heard => ({ tip: null, danger: sentences });

/** What is shown after one reading upon another. */
const read = (before: Listening, ...readings: Heard[]) => readings.reduce(afterReading, before);

describe("a tip", () => {
  test("comes with the words and goes with them", () => {
    expect(read(silent, blame).tip).toEqual(blame.tip);
    expect(read(silent, blame, nothing).tip).toBeNull();
  });

  test("that was put away stays away, and so does any other, until another draft", () => {
    const away = read(putAway(read(silent, blame)), blame);
    expect(away.tip).toBeNull();
    expect(read(anotherDraft(away), blame).tip).toEqual(blame.tip);
  });

  test("goes when the words are sent", () => {
    expect(anotherDraft(read(silent, blame)).tip).toBeNull();
  });

  test("never stands beside words of danger", () => {
    const both: Heard = { ...blame, danger: ["He hit me."] };
    expect(read(silent, blame, both).tip).toBeNull();
  });
});

describe("help", () => {
  const closed = helpClosed(read(silent, danger("He hit me.")));

  test("opens for words of danger", () => {
    expect(read(silent, danger("He hit me.")).isHelpOpen).toBe(true);
    expect(read(silent, nothing).isHelpOpen).toBe(false);
  });

  test("stays open until it is closed, whatever is written", () => {
    for (const more of [nothing, danger("He hit me.", "He will again.")])
      expect(read(silent, danger("He hit me."), more).isHelpOpen).toBe(true);
    expect(closed.isHelpOpen).toBe(false);
  });

  test("doesn't open again while the words still stand, however they grow", () => {
    expect(read(closed, danger("He hit me.")).isHelpOpen).toBe(false);
    expect(read(closed, danger("Then he really hit me, twice.", "I am afraid of him.")).isHelpOpen).toBe(false);
  });

  test("doesn't open again for the same words written once more, whole or in part", () => {
    for (const again of ["he hit me", "And then he hit me!"])
      expect(read(closed, nothing, danger(again)).isHelpOpen).toBe(false);
    expect(read(anotherDraft(closed), danger("He hit me.")).isHelpOpen).toBe(false);
  });

  test("opens for other words of danger, once the first are gone", () => {
    expect(read(closed, nothing, danger("I don’t want to live.")).isHelpOpen).toBe(true);
    expect(read(anotherDraft(closed), danger("I don’t want to live.")).isHelpOpen).toBe(true);
  });
});
