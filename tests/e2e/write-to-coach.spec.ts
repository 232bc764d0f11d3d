import { expect, type Page } from "@playwright/test";
import { origins } from "../setup/addresses.ts";
import { countMails, nextMail } from "../setup/read-mailbox.ts";
import { copies, openBrowser, press, sees, signIn } from "./people.ts";
import { test } from "./test.ts";

// Under the other's "not yet", with nothing to do but wait, one can write to the coach, and nobody else is told.

const words = "I asked, and now I don’t know what to do with it.";
const boxOn = (page: Page) => page.getByRole("textbox", { name: "What you write" });

test("somebody who was told “not yet” writes to their coach, who finds it, until it is deleted", async ({
  browser,
}) => {
  const seen = { coach: await countMails("tobias@harbour.example"), other: await countMails("bo@home.example") };
  const phone = await openBrowser(browser, "phone");
  await signIn(phone, "wim@home.example");
  await phone.goto("/home");
  await phone.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await sees(phone, "Bo said: not yet");
  await phone.getByRole("link", { name: "Write to Tobias Lind" }).click();
  await sees(phone, "Write to Tobias Lind");
  const address = phone.url();

  await expect(phone.getByRole("main")).toContainText("Nobody watches this app live.");
  await phone.getByRole("button", { name: "See where help is" }).click();
  await expect(phone.getByRole("dialog", { name: "Help now" })).toBeVisible();
  await phone.keyboard.press("Escape");
  await press(phone, "Send to Tobias Lind");
  await expect(boxOn(phone)).toHaveAccessibleDescription(/Write something first/);
  await expect(boxOn(phone)).toHaveAccessibleDescription(/You and Tobias Lind\. Bo isn’t told that you wrote\./);
  await expect(boxOn(phone)).toHaveAccessibleDescription(/Your coach won’t repeat this/);

  // What is written outlives a reload, a closed tab and a session that ended.
  await boxOn(phone).fill(words);
  await expect.poll(() => copies(phone)).toHaveLength(1);
  await phone.reload();
  await expect(boxOn(phone)).toHaveValue(words);
  const later = await phone.context().newPage();
  await phone.close();
  await later.goto(address);
  await expect(boxOn(later)).toHaveValue(words);
  await later.context().clearCookies();
  await press(later, "Send to Tobias Lind");
  await expect(later.getByText("You were signed out in the meantime.")).toBeVisible();
  await expect(boxOn(later)).toHaveValue(words);
  await signIn(later, "wim@home.example");
  await press(later, "Send to Tobias Lind");
  await sees(later, "Your journal");
  await expect(later.getByRole("status")).toContainText(["Sent."]);
  const kept = later.getByRole("article").filter({ hasText: words });
  await expect(kept).toContainText("You and Tobias Lind");
  await expect.poll(() => copies(later)).toEqual([]);

  const mail = await nextMail("tobias@harbour.example", seen.coach);
  expect(mail.subject).toBe("You have something to look at");
  const coach = await openBrowser(browser, "laptop", origins.second);
  await signIn(coach, "tobias@harbour.example");
  await coach.goto("/caseload");
  const wrote = coach.getByRole("region", { name: "Written to you in the last two weeks" });
  await wrote.getByRole("link", { name: "Old friends" }).click();
  const written = coach.getByRole("region", { name: "Written to you", exact: true });
  await expect(written).toContainText("From Wim");
  await expect(written).toContainText(words);
  await expect(written).toContainText("Nobody else sees this, and Bo isn’t told of it.");
  expect(await countMails("bo@home.example")).toBe(seen.other);

  await kept.getByText("Delete", { exact: true }).click();
  await kept.getByRole("button", { name: "Delete it" }).click();
  await expect(kept).toHaveCount(0);
  await coach.reload();
  await sees(coach, "Old friends");
  await expect(written).toHaveCount(0);
});

test("words of danger open help while they are written, and nothing is sent", async ({ browser }) => {
  const page = await openBrowser(browser, "phone");
  await signIn(page, "rui@home.example");
  await page.goto("/journal");
  await page.getByRole("link", { name: "Write to Tobias Lind" }).click();
  await boxOn(page).pressSequentially("He hit me again last night. ");
  await expect(page.getByRole("dialog", { name: "Help now" })).toContainText("Are you safe right now?", {
    timeout: 30_000,
  });
  await page.goto("/journal");
  await expect(page.getByRole("article").filter({ hasText: "He hit me" })).toHaveCount(0);
});

test("without script, and under a hold that nobody was told of, it is sent too", async ({ browser }) => {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ baseURL: origins.first, javaScriptEnabled: false, viewport });
  const page = await context.newPage();
  await signIn(page, "tessa@home.example");
  await page.goto("/journal");
  await page.getByRole("link", { name: "Write to Tobias Lind" }).click();
  await boxOn(page).fill("Something doesn’t sit right with me.");
  await press(page, "Send to Tobias Lind");
  await sees(page, "Your journal");
  await expect(page.getByRole("article").filter({ hasText: "Something doesn’t sit right" })).toContainText(
    "You and Tobias Lind",
  );
});
