import { randomUUID } from "node:crypto";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import type { Command } from "@/lib/domain/repair/command.ts";
import { openBrowser, sees, signIn, signInByForm } from "../people.ts";

/**
 * What a phone has to put up with whenever its person does something: nothing; scripts that arrive only after they did
 * it; or a signal that goes while they do it, after which they do it again as on any good day.
 */
export type Weather = "fair" | "scripts late" | "signal lost";

/**
 * The weather of each of two. In npm run test:deep a journey is made under both, so that whatever either does is done under
 * either; npm test makes it under the first.
 */
export const weathers: readonly (readonly [Weather, Weather])[] = [
  ["signal lost", "scripts late"],
  ...(process.env.E2E_WHOLE ? [["scripts late", "signal lost"] as const] : []),
];

export const saved = "Saved. Only you can see this.";

/** One person's phone, in some weather. */
export class Phone {
  /** Until when scripts are held back. */
  private scripts = Promise.resolve();
  private letThrough: () => void = () => undefined;

  private constructor(
    readonly page: Page,
    readonly name: string,
    readonly seat: "a" | "b",
    public weather: Weather,
  ) {}

  static async open(browser: Browser, who: Pick<Phone, "name" | "seat" | "weather"> & { origin: string }) {
    const page = await openBrowser(browser, "phone", who.origin);
    const phone = new Phone(page, who.name, who.seat, who.weather);
    await signIn(page, phone.email);
    await page.route(/\/_next\/static\/.+\.js/, async (route) => {
      await phone.scripts;
      // A page that was left no longer waits for its scripts.
      await route.continue().catch(() => undefined);
    });
    return phone;
  }

  private get email(): string {
    return `${this.name.toLowerCase()}@home.example`;
  }

  /** `page`: another tab, perhaps. */
  async signsIn(page = this.page): Promise<void> {
    await signInByForm(page, this.email);
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get waysOut(): Locator {
    return this.page.getByRole("navigation", { name: "Ways out" });
  }

  /** Waits for the page's first heading; the page is never loaded again for it. */
  sees = (title: string | RegExp) => sees(this.page, title);

  reads = (words: string | RegExp) => expect(this.main).toContainText(words);

  unfolds = (summary: string | RegExp) => this.main.locator("summary").filter({ hasText: summary }).first().click();

  goes = (link: string) => this.page.getByRole("link", { name: link, exact: true }).click();

  /** The form that a button sends. */
  formOf = (button: string): Locator =>
    this.main
      .locator("form")
      .filter({ has: this.page.getByRole("button", { name: button, exact: true, includeHidden: true }) });

  private button = (name: string | RegExp, includeHidden = false) =>
    this.main.getByRole("button", { name, exact: true, includeHidden }).first();

  /** Presses a button that does something between the two; `prepare` comes before, on the same page. */
  async presses(name: string | RegExp, prepare: () => Promise<void> = async () => undefined): Promise<void> {
    if (this.weather === "scripts late") return this.beforeScripts(name, prepare);
    if (this.weather === "signal lost") await this.cutOff(name, prepare);
    else await prepare();
    await this.press(name);
  }

  press = (name: string | RegExp) => this.button(name).click();

  /** Presses a button that only leads on. */
  async goesOn(name: string | RegExp): Promise<void> {
    if (this.weather === "scripts late") return this.beforeScripts(name);
    await this.press(name);
  }

  /** Writes in the page's one field. Words are kept, whatever becomes of the page or the signal meanwhile. */
  async writes(text: string): Promise<void> {
    const box = this.main.getByRole("textbox");
    const half = Math.ceil(text.length / 2);
    if (this.weather === "scripts late") await this.reloadsWithoutScripts();
    await box.fill(text.slice(0, half));
    if (this.weather === "scripts late") {
      this.letThrough();
      await expect(this.main.getByText(saved)).toBeVisible();
    }
    if (this.weather === "signal lost") await this.losesSignal();
    await box.press("End");
    await box.pressSequentially(text.slice(half));
    if (this.weather === "signal lost") {
      await expect(this.main.getByText("Your words are kept on this phone until it returns.")).toBeVisible();
      await this.findsSignal();
    }
    await expect(this.main.getByText(saved)).toBeVisible();
    await expect(box).toHaveValue(text);
  }

  /** Writes some sentences, chooses all of them, looks at them as the other will, and sends them. */
  async writesAndSends(text: string, other: string): Promise<void> {
    await this.writes(text);
    await this.goesOn("Choose what to send");
    await this.sees("Choose what to send");
    await this.goesOn("All of it");
    await expect(this.main.getByRole("article")).toContainText(text);
    await this.presses(`Send to ${other}`);
  }

  async losesSignal(): Promise<void> {
    // A page that is only half there can't say anything.
    await this.page.waitForLoadState();
    await this.page.context().setOffline(true);
    await expect(this.page.getByText("No signal right now. This page may be behind")).toBeVisible();
  }

  /** Waits for the page's script: it alone can say that the signal is gone, and back. */
  async awakes(): Promise<void> {
    await this.losesSignal();
    await this.findsSignal();
  }

  async findsSignal(): Promise<void> {
    await this.page.context().setOffline(false);
    await expect(this.page.getByText("No signal right now. This page may be behind")).toHaveCount(0);
  }

  /** Sends a command as it is held, without a page. Whether it was taken. */
  async sends(repairId: string, command: Command, text?: string): Promise<boolean> {
    const data = { key: randomUUID(), command, ...(text ? { text } : {}) };
    return (await this.page.request.post(`/api/repairs/${repairId}/commands`, { data })).ok();
  }

  /** On a page without its scripts, which come only once the next page is there. */
  private async beforeScripts(name: string | RegExp, prepare: () => Promise<void> = async () => undefined) {
    await this.reloadsWithoutScripts();
    await prepare();
    const next = this.page.waitForEvent("domcontentloaded");
    await this.press(name);
    await next;
    this.letThrough();
  }

  private async reloadsWithoutScripts(): Promise<void> {
    this.scripts = new Promise((resolve) => {
      this.letThrough = resolve;
    });
    // Where the page was just being drawn afresh, the browser loads it again by itself.
    await this.page
      .reload({ waitUntil: "domcontentloaded" })
      .catch(() => this.page.waitForLoadState("domcontentloaded"));
  }

  private async cutOff(name: string | RegExp, prepare: () => Promise<void>): Promise<void> {
    // What was done before has to have come through, here and from the other.
    await expect(this.button(name, true)).toBeAttached();
    await this.losesSignal();
    await prepare();
    await this.press(name);
    await expect(this.main.getByText("Nothing was sent, and what you typed is still here.")).toBeVisible();
    await this.findsSignal();
  }
}
