import { type Browser, expect, type Page } from "@playwright/test";
import { origins } from "../setup/addresses.ts";
import { countMails, nextMail } from "../setup/read-mailbox.ts";
import { copies, openBrowser, press, sees, signIn } from "./people.ts";
import { test } from "./test.ts";

/** A coach at a laptop, on a couple's page. */
async function coachAt(browser: Browser, email: string, couple: string): Promise<Page> {
  const page = await openBrowser(browser, "laptop");
  await signIn(page, email);
  await page.goto(`/caseload?q=${encodeURIComponent(couple)}`);
  await page.getByRole("rowheader").getByRole("link", { name: couple }).click();
  await sees(page, couple);
  return page;
}

/** A partner on a phone, on another server than their coach. */
async function partnerAt(browser: Browser, email: string): Promise<Page> {
  const page = await openBrowser(browser, "phone", origins.second);
  await signIn(page, email);
  await page.goto("/home");
  return page;
}

const field = (page: Page) => page.getByRole("textbox", { name: "What you write" });
const noteOf = (page: Page, text: string) =>
  page.getByRole("region", { name: "Notes", exact: true }).getByRole("listitem").filter({ hasText: text });

test("a note to one partner is theirs alone; one to both reaches both open pages", async ({ browser }) => {
  const coach = await coachAt(browser, "noor@fieldgate.example", "River house");
  const theo = await partnerAt(browser, "theo@home.example");
  const sofia = await partnerAt(browser, "sofia@home.example");
  const before = await sofia.getByRole("main").innerText();
  const seen = { theo: await countMails("theo@home.example"), sofia: await countMails("sofia@home.example") };

  await press(coach, "Save the note");
  await expect(coach.getByRole("radiogroup", { name: "Who is it for?" })).toHaveAccessibleDescription(/Choose who/);
  await coach.getByRole("radio", { name: /^To Theo alone/ }).check();
  await expect(coach.getByText("Your practice promised them both").first()).toBeVisible();
  await expect(field(coach)).toHaveAccessibleDescription(/only Theo will read this\. Sofia isn’t told\./);
  await press(coach, "Save the note");
  await expect(field(coach)).toHaveAccessibleDescription(/Write something first\./);
  await field(coach).fill("The side door is open from five.");
  await press(coach, "Save the note");
  await expect(noteOf(coach, "The side door")).toContainText("only Theo can read this. Sofia isn’t told.");
  await expect(field(coach)).toHaveValue("");

  const mail = await nextMail("theo@home.example", seen.theo);
  expect(mail.subject).toBe("You have something to look at");
  await theo.reload();
  const notes = theo.getByRole("region", { name: "Notes from Noor Haddad" });
  await expect(notes).toContainText("The side door is open from five.");
  await expect(notes).toContainText("Written to you alone. Sofia isn’t told.");
  await sofia.reload();
  expect(await sofia.getByRole("main").innerText()).toBe(before);
  expect(await countMails("sofia@home.example")).toBe(seen.sofia);

  await coach.getByRole("radio", { name: /^To both of them/ }).check();
  await field(coach).fill("Thursday at six, both of you.");
  await press(coach, "Save the note");
  for (const page of [theo, sofia]) await expect(page.getByText("Thursday at six, both of you.")).toBeVisible();
  await expect(sofia.getByRole("main")).not.toContainText("side door");
});

test("a note is put in other words and deleted, and what is typed outlives the session", async ({ browser }) => {
  const coach = await coachAt(browser, "ines@harbour.example", "Sunday lunch");
  const flora = await partnerAt(browser, "flora@home.example");
  await coach.getByRole("radio", { name: /^To both of them/ }).check();
  await field(coach).fill("Bring the calendar.");
  await press(coach, "Save the note");
  await expect(flora.getByText("Bring the calendar.")).toBeVisible();

  await noteOf(coach, "Bring the calendar.").getByText("Change it").click();
  const anew = coach.getByRole("textbox", { name: "The note in new words" });
  await anew.fill("Bring both calendars.");
  await expect.poll(() => copies(coach)).toHaveLength(1);
  await coach.reload();
  await expect(anew).toHaveValue("Bring both calendars.");
  await press(coach, "Save the change");
  await expect(noteOf(coach, "Bring both calendars.")).toContainText("Edited");
  await expect(flora.getByText("Bring both calendars.")).toBeVisible();
  await expect.poll(() => copies(coach)).toEqual([]);

  await noteOf(coach, "Bring both calendars.").getByRole("button", { name: "Delete it" }).click();
  await coach.getByRole("dialog").getByRole("button", { name: "Delete the note" }).click();
  await expect(noteOf(coach, "Bring both calendars.")).toHaveCount(0);
  await expect(flora.getByText("Bring both calendars.")).toHaveCount(0);

  await coach.getByRole("radio", { name: /^A process note/ }).check();
  await expect(field(coach)).toHaveAccessibleDescription(/Only you\./);
  await field(coach).fill("What I didn’t say today.");
  await coach.context().clearCookies();
  await press(coach, "Save the note");
  await expect(coach.getByText("You were signed out in the meantime.")).toBeVisible();
  await expect(field(coach)).toHaveValue("What I didn’t say today.");
  await expect(coach.getByRole("radio", { name: /^A process note/ })).toBeChecked();
});

test("a note that isn't saved yet outlives a reload, and is gone from the device once it is", async ({ browser }) => {
  const coach = await coachAt(browser, "ines@harbour.example", "Sunday lunch");
  await field(coach).fill("Ask about the allotment.");
  await expect.poll(() => copies(coach)).toHaveLength(1);
  await coach.reload();
  await expect(field(coach)).toHaveValue("Ask about the allotment.");
  await coach.getByRole("radio", { name: /^A case note/ }).check();
  await expect(field(coach)).toHaveValue("Ask about the allotment.");
  await press(coach, "Save the note");
  await expect(noteOf(coach, "Ask about the allotment.")).toBeVisible();
  await expect(field(coach)).toHaveValue("");
  await expect.poll(() => copies(coach)).toEqual([]);
});

test("what a partner takes back leaves the coach’s open page too", async ({ browser }) => {
  const coach = await coachAt(browser, "maren@harbour.example", "The Tuesday two");
  const shown = coach.getByText("When the plan changed at the last minute");
  await expect(shown).toBeVisible();
  const jonas = await partnerAt(browser, "jonas@home.example");
  await jonas.getByRole("link", { name: "Open it" }).click();
  await jonas.getByText("What was sent so far").click();
  await jonas.getByText("Take this back").click();
  await press(jonas, "Take it back");
  await expect(shown).toHaveCount(0, { timeout: 3_000 });
});

test("why a couple is marked is said with its rule, in the list and on their page", async ({ browser }) => {
  const coach = await coachAt(browser, "ines@harbour.example", "Long distance");
  const now = coach.getByRole("region", { name: "Now" });
  await expect(now).toContainText("Shown when: One of them reached out, by naming something or asking for a time");
  await coach.goto("/caseload?show=attention");
  const row = coach.getByRole("row").filter({ hasText: "Long distance" });
  await expect(row).toContainText("No answer for three days");
  await coach.getByText("When a couple needs attention").click();
  await expect(coach.getByText("What each prepares alone is not looked at.")).toBeVisible();
});
