import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { openBrowser, signIn } from "./people.ts";
import { test } from "./test.ts";

test("a command as JSON: one effect a key, 409 for another under it, and nothing for anybody else", async ({
  browser,
}) => {
  const page = await openBrowser(browser, "phone");
  await signIn(page, "lea@home.example");
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(/\/repairs\//);
  const address = `/api${new URL(page.url()).pathname}/commands`;
  const rate = (rating: number) => ({ type: "rate", rating, step: "speak", moment: "before" });
  const send = async (data: unknown, headers: Record<string, string> = {}, from = page) => {
    const answer = await from.request.post(address, { data, headers });
    expect(answer.headers()["cache-control"]).toBe("no-store");
    return [answer.status(), await answer.json()];
  };
  const key = randomUUID();
  expect(await send({ key, command: rate(2) })).toEqual([200, { ok: true }]);
  expect(await send({ key, command: rate(2) })).toEqual([200, { ok: true }]);
  expect(await send({ key, command: rate(3) })).toEqual([409, { ok: false, reason: "same-key-other-body" }]);
  const acknowledge = { key: randomUUID(), command: { type: "acknowledge" }, seen: 1 };
  expect(await send(acknowledge)).toEqual([409, { ok: false, reason: "moved-on" }]);
  for (const malformed of [null, [], "rate", 3, {}, { key, command: "rate" }, { key: 1, command: rate(2) }]) {
    expect((await send(malformed))[0]).toBe(400);
  }
  expect((await send({ key, command: rate(2), text: "x".repeat(70_000) }))[0]).toBe(400);
  const elsewhere = { origin: "https://elsewhere.example" };
  expect((await send({ key: randomUUID(), command: rate(2) }, elsewhere))[0]).toBe(403);

  const stranger = await openBrowser(browser, "phone");
  expect((await send({ key: randomUUID(), command: rate(2) }, {}, stranger))[0]).toBe(401);
  await signIn(stranger, "elif@home.example");
  const foreign = await send({ key: randomUUID(), command: rate(2) }, {}, stranger);
  expect(foreign).toEqual([404, { ok: false, reason: "not-found" }]);
});
