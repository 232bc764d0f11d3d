import { describe, expect, it } from "vitest";
import { nextPath } from "./next-path.ts";

describe("where to after signing in", () => {
  it.each([
    ["/home", "/home"],
    ["/caseload?q=a%20b&page=2", "/caseload?q=a%20b&page=2"],
    ["/invite/abc#part", "/invite/abc"],
    ["/a/../home", "/home"],
  ])("takes %s", (wanted, path) => expect(nextPath(wanted)).toBe(path));

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "home",
    "",
    "/",
    "/..//evil.example",
    "/.//evil.example",
    "/api/health",
    "/_next/static/x.js",
    "/sign-in?next=/home",
    `/${"a".repeat(600)}`,
    "/home\u0000",
    ["/home"],
    undefined,
  ])("refuses %j", (wanted) => expect(nextPath(wanted)).toBeNull());
});
