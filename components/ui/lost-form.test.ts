import { expect, test } from "vitest";
import { LostForm } from "./lost-form.ts";

const stamps = ["key", "seen"];
const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const read = (sent: FormData) => Object.fromEntries(sent);

test("a second try goes under the first one's key, and says how long it waited", () => {
  const lost = new LostForm(form({ key: "one", seen: "3", text: "hello" }), stamps, 1_000);
  const again = form({ key: "two", seen: "4", text: "hello, you" });
  lost.stamp(again, 61_500);
  expect(read(again)).toEqual({ key: "one", seen: "3", text: "hello, you", held: "61" });
});

test("once the person was asked, it is decided on the page as it is now", () => {
  const lost = new LostForm(form({ key: "one", seen: "3" }), stamps, 0);
  expect(lost.isAskedAgain({})).toBe(false);
  expect(lost.isAskedAgain({ confirmed: "Do you still mean it?" })).toBe(true);
  const again = form({ key: "two", seen: "4" });
  lost.stamp(again, 1_000);
  expect(read(again)).toEqual({ key: "one", seen: "4", held: "1", confirmed: "yes" });
});

test("a form that nobody counts is left as it is", () => {
  const again = form({ label: "Us" });
  new LostForm(form({ label: "Us" }), [], 0).stamp(again, 9_000);
  expect(read(again)).toEqual({ label: "Us" });
});
