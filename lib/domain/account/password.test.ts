import { describe, expect, it } from "vitest";
import { isObvious, newPassword } from "./password.ts";

const known = ["sam.taylor@example.org", "Sam Taylor"];

describe("an obvious password", () => {
  it.each([
    "password1234",
    "Password123!",
    "passwordpassword",
    "qwertyuiop12",
    "aaaaaaaaaaaa",
    "123456789012",
    "210987654321",
    "abcdefghijklmnop",
    "abababababab",
    "123412341234",
    "rejoinrejoin",
    "Rejoin2026!!",
    "sam.taylor@example.org",
    "samtaylor2024",
    "Sam Taylor 1990",
    "iloveyou-iloveyou",
    "            ",
    "!!!!!!!!!!!!",
  ])("refuses %s", (password) => expect(isObvious(password, known)).toBe(true));

  it.each([
    "four grey herons at noon",
    "correct horse battery staple",
    "kX9#mQ2$vL7!",
    "мой старый зелёный велосипед",
    "雨の日は静かに本を読む猫たち",
    "sam likes plum jam on toast",
  ])("lets %s pass", (password) => expect(isObvious(password, known)).toBe(false));
});

describe("a new password", () => {
  it("has a length and no other rule", () => {
    expect(newPassword.safeParse("short").success).toBe(false);
    expect(newPassword.safeParse("x".repeat(201)).success).toBe(false);
    expect(newPassword.safeParse(undefined).success).toBe(false);
    expect(newPassword.safeParse("only lower case").success).toBe(true);
  });
});
