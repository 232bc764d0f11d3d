import { expect, type Page } from "@playwright/test";
import { checkPage, checkScreen, fitsTwiceAsLarge } from "../axe.ts";
import { openBrowser, press, sees, signIn } from "../people.ts";
import { test } from "../test.ts";
import { box, comesIn, reads } from "./room.ts";

// The pages inside a rehearsal in the places that the demo has, in both themes, narrow and wide. Lists and what sets one up
// are looked at with the client's and the coach's other pages.

/** Where columns and bars change their places between the two, that is looked at as well. */
const widths = [320, 768, 1280];

/** Somebody's page of rehearsals, on a device of their own. */
async function openList(page: Page, email: string): Promise<void> {
  await signIn(page, email);
  await page.goto("/rehearsals");
}

const address = async (page: Page, name: RegExp): Promise<string> =>
  (await page.getByRole("link", { name }).first().getAttribute("href")) ?? "";

test.beforeEach(() => test.setTimeout(240_000));

test("how sure one felt, the door, the talking and a pause", async ({ browser }) => {
  const page = await openBrowser(browser, "phone");
  await openList(page, "sam@home.example");
  const [door, room] = [await address(page, /^Open: Begin with/), await address(page, /^Open: Ask for a time/)];
  for (const path of ["/rehearsals/confidence", door]) await checkPage(page, path);
  await page.goto(room);
  // It may rest, and somebody may have gone on there before.
  const goOn = page.getByRole("main").getByRole("button", { name: "Go on" });
  await expect(goOn.or(box(page))).toBeVisible();
  if (await goOn.isVisible()) await goOn.click();
  await expect(box(page)).toBeVisible();
  await checkScreen(page, "the room", widths);
  await press(page, "More");
  await expect(page.getByRole("dialog")).toBeVisible();
  await checkScreen(page, "what would help", widths);
  await page.getByRole("dialog").getByRole("button", { name: "Back to the room" }).click();
  await press(page, "Pause");
  await sees(page, "Paused");
  await checkScreen(page, "a pause");
});

test("a friend's link and pages", async ({ browser }) => {
  const page = await openBrowser(browser, "phone");
  const friend = await openBrowser(browser, "phone");
  await openList(page, "robin@home.example");
  const room = await address(page, /^Open: /);
  for (const part of ["", "?part=stopWord", "?part=rating"]) await checkPage(page, room + part);
  await fitsTwiceAsLarge(page.getByRole("radiogroup").locator("input + span"));
  await page.goto(`${room}/friends`);
  await press(page, "Make a link for Kim");
  const link = await page.getByRole("textbox", { name: "The link" }).inputValue();
  await checkScreen(page, "a friend's link");
  await checkPage(friend, new URL(link).pathname);
  await friend.getByRole("checkbox").check();
  await press(friend, "Come in");
  await sees(friend, "A rehearsal with Robin");
  await checkScreen(friend, "a friend's door", widths);
  await friend.getByRole("checkbox").check();
  await comesIn(friend);
  await reads(friend, "It begins when Robin is ready.");
  await checkPage(friend, "/guest/nothing");
});

test("what is over", async ({ browser }) => {
  const client = await openBrowser(browser, "phone");
  await openList(client, "jonas@home.example");
  await checkPage(client, await address(client, /^Look back: /));
  const coach = await openBrowser(browser, "laptop");
  await openList(coach, "maren@harbour.example");
  await checkPage(coach, await address(coach, /^Look back: /));
});
