import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { answers } from "../answer.ts";
import { openBrowser, press, sees, signIn } from "../people.ts";

const main = (page: Page): Locator => page.getByRole("main");

/** The conversation, while it goes on. */
export const log = (page: Page): Locator => page.getByRole("log");

export const reads = (page: Page, words: string | RegExp) => expect(main(page)).toContainText(words);

/** Opens the door of a rehearsal and comes in. */
export const comesIn = (page: Page) => press(page, "I agree, let me in");

async function chooses(page: Page, question: RegExp, number: number): Promise<void> {
  const scale = main(page).getByRole("radiogroup", { name: question });
  await scale.getByRole("radio", { name: new RegExp(`^${number} `) }).check({ force: true });
}

/** Says how sure and how stirred up one is, before it or after it. */
export async function rates(page: Page, confidence: number, activation: number): Promise<void> {
  await sees(page, "How is it now?");
  await chooses(page, /^How sure/, confidence);
  await chooses(page, /^How stirred up/, activation);
  await press(page, "Go on");
}

/** Chooses the stop word and gives the numbers that it begins with. */
export async function getsReady(page: Page, stopWord: string): Promise<void> {
  await sees(page, "Choose a stop word");
  await main(page).getByRole("textbox").fill(stopWord);
  await press(page, "Keep this word");
  await rates(page, 3, 6);
}

export const box = (page: Page): Locator => page.getByRole("textbox", { name: /^Your turn/ });

/** Says something once it is their turn. */
export async function says(page: Page, words: string): Promise<void> {
  await box(page).fill(words);
  await press(page, "Say it");
  await expect(log(page)).toContainText(words);
}

/** Everybody hears it, each on their own device. */
export async function hear(pages: readonly Page[], words: string): Promise<void> {
  for (const page of pages) await expect(log(page)).toContainText(words);
}

/** Does something of what is seldom wanted, behind “More”, while the talking goes on. */
export async function doesMore(page: Page, button: string): Promise<void> {
  await expect(log(page)).toBeVisible();
  await main(page).getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Goes past a part of looking back that one leaves empty. */
export async function passes(page: Page, title: string | RegExp): Promise<void> {
  await sees(page, title);
  await main(page).getByRole("link", { name: "Nothing for now" }).click();
}

/** Sets down a few words in looking back. */
export async function setsDown(page: Page, title: string | RegExp, words: string): Promise<void> {
  await sees(page, title);
  await main(page).getByRole("textbox").fill(words);
  await press(page, "Keep this and go on");
}

/** Says what should happen to the words that were said. */
export async function choosesForRecord(page: Page, choice: RegExp): Promise<void> {
  await sees(page, "The words said here");
  await main(page).getByRole("radio", { name: choice }).check();
  await press(page, "Choose this and go on");
}

const addresses = ["/home", "/journal", "/privacy", "/rehearsals", "/rehearsals/confidence"];

/** The partner of whoever practises: what the server answers them is the same to the byte, before and after. */
export class OtherPartner {
  private constructor(
    private readonly page: Page,
    /** Their part of the repair: it tells of the minute it is, so it is searched rather than compared. */
    private readonly repair: string | null,
    private readonly before: Record<string, string>,
  ) {}

  static async of(browser: Browser, name: string): Promise<OtherPartner> {
    const page = await openBrowser(browser, "phone");
    await signIn(page, `${name}@home.example`);
    await page.goto("/home");
    const open = main(page).getByRole("link", { name: "Open it" });
    const repair = (await open.count()) ? await open.first().getAttribute("href") : null;
    // Whatever may be opened without them is opened for nobody.
    await page.goto("about:blank");
    return new OtherPartner(page, repair, await answers(page, addresses));
  }

  async noticedNothing(rehearsalId: string, canary: string): Promise<void> {
    expect(await answers(this.page, addresses)).toEqual(this.before);
    const room = `/rehearsals/${rehearsalId}`;
    for (const address of [...addresses, room, ...(this.repair ? [this.repair] : [])]) {
      const answer = await this.page.request.get(address);
      expect(answer.status(), address).toBe(address === room ? 404 : 200);
      expect((await answer.text()).toLowerCase(), address).not.toContain(canary);
    }
  }
}

/** The id in the address of a rehearsal's pages. */
export const idOf = (page: Page): string => /\/rehearsals\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
