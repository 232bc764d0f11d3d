import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { answers } from "./answer.ts";
import { openBrowser, press, signIn } from "./people.ts";
import { test } from "./test.ts";

// Byte for byte: what the server answers one partner doesn't depend on what the other does alone.

const addresses = ["/home", "/privacy", "/journal"];

async function openWork(page: Page, email: string): Promise<string> {
  await signIn(page, email);
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(/\/repairs\//);
  return new URL(page.url()).pathname;
}

test("the other's pages are the same to the byte, with nothing and with twenty private entries, a solo and a letter to the coach", async ({
  browser,
}) => {
  const ada = await openBrowser(browser, "phone");
  const jesse = await openBrowser(browser, "phone");
  const adasWork = await openWork(ada, "ada@home.example");
  const work = await openWork(jesse, "jesse@home.example");
  await ada.goto("about:blank");
  const before = await answers(ada, [...addresses, adasWork]);
  expect(await answers(ada, [...addresses, adasWork]), "two looks at the same thing").toEqual(before);

  for (let entry = 0; entry < 20; entry++) {
    const command = { type: "rate", rating: 1 + (entry % 10), step: "regulate", moment: "before" };
    const sent = await jesse.request.post(`/api${work}/commands`, { data: { key: randomUUID(), command } });
    expect(sent.status()).toBe(200);
  }
  await jesse.goto("/home");
  await jesse.getByRole("link", { name: "Go on alone" }).first().click();
  await press(jesse, "Begin");
  await expect(jesse).toHaveURL(/\/solo\//);
  await jesse.goto("/journal");
  await jesse.getByRole("link", { name: /^Write to / }).click();
  await jesse.getByRole("textbox", { name: "What you write" }).fill("I don’t know how to begin.");
  await press(jesse, /^Send to /);
  await expect(jesse).toHaveURL(/news=toCoach/);
  expect(await answers(ada, [...addresses, adasWork])).toEqual(before);
});
