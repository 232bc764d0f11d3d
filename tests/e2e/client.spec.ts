import { type BrowserContext, expect } from "@playwright/test";
import { origins } from "../setup/addresses.ts";
import { openBrowser, openRepair, press, sees, signIn } from "./people.ts";
import { test } from "./test.ts";

// What a person on a phone relies on: ways out, choices they can take back, and pages that hold without script or in two tabs.

async function neutralPage(context: BrowserContext): Promise<void> {
  await context.route("https://www.wikipedia.org/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Neutral</title><h1>Neutral</h1>" }),
  );
}

test("two tabs and one answer", async ({ browser }) => {
  const page = await openBrowser(browser, "phone");
  await openRepair(page, "vito@home.example");
  const other = await page.context().newPage();
  await other.goto(page.url());
  const answer = page.getByRole("button", { name: "That works for me" });
  await Promise.all([answer.click(), other.getByRole("button", { name: "That works for me" }).click()]);
  for (const tab of [page, other]) await expect(tab.getByRole("heading", { level: 1 })).not.toContainText("suggests");
});

test("a break needs no reason, shows to the other at once, and can't be hurried", async ({ browser }) => {
  const a = await openBrowser(browser, "phone");
  const b = await openBrowser(browser, "phone", origins.second);
  await openRepair(a, "marco@home.example");
  await openRepair(b, "lynn@home.example");
  await b.getByRole("link", { name: "Take a break" }).click();
  // Too far off: said where the time was chosen, and the choice stays.
  await b.getByRole("radio", { name: "Another moment" }).check();
  const moment = b.getByLabel("Which day and time?");
  await moment.fill("2099-01-31T19:00");
  await press(b, "Begin the break");
  await expect(moment).toHaveAccessibleDescription("That is too far off. Choose an earlier time.");
  await expect(moment).toBeFocused();
  await expect(moment).toHaveValue("2099-01-31T19:00");
  await b.getByRole("radio").first().check();
  await press(b, "Begin the break");
  for (const page of [a, b]) {
    await sees(page, "You are both on a break");
    await expect(page.getByRole("main").getByRole("button", { name: /check in/i })).toHaveCount(0);
  }
  await expect(a.getByText("not something you caused")).toBeVisible();
});

test.describe("ways out", () => {
  test("the button leads to a neutral page, and back doesn't return", async ({ browser }) => {
    const page = await openBrowser(browser, "phone");
    await neutralPage(page.context());
    await openRepair(page, "kari@home.example");
    const address = page.url();
    await page.getByRole("link", { name: "Leave this page quickly" }).click();
    await expect(page).toHaveTitle("Neutral");
    await page.goBack();
    expect(page.url()).not.toBe(address);
  });

  test("so does Escape pressed three times, from within a field too, and two presses don't", async ({ browser }) => {
    const page = await openBrowser(browser, "phone");
    await neutralPage(page.context());
    await openRepair(page, "mats@home.example");
    await page.goto("/home");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Long enough that the two are forgotten.
    await page.waitForFunction(
      (since) => performance.now() - since > 2_200,
      await page.evaluate(() => performance.now()),
    );
    for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
    await expect(page).toHaveTitle("Neutral");
  });

  test("help in danger is one tap away, also without script", async ({ browser }) => {
    const context = await browser.newContext({ baseURL: origins.first, javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page, "pia@home.example");
    for (const path of ["/home", "/privacy"]) {
      await page.goto(path);
      await page.getByRole("button", { name: "Help now" }).click();
      await expect(page.getByText("Nobody watches this app live.")).toBeVisible();
      await expect(page.getByRole("link", { name: "findahelpline.com" })).toBeVisible();
    }
  });
});

test("without script the steps are done all the same, and nothing typed is lost", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: origins.first, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "lotte@home.example");
  await page.goto("/home");
  await press(page, "Begin on my own");
  await sees(page, "Find your feet");
  await press(page, "Check in");
  await expect(page.getByRole("radiogroup")).toHaveAccessibleDescription(/Choose a number from 1 to 10/);
  await page.getByRole("radio", { name: /^4 / }).check({ force: true });
  await press(page, "Check in");
  await press(page, "Go on");
  await sees(page, "Think in “we”");
  await page.getByRole("textbox").fill("We are both tired.");
  await press(page, "We both want…");
  await expect(page.getByRole("textbox")).toHaveValue("We are both tired.\nWe both want ");
  const laptop = await openBrowser(browser, "laptop", origins.second);
  await signIn(laptop, "lotte@home.example");
  await laptop.goto(new URL(page.url()).pathname);
  await sees(laptop, "Think in “we”");
  await page.getByRole("textbox").fill("We both want to rest.");
  await press(page, "Go on");
  await sees(page, "Ask for a good time");
  // The words went along: where the step is still open, they are the newer ones.
  await laptop.getByRole("textbox").fill("We want quiet.");
  await expect(laptop.getByText("You wrote something newer on another device")).toBeVisible();
  await press(laptop, "Use those words");
  await expect(laptop.getByRole("textbox")).toHaveValue("We both want to rest.");
  await page.getByRole("radio", { name: "Another moment" }).check();
  await press(page, "Ask Igor");
  const moment = page.getByLabel("Which day and time?");
  await expect(moment).toHaveAccessibleDescription("Choose a day and a time");
  await expect(page.getByRole("radio", { name: "Another moment" })).toBeChecked();
  await moment.fill("2020-01-31T19:00");
  await press(page, "Ask Igor");
  await expect(moment).toHaveAccessibleDescription("That time has passed. Choose a later one.");
  await expect(moment).toHaveValue("2020-01-31T19:00");
});

test("a choice says what it does to the past, and both ways are as easy", async ({ browser }) => {
  const page = await openBrowser(browser, "phone");
  await signIn(page, "sven@home.example");
  await page.goto("/privacy");
  const choice = page.getByRole("listitem").filter({ hasText: "Count me in the practice’s trends" });
  await choice.getByRole("button", { name: "Say yes" }).click();
  await expect(choice).toContainText("Totals that were already made stay as they are");
  await expect(page.getByText("You chose to be counted in trends")).toBeVisible();
  await choice.getByRole("button", { name: "Take it back" }).click();
  await expect(choice.getByRole("button", { name: "Say yes" })).toBeVisible();
  await expect(page.getByText("You chose not to be counted in trends")).toBeVisible();
});

test("either may leave alone; the other's open page closes, and both find that it has ended", async ({ browser }) => {
  const a = await openBrowser(browser, "phone");
  const b = await openBrowser(browser, "phone", origins.second);
  await openRepair(a, "nina@home.example");
  await openRepair(b, "otto@home.example");
  await b.goto("/privacy");
  await b.locator("summary", { hasText: "Leave this work" }).click();
  await press(b, "Leave this work");
  await expect(b).toHaveURL(/\/home/);
  await sees(a, "There is nothing here any more");
  await a.getByRole("link", { name: "Go home" }).click();
  for (const page of [a, b]) {
    await expect(page.getByText("Your work with Fieldgate Coaching has ended.")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(/Nina|Otto/);
  }
});
