import { expect, type Locator } from "@playwright/test";
import { openBrowser } from "../people.ts";
import { type Cast, test } from "./couple.ts";
import { type Phone, saved } from "./phone.ts";

// What couldn't be sent when it was meant to be: it is kept, said to be unsent, asked about where it waited, and sent once.

const cast = { names: ["Kari", "Lars"], under: "art" } satisfies Cast;
const words = "I felt left out.";

/** Up to the page on which the words are sent. */
async function preview(phone: Phone, other: string): Promise<void> {
  await phone.writes(words);
  await phone.goesOn("Choose what to send");
  await phone.goesOn(`See it as ${other} will`);
  await phone.sees(`This is what ${other} will see`);
}

/** Presses, and there is no signal. */
async function pressesInVain(phone: Phone, button: string): Promise<void> {
  await phone.losesSignal();
  await phone.press(button);
  await phone.reads("Nothing was sent, and what you typed is still here.");
}

/** From now on nothing tells the page of what others do but the answer to what it sends. */
async function hearsOnlyAnswers(phone: Phone): Promise<void> {
  await phone.page.route("**/api/live/**", (route) => route.abort());
  await phone.page.reload();
}

async function sentOnce(to: Phone): Promise<void> {
  await to.sees("Say back what you heard");
  await expect(to.main.getByRole("article")).toHaveText([new RegExp(words)]);
}

/** How far what is said stands from what is above it. */
const roomAbove = (said: Locator) =>
  said.evaluate((box) => Number.parseFloat(getComputedStyle(box.parentElement ?? box).marginTop));

test("a share that waited for more than ten minutes is asked about, and goes once", async ({ meet }) => {
  const couple = await meet(cast);
  const { a, b } = couple;
  await couple.beginAt("speak");
  await a.page.clock.install();
  await a.page.reload();
  await preview(a, "Lars");
  await pressesInVain(a, "Send to Lars");
  await a.page.clock.fastForward("11:00");
  await a.findsSignal();
  await a.press("Send to Lars");
  await a.reads("This waited before it could be sent. Look at it once more. If you still mean it, send it again.");
  await expect(a.main.getByRole("article")).toContainText(words);
  expect(await roomAbove(a.main.getByRole("alert"))).toBeGreaterThanOrEqual(16);
  await b.sees("It is Kari’s turn");
  await a.press("Send to Lars");
  await a.sees("Lars is taking it in");
  await sentOnce(b);
});

test("things moved on while it waited: it is asked about, and only then goes, or stays where it is", async ({
  meet,
}) => {
  const couple = await meet(cast);
  const { a, b } = couple;
  // Lars has shared before, and takes it back meanwhile: Kari's own words are as lawful as they were.
  await couple.beginAt("order");
  await couple.does(a, { type: "proposeOrder", first: "b", idea: "turns" });
  await couple.does(b, { type: "agreeOrder", first: "b" });
  await couple.turn(b, a);
  await couple.open();
  // Else the page may be on the break by the time it is pressed.
  await hearsOnlyAnswers(a);
  await preview(a, "Lars");
  await pressesInVain(a, "Send to Lars");
  await b.unfolds("What was sent so far");
  await b.unfolds("Take this back");
  await b.press("Take it back");
  await expect(b.main.getByText("What was sent so far")).toHaveCount(0);
  await a.findsSignal();
  await a.press("Send to Lars");
  await a.reads("This waited before it could be sent.");
  await b.sees("It is Kari’s turn");

  // Then Lars takes a break: it can't go now, and every word of it is still there.
  await a.losesSignal();
  await couple.does(b, { type: "takeBreak", returnAt: null });
  await a.press("Send to Lars");
  await a.reads("Nothing was sent");
  await a.findsSignal();
  await a.press("Send to Lars");
  await a.reads(/on a break/);
  for (const phone of [a, b]) await phone.sees("You are both on a break");
  await a.page.goto("/journal");
  await a.reads(words);
});

test("the answer is lost on its way: no word of what isn't known, and the second try is the first again", async ({
  meet,
}) => {
  const couple = await meet(cast);
  const { a, b } = couple;
  await couple.beginAt("speak");
  await hearsOnlyAnswers(a);
  await preview(a, "Lars");
  await a.awakes();
  const action = (url: URL) => url.pathname.startsWith("/repairs/");
  await a.page.route(action, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    // A connection that the server has let go of meanwhile is no part of this.
    await route.fetch({ maxRetries: 3 });
    await route.abort();
  });
  await a.press("Send to Lars");
  await a.reads("The signal dropped before an answer came, so this may not have been sent.");
  await sentOnce(b);
  await a.page.unroute(action);
  await a.press("Send to Lars");
  await a.sees("Lars is taking it in");
  await b.page.reload();
  await sentOnce(b);
});

test("without a signal no way leads to the browser's own error, and what is being written stays", async ({ meet }) => {
  const couple = await meet(cast);
  const { a } = couple;
  await couple.beginAt("speak");
  await a.writes("We were both");
  await a.losesSignal();
  await a.press("Choose what to send");
  await a.reads("Saved. There is no signal right now. You can go on once it returns.");
  const box = a.main.getByRole("textbox");
  await box.press("End");
  await box.pressSequentially(" tired.");
  for (const link of ["Take a break", "Not now", "Home"]) await a.waysOut.getByRole("link", { name: link }).click();
  await expect(a.main.getByText("No signal right now. This page may be behind")).toBeInViewport();
  await a.press("Choose what to send");
  await a.reads("Your words are kept on this phone until it returns.");
  await a.sees("Share what is tender");
  await expect(box).toHaveValue("We were both tired.");
  await a.findsSignal();
  await expect(a.main.getByText(saved)).toBeVisible();
  await a.goes("Take a break");
  await a.sees("Take a break");
});

test("a session that ends in the midst of writing: said so, and the words are back after signing in", async ({
  browser,
  meet,
}) => {
  const couple = await meet(cast);
  const { a, b } = couple;
  await couple.beginAt("speak");
  await a.writes("I felt");
  const { cookies } = await a.page.context().storageState();
  await a.page.context().clearCookies();
  const box = a.main.getByRole("textbox");
  await box.press("End");
  await box.pressSequentially(" left");
  await a.reads("You are signed out. Your words are kept on this phone until you sign in again.");
  await a.press("Choose what to send");
  await expect(box).toHaveValue("I felt left");
  await a.page.context().addCookies(cookies);

  // Ended for good, from elsewhere, while there is no signal.
  await a.losesSignal();
  await box.pressSequentially(" out.");
  await a.reads("Your words are kept on this phone until it returns.");
  const elsewhere = await openBrowser(browser, "laptop");
  await elsewhere.context().addCookies(cookies);
  await elsewhere.goto("/account");
  await elsewhere.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(elsewhere).not.toHaveURL(/account/);
  await a.findsSignal();
  await a.sees("Sign in");
  await a.signsIn();
  await expect(a.page).toHaveURL(new RegExp(couple.repairId));
  await expect(box).toHaveValue(words);
  await expect(a.main.getByText(saved)).toBeVisible();

  // And between choosing and sending.
  await a.press("Choose what to send");
  await a.press("See it as Lars will");
  await a.sees("This is what Lars will see");
  await a.awakes();
  await a.page.context().clearCookies();
  await a.press("Send to Lars");
  await a.reads("You were signed out in the meantime.");
  await b.sees("It is Kari’s turn");
  const tab = await a.page.context().newPage();
  await a.signsIn(tab);
  await a.press("Send to Lars");
  await sentOnce(b);
});

test("a session that ended, and no script to say so: pressing leads to signing in, and back to what was written", async ({
  meet,
}) => {
  const couple = await meet(cast, ["scripts late", "fair"]);
  const { a, b } = couple;
  await couple.beginAt("speak");
  await preview(a, "Lars");
  await a.presses("Send to Lars", () => a.page.context().clearCookies());
  await a.sees("Sign in");
  await a.signsIn();
  await a.sees("This is what Lars will see");
  await expect(a.main.getByRole("article")).toContainText(words);
  await b.sees("It is Kari’s turn");
  await a.presses("Send to Lars");
  await sentOnce(b);
});
