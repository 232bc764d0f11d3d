import { expect, type Page } from "@playwright/test";
import { origins } from "../setup/addresses.ts";
import { openBrowser, openRepair, press, sees } from "./people.ts";
import { test } from "./test.ts";

// What a person on a phone writes: it stays when a signal, a tab or a session goes, and only what they chose is sent.

const saved = "Saved. Only you can see this.";

const copies = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("rejoin")));

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
