import { expect } from "@playwright/test";
import { openBrowser, press, sees, signIn } from "./people.ts";
import { test } from "./test.ts";

const saved = "Saved. Only you can see this.";

test("a person goes on alone from a not yet, all the way to its close, and the other’s pages stay as they were", async ({
  browser,
}) => {
  const page = await openBrowser(browser, "phone");
  const other = await openBrowser(browser, "phone");
  await signIn(other, "wim@home.example");
  const mainOf = async () => (await other.getByRole("main").innerText()).replace(/\s+/g, " ");
  await other.goto("/home");
  const home = await mainOf();

  await signIn(page, "bo@home.example");
  await page.goto("/home");
  await page.getByRole("link", { name: "Open it" }).click();
  await sees(page, "You said: not yet");
  await page.getByRole("link", { name: "Go on alone" }).click();
  await sees(page, "Go on alone");
  await expect(page.getByText("Only you. Wim is never told, now or later, that you were here.")).toBeVisible();
  await press(page, "Begin");

  await sees(page, "Find your feet");
  await page.getByRole("radio", { name: /^8 / }).check({ force: true });
  await press(page, "Check in");
  await expect(page.getByText("That is a lot to carry right now")).toBeVisible();
  await press(page, "Rest first");
  await sees(page, "This is set aside");
  await page.getByRole("link", { name: "Home" }).click();
  await page.getByRole("link", { name: "Go on alone" }).click();
  await sees(page, "This is set aside");
  await press(page, "Pick it up again");
  await press(page, "Go on, gently");

  await sees(page, "Think in “we”");
  await page.getByRole("textbox").fill("We are both waiting.");
  await press(page, "Go on");
  await sees(page, "Write it, unsent");
  await press(page, "Under the anger, I felt…");
  await page.getByRole("textbox").press("End");
  await page.getByRole("textbox").pressSequentially("alone.");
  await expect(page.getByText(saved)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox")).toHaveValue("Under the anger, I felt alone.");
  await press(page, "Back");
  await sees(page, "Think in “we”");
  await expect(page.getByRole("textbox")).toHaveValue("We are both waiting.");
  await press(page, "Go on");
  await press(page, "Go on");
  await sees(page, "Imagine listening");

  // One step on a page whose script never comes.
  const { cookies } = await page.context().storageState();
  const bare = await browser.newContext({ baseURL: new URL(page.url()).origin, javaScriptEnabled: false });
  await bare.addCookies(cookies);
  const plain = await bare.newPage();
  await plain.goto(page.url());
  await plain.getByRole("textbox").fill("The joke was a way to hide.");
  await press(plain, "I might sense that…");
  await expect(plain.getByRole("textbox")).toHaveValue("The joke was a way to hide.\nI might sense that ");
  await plain.getByRole("textbox").fill("The joke was a way to hide. I see it now.");
  await press(plain, "Go on");
  await sees(plain, "Own how it landed");
  await bare.close();

  await page.reload();
  await sees(page, "Own how it landed");
  await press(page, "Go on");
  await sees(page, "Rehearse, or be heard");
  await page.getByRole("radio", { name: /With your coach/ }).check({ force: true });
  await press(page, "Choose this");
  await sees(page, "With your coach");
  await expect(page.getByText("Nothing from here is sent")).toBeVisible();
  await page.getByText("What you wrote", { exact: true }).click();
  await expect(page.getByText("The joke was a way to hide. I see it now.")).toBeVisible();
  await press(page, "Go on");

  await sees(page, "Let it rest");
  await page.getByRole("textbox").fill("I was more sad than angry.");
  await press(page, "Let it rest");
  await sees(page, "Nothing is owed");
  await page.getByText("Delete what you wrote").click();
  await press(page, "Delete it");
  await expect(page.getByText("What you wrote", { exact: true })).toHaveCount(0);
  const solo = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Go on alone with something else" }).click();
  await expect(page.getByRole("link", { name: /^Begun today/ })).toBeVisible();

  await other.goto("/home");
  expect(await mainOf()).toBe(home);
  expect((await other.request.get(solo)).status()).toBe(404);
});
