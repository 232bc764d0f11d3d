import type { Browser, Page } from "@playwright/test";
import { checkPage } from "./axe.ts";
import { openBrowser, signIn } from "./people.ts";
import { test } from "./test.ts";

// A client's pages in every kind of place that the demo has, in both themes, narrow and wide: axe finds nothing, and
// nothing is cut off sideways. The coach's pages and those before signing in are looked at in their own specs.

/** A partner for each place: to speak, to listen, to own, to wait, to choose, on a break, held, planned, done, alone. */
const places = [
  "lea",
  "jonas",
  "mila",
  "ada",
  "salma",
  "priya",
  "rui",
  "georg",
  "nora",
  "wim",
  "aiko",
  "edda",
  "maya",
  "sam",
];

/** Somebody's home page, on a phone of their own. */
async function openHome(browser: Browser, name: string): Promise<Page> {
  const page = await openBrowser(browser, "phone");
  await signIn(page, `${name}@home.example`);
  await page.goto("/home");
  return page;
}

test.beforeEach(() => test.setTimeout(240_000));

test("home, the journal, privacy and what can't be found", async ({ browser }) => {
  const page = await openHome(browser, "priya");
  await checkPage(page, "/journal");
  const journal = new URL(page.url()).pathname;
  for (const written of ["note", "coach"]) await checkPage(page, `${journal}/${written}`);
  for (const path of ["/home", "/rehearsals", "/rehearsals/new", "/privacy", "/repairs/nothing"])
    await checkPage(page, path);
});

test("going on alone: where it is begun, and in the midst of it", async ({ browser }) => {
  for (const name of ["lea", "wim"]) {
    const page = await openHome(browser, name);
    await page.getByRole("link", { name: "Go on alone" }).click();
    await page.waitForURL("**/solo/**");
    await checkPage(page, new URL(page.url()).pathname);
  }
});

for (const name of places) {
  test(`where ${name} is`, async ({ browser }) => {
    const page = await openHome(browser, name);
    const open = page.getByRole("main").getByRole("link", { name: "Open it" }).first();
    // Where no joint work is open, home says why, or what to begin.
    const place = (await open.isVisible()) ? ((await open.getAttribute("href")) ?? "") : "/home";
    // What lies beside a step is the same for all.
    for (const side of name === "lea" ? ["", "?view=break", "?view=not-now"] : [""])
      await checkPage(page, place + side);
  });
}
