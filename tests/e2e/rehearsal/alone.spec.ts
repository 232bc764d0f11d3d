import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { checkScreen } from "../axe.ts";
import { openBrowser, press, sees, signIn } from "../people.ts";
import { test } from "../test.ts";
import {
  box,
  choosesForRecord,
  comesIn,
  getsReady,
  hear,
  idOf,
  log,
  OtherPartner,
  passes,
  rates,
  reads,
  says,
} from "./room.ts";

// Alone with somebody made up, who answers from written lines: on a phone, without scripts, and by keys alone. Nobody else
// learns of it: neither a partner, nor a coach who wasn't asked.

const canary = "tangerine";
const first = `When you left I felt ${canary} small.`;

/** Somebody sets one up from home, for themselves alone. */
async function setsUp(page: Page, name: string, goal: string): Promise<void> {
  await signIn(page, `${name}@home.example`);
  await page.goto("/home");
  await page.getByRole("link", { name: "Set up a rehearsal" }).click();
  await page.getByRole("textbox", { name: "What is it about?" }).fill("The evening when the door closed.");
  await page.getByRole("textbox", { name: "One thing you want to try" }).fill(goal);
  await press(page, "Set it up");
  await sees(page, "Before you begin");
}

const turns = (page: Page): Locator => log(page).getByRole("listitem");

/** How many stand in each row. */
const rowsOf = (labels: Element[]): number[] => {
  const tops = labels.map((label) => label.getBoundingClientRect().top);
  return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
};

/** The last thing that was answered. */
const answer = async (page: Page): Promise<string> =>
  (await turns(page).last().locator("p").last().textContent()) ?? "";

/** The same person, on a device that runs no scripts. */
async function withoutScripts(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    baseURL: new URL(page.url()).origin,
  });
  await context.addCookies(await page.context().cookies());
  const plain = await context.newPage();
  await plain.goto(page.url());
  return plain;
}

/** Tobias, who coaches the two, finds nothing of it. */
async function coachSeesNone(coach: Page, rehearsalId: string): Promise<void> {
  await signIn(coach, "tobias@harbour.example");
  await coach.goto("/caseload?q=Lisbon");
  await coach.getByRole("rowheader").getByRole("link", { name: "Back from Lisbon" }).click();
  await reads(coach, "None that you set up, or were asked into.");
  await expect(coach.getByRole("main")).not.toContainText(canary);
  await coach.goto("/rehearsals");
  await expect(coach.getByRole("main")).not.toContainText(canary);
  expect((await coach.request.get(`/rehearsals/${rehearsalId}`)).status()).toBe(404);
}

test("a what-if from an earlier turn, then on without any script to a record that is kept, and deleted", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const rui = await OtherPartner.of(browser, "rui");
  const page = await openBrowser(browser, "phone");
  await setsUp(page, "tessa", `Stay with ${canary}`);
  const rehearsalId = idOf(page);
  await comesIn(page);
  await getsReady(page, "Stop");
  await press(page, "Begin");

  // Whoever was made up opens, and answers each time.
  await expect(turns(page)).toHaveCount(1);
  await says(page, first);
  await expect(turns(page)).toHaveCount(3);
  const answered = await answer(page);
  // The stop word, said, is no turn: everything rests, and afterwards nothing is left to be said.
  await box(page).fill("stop!");
  await press(page, "Say it");
  await sees(page, "Everything rests");
  await press(page, "I’m ready again");
  await expect(box(page)).toHaveValue("");
  await expect(turns(page)).toHaveCount(3);
  await says(page, "You never listen to me.");
  await expect(turns(page)).toHaveCount(5);

  // The same words get the same answer.
  await log(page).getByRole("button", { name: "Try another way" }).first().click();
  await expect(turns(page)).toHaveCount(1);
  await says(page, first);
  await expect(turns(page)).toHaveCount(3);
  expect(await answer(page)).toBe(answered);
  const ways = page.getByRole("region", { name: "Ways it went" });
  await ways.getByRole("button", { name: "1 · 5 turns" }).click();
  await hear([page], "You never listen to me.");

  const plain = await withoutScripts(browser, page);
  await page.goto("about:blank");
  await plain.getByRole("region", { name: "Ways it went" }).getByRole("button", { name: "2 · 3 turns" }).click();
  await expect(turns(plain)).toHaveCount(3);
  await box(plain).fill("I would like an evening with you.");
  await press(plain, "Say it");
  await hear([plain], "I would like an evening with you.");
  await expect(turns(plain)).toHaveCount(5);
  await plain.getByRole("main").getByRole("button", { name: "More", exact: true }).click();
  await press(plain, "End and look back");
  await rates(plain, 5, 5);
  for (const title of ["What landed?", "One thing to try next time"]) {
    await sees(plain, title);
    await plain.getByRole("link", { name: "Nothing for now" }).click();
  }
  await sees(plain, "Is there a sentence to take along?");
  await plain.getByRole("link", { name: "Go on", exact: true }).click();
  await choosesForRecord(plain, /^Keep them for me/);
  await press(plain, "Close the rehearsal");
  await sees(plain, "This rehearsal is closed");
  await plain.getByText("What was said", { exact: true }).click();
  await reads(plain, "Another way it went");
  await reads(plain, "You never listen to me.");
  await plain.getByText("Change what happens to them").click();
  await press(plain, "Delete the words");
  await reads(plain, "The words said here have been deleted.");
  await expect(plain.getByRole("main")).not.toContainText("You never listen to me.");
  await rui.noticedNothing(rehearsalId, canary);
  await coachSeesNone(await openBrowser(browser, "laptop"), rehearsalId);
});

/** Goes on by the Tab key until something has the focus. */
async function reaches(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} can't be reached by the Tab key.`);
}

async function strikes(page: Page, name: string | RegExp): Promise<void> {
  await reaches(
    page,
    page
      .getByRole("main")
      .getByRole("button", { name, exact: typeof name === "string" })
      .first(),
  );
  await page.keyboard.press("Enter");
}

/** Chooses a number of a scale by the arrow keys. */
async function marks(page: Page, question: RegExp, from: string, presses: number): Promise<void> {
  const scale = page.getByRole("radiogroup", { name: question });
  await reaches(page, scale.getByRole("radio", { name: new RegExp(`^${from} `) }));
  await page.keyboard.press("Space");
  for (let pressed = 0; pressed < presses; pressed++) await page.keyboard.press("ArrowRight");
}

test("through the room by keys alone", async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await openBrowser(browser, "laptop");
  await setsUp(page, "ben", "One short sentence");
  await strikes(page, "I agree, let me in");
  await sees(page, "Choose a stop word");
  await strikes(page, "Keep this word");
  await sees(page, "How is it now?");
  await marks(page, /^How sure/, "0", 4);
  await marks(page, /^How stirred up/, "1", 4);
  await strikes(page, "Go on");
  await sees(page, "Ready when you are");
  await strikes(page, "Begin");
  await reaches(page, box(page));
  await page.keyboard.type("I was sad when it got quiet.");
  await page.keyboard.press("Control+Enter");
  await expect(turns(page)).toHaveCount(3);
  // The focus stays where one speaks.
  await expect(box(page)).toHaveValue("");
  await expect(box(page)).toBeFocused();

  await strikes(page, /I’m at 5/);
  await expect(page.getByRole("dialog")).toBeVisible();
  const rows = await page.getByRole("dialog").locator("label").evaluateAll(rowsOf);
  expect(new Set(rows).size, "no number of the dial stands alone").toBe(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /I’m at 5/ })).toBeFocused();
  await strikes(page, "Pause");
  await sees(page, "Paused");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await strikes(page, "Go on");
  await reaches(page, box(page));
  await strikes(page, "Try another way");
  await expect(turns(page)).toHaveCount(1);
  await strikes(page, /^1 · 3 turns/);
  await expect(turns(page)).toHaveCount(3);
  await strikes(page, "More");
  await strikes(page, "End and look back");
  await sees(page, "How is it now?");

  // Looking back, as it stands.
  await checkScreen(page, "how it is now");
  await rates(page, 6, 4);
  for (const title of ["What landed?", "One thing to try next time"]) {
    await sees(page, title);
    await checkScreen(page, title);
    await passes(page, title);
  }
  await sees(page, "Is there a sentence to take along?");
  await checkScreen(page, "a sentence to take along");
  await page.getByRole("link", { name: "Go on", exact: true }).click();
  await sees(page, "The words said here");
  await checkScreen(page, "the words said");
});
