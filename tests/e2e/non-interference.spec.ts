import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { openBrowser, press, signIn } from "./people.ts";

// Byte for byte: what the server answers one partner doesn't depend on what the other does alone.

const addresses = ["/home", "/privacy", "/journal"];

/** What is made anew for every answer: nonces, the keys of forms, and the ids of requests. */
const madeAnew = [
  /nonce="[^"]+"/g,
  /"nonce":"[^"]+"/g,
  /\\"nonce\\":\\"[^"]+\\"/g,
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
];

/** A piece of what the page's components are told, as the server streams it. */
const streamed = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;
/** Where one row of it names another. Rows are numbered in the order in which they get done. */
const rowNumber = /(^|\$[A-Z@]?)[0-9a-f]+(?=[:"])/gm;

/** The page, then the rows of what its components are told; how they were cut up and numbered is the machine's doing. */
function steady(text: string): string {
  const rows = [...text.matchAll(streamed)].map(([, piece]) => JSON.parse(piece ?? '""') as string).join("");
  const page = text.replace(streamed, "");
  return [page, ...rows.replace(rowNumber, "$1…").split("\n").sort()].join("\n");
}

/** What the server answers, without what is made anew for every answer. */
async function answer(page: Page, address: string): Promise<string> {
  const response = await page.request.get(address);
  const kept = madeAnew.reduce((left, pattern) => left.replace(pattern, "…"), await response.text());
  return [response.status(), response.url(), steady(kept)].join("\n");
}

async function answers(page: Page, work: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const address of [...addresses, work]) found[address] = await answer(page, address);
  return found;
}

async function openWork(page: Page, email: string): Promise<string> {
  await signIn(page, email);
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(/\/repairs\//);
  return new URL(page.url()).pathname;
}

test("the other's pages are the same to the byte, with nothing and with twenty private entries and a solo", async ({
  browser,
}) => {
  const ada = await openBrowser(browser, "phone");
  const jesse = await openBrowser(browser, "phone");
  const adasWork = await openWork(ada, "ada@home.example");
  const work = await openWork(jesse, "jesse@home.example");
  await ada.goto("about:blank");
  const before = await answers(ada, adasWork);
  expect(await answers(ada, adasWork), "two looks at the same thing").toEqual(before);

  for (let entry = 0; entry < 20; entry++) {
    const command = { type: "rate", rating: 1 + (entry % 10), step: "regulate", moment: "before" };
    const sent = await jesse.request.post(`/api${work}/commands`, { data: { key: randomUUID(), command } });
    expect(sent.status()).toBe(200);
  }
  await jesse.goto("/home");
  await jesse.getByRole("link", { name: "Go on alone" }).first().click();
  await press(jesse, "Begin");
  await expect(jesse).toHaveURL(/\/solo\//);
  expect(await answers(ada, adasWork)).toEqual(before);
});
