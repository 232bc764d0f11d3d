import { expect, test } from "vitest";
import { timeChoiceSchema } from "./time-choice.ts";

test.each([
  [{ when: "none" }, null],
  [{ when: "2026-03-06T18:00:00.000Z" }, "2026-03-06T18:00:00.000Z"],
  [{ when: "2026-03-06T19:00:00+01:00" }, "2026-03-06T18:00:00.000Z"],
  [{ when: "other", local: "2026-03-06T19:00", zone: "Europe/Berlin" }, "2026-03-06T18:00:00.000Z"],
  [{ when: "other", local: "2026-03-06T19:00", zone: "Mars/Base" }, "2026-03-06T19:00:00.000Z"],
])("%j is %j", (form, at) => {
  expect(timeChoiceSchema.parse(form)).toBe(at);
});

test.each([
  [{}, "when", "Choose a time"],
  [{ when: "soon" }, "when", "Choose a time"],
  [{ when: "other" }, "local", "Choose a day and a time"],
  [{ when: "other", local: "2026-02-30T10:00", zone: "UTC" }, "local", "Choose a day and a time"],
])("%j is refused beside %s", (form, field, message) => {
  const issue = timeChoiceSchema.safeParse(form).error?.issues[0];
  expect(issue?.path).toEqual([field]);
  expect(issue?.message).toBe(message);
});
