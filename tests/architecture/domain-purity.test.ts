import { describe, expect, test } from "vitest";
import { impuritiesOf } from "./impurities.ts";
import { isCode, isTest, ourFiles, textOf } from "./source-files.ts";

test("the domain asks no clock, no dice and no world", () => {
  const domain = ourFiles.filter((path) => path.startsWith("lib/domain/") && isCode(path) && !isTest(path));
  expect(domain.length).toBeGreaterThan(0);
  expect(domain.flatMap((path) => impuritiesOf(path, textOf(path)))).toEqual([]);
});

describe("the check itself", () => {
  test.each([
    "const at = new Date();",
    "const at = new Date;",
    "const at = Date();",
    "const at = Date.now();",
    "const at = Date[`now`]();",
    "const clock = Date;",
    "const { now } = Date;",
    "const dice = Math.random();",
    "const { random } = Math;",
    "const id = crypto.randomUUID();",
    "const mode = process.env.MODE;",
    "console.log(1);",
    "const began = performance.now();",
    "const world = globalThis;",
    "const whole = { process };",
    "setTimeout(() => 1, 1);",
    "const step = async () => fetch(`/`);",
  ])("finds %s", (text) => {
    expect(impuritiesOf("lib/domain/some.ts", text)).toHaveLength(1);
  });

  test.each([
    "const at = new Date(instant);",
    "const at = new Date(Date.UTC(2026, 0, 1));",
    "const later = (at: Date) => Date.parse(at);",
    "const is = at instanceof Date;",
    "const most = Math.max(1, 2);",
    "const step = { process: 1 }; const it = step.process;",
    "interface Note { process: string }",
  ])("lets pass %s", (text) => {
    expect(impuritiesOf("lib/domain/some.ts", text)).toEqual([]);
  });
});
