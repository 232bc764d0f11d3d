import { expect, it } from "vitest";
import { joinSchema } from "../invitation/redeem.ts";
import { setUpSchema } from "../practice/set-up.ts";
import { askForLinkSchema, resetPasswordSchema, signInSchema, useLinkSchema } from "./sign-in.ts";

const errorsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) => [
  ...new Set((result.error?.issues ?? []).map((issue) => String(issue.path[0]))),
];

it("complains only about fields that can be seen, when nothing was sent", () => {
  expect(errorsOf(signInSchema.safeParse({}))).toEqual(["email", "password"]);
  expect(errorsOf(askForLinkSchema.safeParse({}))).toEqual(["email"]);
  expect(errorsOf(useLinkSchema.safeParse({}))).toEqual([]);
  expect(errorsOf(resetPasswordSchema.safeParse({}))).toEqual(["password"]);
  expect(errorsOf(joinSchema.safeParse({}))).toEqual(["name", "password"]);
  expect(errorsOf(setUpSchema.safeParse({})).sort()).toEqual(
    ["email", "name", "password", "practiceName", "region", "secretsKind", "token"].sort(),
  );
});

it.each([["x".repeat(100_000)], ["\u0000"], ["a\u0000b"], ["\ud800"], [["a", "b"]], [{ a: 1 }], [7], [null]])(
  "takes %j for no name and no address",
  (hostile) => {
    const sent = { email: hostile, name: hostile, token: hostile, timeZone: hostile, password: "four grey herons" };
    const result = joinSchema.safeParse(sent);
    expect(errorsOf(result)).toEqual(["name"]);
    expect(errorsOf(askForLinkSchema.safeParse({ ...sent, next: hostile }))).toEqual(["email"]);
  },
);

it("keeps addresses in lower case and without spaces around", () => {
  expect(askForLinkSchema.parse({ email: "  Sam.Taylor@Example.ORG " })).toEqual({
    email: "sam.taylor@example.org",
    next: null,
  });
});
