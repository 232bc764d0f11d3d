import { type Browser, expect, type Page, type Request } from "@playwright/test";
import { tipFor } from "../../lib/domain/feedback/tip-for.ts";
import { findViolations } from "./axe.ts";
import { openBrowser, press, signIn } from "./people.ts";
import { test } from "./test.ts";

// A tip beneath what somebody drafts, and help where it speaks of danger: read on their device, and sent nowhere.

const blaming = "Sorry, but you always walk off when I talk.";
const mine = "I slammed the door. That is mine.";
const frightening = "You grabbed me by the throat.";
const tipTitle = tipFor("hollow-apology", "own").title;
const turnOff = "Don’t show tips any more";

/** Somebody who is to write what they own. */
async function openOwning(browser: Browser): Promise<Page> {
  const page = await openBrowser(browser, "phone");
  await signIn(page, "mila@home.example");
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page.getByRole("textbox")).toBeEditable();
  return page;
}

const tip = (page: Page) => page.getByText(tipTitle);
const panel = (page: Page) => page.getByRole("dialog", { name: "Help now" });

/** Writes at a person's pace, so that words are there before anything has loaded. */
async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").fill("");
  await page.getByRole("textbox").pressSequentially(text, { delay: 15 });
}

/** Waits until what stands in the box has been read, and what comes of it is shown: only then does it tell something that nothing came. */
async function beRead(page: Page): Promise<void> {
  const text = await page.getByRole("textbox").inputValue();
  await expect(page.locator(`[data-letters-read="${text.length}"]`)).toBeAttached({ timeout: 20_000 });
}

/** What leaves the device from now on, besides the page's own files. */
function follow(page: Page) {
  const requests: Request[] = [];
  page.context().on("request", (request) => requests.push(request));
  const said = (request: Request) => decodeURIComponent(request.url()) + (request.postData() ?? "");
  return {
    files: () => requests.map((request) => request.url()).filter((url) => url.includes("/_next/static/")),
    carrying: (words: string) => requests.filter((request) => said(request).includes(words)),
  };
}

const isAutosave = (request: Request) =>
  request.method() === "POST" && "next-action" in request.headers() && /"text":/.test(request.postData() ?? "");

test("a tip comes with the words and goes with them, without a word of the draft leaving but to be saved", async ({
  browser,
}) => {
  const page = await openOwning(browser);
  await page.waitForLoadState("networkidle");
  const sent = follow(page);
  await page.getByRole("textbox").focus();
  expect(page.workers()).toEqual([]);
  expect(sent.files()).toEqual([]);

  await write(page, blaming);
  await expect(tip(page)).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  expect(sent.files().length).toBeGreaterThan(0);
  await expect(page.getByRole("main").locator("[aria-live=polite]").filter({ hasText: tipTitle })).toBeVisible();
  await page.getByText("Why am I seeing this?").click();
  await expect(page.getByText(tipFor("hollow-apology", "own").why)).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page)).toEqual([]);
  }

  await write(page, mine);
  await expect(tip(page)).toHaveCount(0);
  await write(page, blaming);
  await expect(tip(page)).toBeVisible();
  // By keyboard: put away, the focus is back in the box, and for this draft nothing more comes.
  await page.getByRole("button", { name: "Put it away" }).focus();
  await page.keyboard.press("Enter");
  await expect(tip(page)).toHaveCount(0);
  await expect(page.getByRole("textbox")).toBeFocused();
  await page.getByRole("textbox").press("End");
  await page.getByRole("textbox").pressSequentially(" And you made me do it.");
  await beRead(page);
  await expect(page.getByText("Why am I seeing this?")).toHaveCount(0);

  const carrying = sent.carrying("walk off");
  expect(carrying.length).toBeGreaterThan(0);
  expect(carrying.filter((request) => !isAutosave(request)).map((request) => request.url())).toEqual([]);
  expect(sent.files().join()).not.toMatch(/walk|slammed/);
});

test("words of danger open help on this device, once, and no tip", async ({ browser }) => {
  const page = await openOwning(browser);
  const sent = follow(page);
  await write(page, `${blaming} ${frightening}`);
  await expect(panel(page)).toBeVisible();
  await expect(panel(page)).toBeFocused();
  await expect(panel(page).getByText("Are you safe right now?")).toBeVisible();
  await expect(panel(page).getByText("Nobody was told, and nothing was sent.")).toBeVisible();
  await expect(tip(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole("textbox")).toBeFocused();

  await page.getByRole("textbox").press("End");
  await page.getByRole("textbox").pressSequentially(" And again.", { delay: 250 });
  await beRead(page);
  await expect(panel(page)).toBeHidden();
  await expect(tip(page)).toHaveCount(0);
  expect(sent.carrying("throat").filter((request) => !isAutosave(request))).toEqual([]);

  // Opened by hand, it says nothing of what was written.
  await page.getByRole("button", { name: "Help now" }).click();
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).getByText("Are you safe right now?")).toBeHidden();
});

test("tips that are turned off stay off, until their owner turns them on again", async ({ browser }) => {
  const page = await openOwning(browser);
  await write(page, blaming);
  await page.getByRole("button", { name: turnOff }).click();
  await expect(page.getByText("Tips are off. Under Account you can turn them on again.")).toBeVisible();
  await page.reload();
  await write(page, `${mine} ${blaming}`);
  await beRead(page);
  await expect(tip(page)).toHaveCount(0);

  await page.goto("/account");
  await press(page, "Show tips");
  await expect(page.getByRole("button", { name: "Don’t show tips" })).toBeVisible();
  await page.goBack();
  await write(page, blaming);
  await expect(tip(page)).toBeVisible();
});

test("in a rehearsal, what one is about to say can have a tip, which goes as it is said", async ({ browser }) => {
  const page = await openBrowser(browser, "phone");
  await signIn(page, "sam@home.example");
  await page.goto("/rehearsals");
  await page
    .getByRole("link", { name: /Go on|Paused|Open/ })
    .first()
    .click();
  await page.waitForURL(/rehearsals\//);
  await press(page, /Go on|ready/);
  const sent = follow(page);
  await write(page, "You always walk off when I talk.");
  await expect(page.getByText("This may land as blame")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  expect(sent.carrying("walk off")).toEqual([]);
  await press(page, "Say it");
  await expect(page.getByText("This may land as blame")).toHaveCount(0);
  await expect(page.getByText("You always walk off when I talk.")).toBeVisible();
});
