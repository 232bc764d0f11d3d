import { type BrowserContext, expect, type Page } from "@playwright/test";
import { origins } from "../setup/addresses.ts";
import { openBrowser, press, sees, signIn } from "./people.ts";
import { test } from "./test.ts";

// What a person on a phone relies on: words that stay, ways out, and pages that no double press or lost signal can break.

const saved = "Saved. Only you can see this.";

async function openRepair(page: Page, email: string): Promise<void> {
  await signIn(page, email);
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(/\/repairs\//);
}

const copies = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("rejoin")));

async function neutralPage(context: BrowserContext): Promise<void> {
  await context.route("https://www.wikipedia.org/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Neutral</title><h1>Neutral</h1>" }),
  );
}

test.describe("a draft", () => {
  test("is saved as it is written, is there on another device, and never overwritten unseen", async ({ browser }) => {
    const phone = await openBrowser(browser, "phone");
    const laptop = await openBrowser(browser, "laptop", origins.second);
    await openRepair(phone, "lea@home.example");
    const box = phone.getByRole("textbox");
    await expect(box).not.toHaveValue("");
    await box.fill("We had said seven. It was late.");
    await expect(phone.getByText(saved)).toBeVisible();
    expect(await copies(phone)).toEqual([]);

    await openRepair(laptop, "lea@home.example");
    await expect(laptop.getByRole("textbox")).toHaveValue("We had said seven. It was late.");
    await laptop.getByRole("textbox").fill("We had said seven.");
    await expect(laptop.getByText(saved)).toBeVisible();

    await box.fill("We had said seven. It was very late.");
    await expect(phone.getByText("You wrote something newer on another device")).toBeVisible();
    await press(phone, "Keep what is here");
    await expect(phone.getByText(saved)).toBeVisible();
    await laptop.reload();
    await expect(laptop.getByRole("textbox")).toHaveValue("We had said seven. It was very late.");
  });

  test("waits on the phone while there is no signal, and leaves nothing there afterwards", async ({ browser }) => {
    const page = await openBrowser(browser, "phone");
    await openRepair(page, "ute@home.example");
    await expect(page.getByRole("textbox")).toBeEditable();
    await page.context().setOffline(true);
    await expect(page.getByText("No signal right now.")).toBeVisible();
    await page.getByText("Breathe slowly").first().click();
    await expect(page.getByText("Breathe in while you count to four.").first()).toBeVisible();
    await page.getByRole("textbox").fill("Written on a train.");
    await expect(page.getByText("Your words are kept on this phone until it returns.")).toBeVisible();
    expect(await copies(page)).toHaveLength(1);
    await page.context().setOffline(false);
    await expect(page.getByText(saved)).toBeVisible();
    expect(await copies(page)).toEqual([]);
  });

  test("survives a tab that closes before it could be saved", async ({ browser }) => {
    const page = await openBrowser(browser, "phone");
    await openRepair(page, "elif@home.example");
    const context = page.context();
    await context.route("**/repairs/**", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await page.getByRole("textbox").fill("Words of a dying battery.");
    await expect(page.getByText("Your words are kept on this phone")).toBeVisible();
    const address = page.url();
    await page.close();
    await context.unroute("**/repairs/**");
    const again = await context.newPage();
    await again.goto(address);
    await expect(again.getByRole("textbox")).toHaveValue("Words of a dying battery.");
    await expect(again.getByText(saved)).toBeVisible();
    expect(await copies(again)).toEqual([]);
  });
});

test.describe("words that are only on the phone", () => {
  const unsaved = async (page: Page, words: string) => {
    await page
      .context()
      .route("**/repairs/**", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await openRepair(page, "ute@home.example");
    await page.getByRole("textbox").fill(words);
    await expect(page.getByText("Your words are kept on this phone")).toBeVisible();
    // Somebody else's, on the same phone.
    await page.evaluate(() => localStorage.setItem("rejoin-draft:another:1", JSON.stringify({ at: Date.now() })));
  };

  test("are spoken of before signing out, which takes them away", async ({ browser }) => {
    const page = await openBrowser(browser, "phone");
    await unsaved(page, "Not for anybody else to find.");
    await page.goto("/account");
    for (const way of ["Sign out", "Sign out on every device"]) {
      await page.getByRole("button", { name: way, exact: true }).click();
      await expect(page.getByRole("dialog")).toContainText("Some of your words are only on this device");
      await page.getByRole("button", { name: "Stay signed in" }).click();
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    expect(await copies(page)).toHaveLength(2);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByRole("button", { name: "Sign out and delete them" }).click();
    await expect(page).toHaveURL(`${origins.first}/`);
    expect(await copies(page)).toEqual(["rejoin-draft:another:1"]);
  });

  test("stay when a session merely ends, and are back with the next", async ({ browser }) => {
    const page = await openBrowser(browser, "phone");
    await unsaved(page, "Still mine tomorrow.");
    await page.context().clearCookies();
    await page.goto("/home");
    await sees(page, "Sign in");
    expect(await copies(page)).toHaveLength(2);
    await page.context().unroute("**/repairs/**");
    await openRepair(page, "ute@home.example");
    await expect(page.getByRole("textbox")).toHaveValue("Still mine tomorrow.");
    await expect(page.getByText(saved)).toBeVisible();
    expect(await copies(page)).toEqual(["rejoin-draft:another:1"]);
  });
});

test("only the chosen sentences are sent, once, and can be taken back", async ({ browser }) => {
  const a = await openBrowser(browser, "phone");
  const b = await openBrowser(browser, "phone", origins.second);
  await openRepair(a, "anton@home.example");
  await openRepair(b, "lea@home.example");
  await sees(a, "It is Lea’s turn");
  await b.getByRole("textbox").fill("I felt small. You never listen. I went quiet.");
  await expect(b.getByText(saved)).toBeVisible();
  await press(b, "Choose what to send");
  await sees(b, "Choose what to send");
  await press(b, /^See it as/);
  await expect(b.getByText("Tick at least one sentence")).toBeVisible();
  await b.getByRole("checkbox", { name: "I felt small." }).check();
  await b.getByRole("checkbox", { name: "I went quiet." }).check();
  await press(b, /^See it as/);
  await expect(b.getByRole("article")).toContainText("I felt small. I went quiet.");
  await b.getByRole("button", { name: "Send to Anton" }).dblclick();
  await sees(b, "Anton is taking it in");

  // The other's open page follows by itself.
  await sees(a, "Listen to understand");
  await expect(a.getByRole("article")).toHaveCount(1);
  await expect(a.getByRole("main")).toContainText("I felt small. I went quiet.");
  await expect(a.getByRole("main")).not.toContainText("never listen");

  // Back, to a page that had its time: it shows where things are now.
  await b.goBack();
  await sees(b, "Anton is taking it in");

  await b.getByText("What was sent so far").click();
  await b.getByText("Take this back").click();
  await press(b, "Take it back");
  await sees(b, "Say what it was like");
  await sees(a, "It is Lea’s turn");
  await expect(a.getByRole("main")).not.toContainText("I felt small");
});

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

test("where it hasn’t landed, looking for another time loses no words either, without script", async ({ browser }) => {
  const speaker = await openBrowser(browser, "phone");
  const context = await browser.newContext({ baseURL: origins.second, javaScriptEnabled: false });
  const listener = await context.newPage();
  await openRepair(speaker, "lea@home.example");
  await openRepair(listener, "anton@home.example");
  await speaker.getByRole("textbox").fill("I felt alone.");
  await expect(speaker.getByText(saved)).toBeVisible();
  await press(speaker, "Choose what to send");
  await press(speaker, /^See it as/);
  await press(speaker, "Send to Anton");
  for (let answer = 0; answer < 2; answer++) {
    await sees(speaker, "Anton is taking it in");
    await listener.reload();
    await press(listener, "I said it out loud");
    await press(speaker, "Not now");
  }
  await sees(speaker, "It hasn’t all landed yet");
  await listener.reload();
  await sees(listener, "It hasn’t all landed yet");
  await listener.getByText("Try once more to say what you heard").click();
  await listener.getByRole("textbox").fill("You were alone, and it hurt.");
  await press(listener, "Find another time");
  await sees(listener, "Find another time");
  await listener.getByRole("link", { name: "Back to the step" }).click();
  await listener.getByText("Try once more to say what you heard").click();
  await expect(listener.getByRole("textbox")).toHaveValue("You were alone, and it hurt.");
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
