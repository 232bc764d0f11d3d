import { expect, type Page } from "@playwright/test";
import { origins } from "../setup/addresses.ts";
import { copies, openBrowser, press, sees, signIn } from "./people.ts";
import { test } from "./test.ts";

// What a person keeps for themselves: all they wrote, who sees each of it, and that it goes when they say so.

const sentence = "The kettle went cold while I waited.";

const cardWith = (page: Page, words: string) => page.getByRole("article").filter({ hasText: words });

async function openJournal(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Journal" }).click();
  await expect(page).toHaveURL(/\/journal\/[0-9a-f-]{36}/);
  await sees(page, "Your journal");
}

test("what is sent, taken back and deleted shows in the journal, and the other's page follows", async ({ browser }) => {
  const a = await openBrowser(browser, "phone");
  const b = await openBrowser(browser, "phone", origins.second);
  for (const [page, name] of [
    [a, "oskar"],
    [b, "paula"],
  ] as const) {
    await signIn(page, `${name}@home.example`);
    await page.goto("/home");
    await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
    await expect(page).toHaveURL(/\/repairs\//);
  }
  await a.getByRole("textbox").fill(`${sentence} You were late again.`);
  await expect(a.getByText("Saved. Only you can see this.")).toBeVisible();
  await press(a, "Choose what to send");
  await a.getByRole("checkbox", { name: sentence }).check();
  await press(a, /^See it as/);
  await press(a, "Send to Paula");
  await sees(a, "Paula is taking it in");
  await expect(b.getByRole("main")).toContainText(sentence);

  await a.goto("/home");
  await openJournal(a);
  const sent = cardWith(a, sentence).filter({ has: a.getByRole("heading", { name: /^What you sent/ }) });
  await expect(sent).toContainText("Paula was sent these sentences today");
  const draft = cardWith(a, "You were late again.");
  await expect(draft).toContainText("Only you");

  await sent.getByText("Take back or delete").click();
  await sent.getByRole("button", { name: "Take it back", exact: true }).click();
  await expect(a.getByRole("status")).toContainText(["Taken back. Your own copy stays here."]);
  await expect(sent).toContainText("Taken back today. Paula may have read it.");
  await expect(sent).toContainText(sentence);
  await expect(b.getByRole("main")).not.toContainText(sentence);

  await sent.getByText("Delete", { exact: true }).click();
  await sent.getByRole("button", { name: "Delete it" }).click();
  await expect(sent).toHaveCount(0);
  await expect(a.getByRole("status")).toContainText(["Deleted for good."]);
  await expect(draft).toHaveCount(1);
  await draft.getByText("Delete", { exact: true }).click();
  await draft.getByRole("button", { name: "Delete it" }).click();
  await expect(draft).toHaveCount(0);

  await b.goto("/home");
  await openJournal(b);
  await expect(b.getByRole("main")).not.toContainText(sentence);
});

test("a finished repair is found again, with what one wrote in it", async ({ browser }) => {
  const page = await openBrowser(browser, "phone");
  await signIn(page, "flora@home.example");
  await page.goto("/home");
  await openJournal(page);
  await page.getByText("One repair at a time").click();
  const repairs = page.getByRole("navigation", { name: "Repairs" }).getByRole("link");
  await expect(repairs).toHaveCount(2);
  await repairs.last().click();
  await expect(page).toHaveURL(/repair=/);
  await expect(page.getByRole("region", { name: "One repair" })).toContainText("finished");
  await page.getByRole("link", { name: "Open this repair" }).click();
  await sees(page, "This is complete for now");
  await expect(page.getByRole("article").first()).toBeVisible();
  // It is history: another round begins from the latest one.
  await expect(page.getByText("Another round, now or later")).toHaveCount(0);
  await expect(page.getByText("Check in with yourself, if you like")).toHaveCount(0);
  await page.getByRole("link", { name: "What you wrote here" }).click();
  await expect(page.getByRole("region", { name: "One repair" })).toContainText("finished");
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(page.getByText("One repair at a time")).toBeVisible();
});

test("without script a note is written, kept through a slip, and deleted", async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: origins.first,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await signIn(page, "sofia@home.example");
  await page.goto("/journal");
  await page.getByRole("link", { name: "Write a note" }).click();
  await sees(page, "A note for yourself");
  const box = page.getByRole("textbox", { name: "Your note" });
  await box.fill("   ");
  await press(page, "Keep this note");
  await expect(page.getByText("Write something first")).toBeVisible();
  await box.fill("The garden was quiet this morning.");
  await press(page, "Keep this note");
  await sees(page, "Your journal");
  await expect(page.getByRole("status")).toContainText(["Your note is here."]);
  const note = cardWith(page, "The garden was quiet this morning.");
  await expect(note).toContainText("Only you");
  await note.getByText("Delete", { exact: true }).click();
  await note.getByRole("button", { name: "Delete it" }).click();
  await expect(note).toHaveCount(0);
  await expect(page.getByRole("status")).toContainText(["Deleted for good."]);
});

test("a note that isn't kept yet outlives a reload and a closed tab, and leaves nothing on the phone once it is", async ({
  browser,
}) => {
  const page = await openBrowser(browser, "phone");
  await signIn(page, "elif@home.example");
  await page.goto("/journal");
  await page.getByRole("link", { name: "Write a note" }).click();
  await sees(page, "A note for yourself");
  const address = page.url();
  const boxOn = (tab: Page) => tab.getByRole("textbox", { name: "Your note" });
  await boxOn(page).fill("The rain");
  await expect.poll(() => copies(page)).toHaveLength(1);
  await page.reload();
  await expect(boxOn(page)).toHaveValue("The rain");
  await expect(page.getByRole("main")).toContainText("it may not be saved yet");
  await boxOn(page).fill("The rain on the roof.");

  const later = await page.context().newPage();
  await page.close();
  await later.goto(address);
  await expect(boxOn(later)).toHaveValue("The rain on the roof.");
  await press(later, "Keep this note");
  await sees(later, "Your journal");
  await expect(cardWith(later, "The rain on the roof.")).toBeVisible();
  await expect.poll(() => copies(later)).toEqual([]);

  // What is written next isn't taken along by the page that says so of the first.
  await later.getByRole("link", { name: "Write a note" }).click();
  await boxOn(later).fill("And the wind.");
  await later.goBack();
  await sees(later, "Your journal");
  await later.goForward();
  await expect(boxOn(later)).toHaveValue("And the wind.");

  // A session that ended says so, and takes nothing along.
  await later.context().clearCookies();
  await press(later, "Keep this note");
  await expect(later.getByText("You were signed out in the meantime.")).toBeVisible();
  await expect(boxOn(later)).toHaveValue("And the wind.");
});
