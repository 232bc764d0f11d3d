import { type Browser, expect, type Page } from "@playwright/test";
import accounts from "../../prisma/demo/accounts.json" with { type: "json" };
import { origins } from "../setup/addresses.ts";

export const demoPassword = accounts[0]?.password ?? "";

const sizes = { phone: { width: 390, height: 844 }, laptop: { width: 1280, height: 800 } };

/** A browser of one's own, on one of the two servers. */
export async function openBrowser(browser: Browser, size: keyof typeof sizes, origin = origins.first): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], baseURL: origin, reducedMotion: "reduce" });
  return context.newPage();
}

/** Signs in by the form, on the page that asks for it if there is one, and waits for what follows. */
export async function signInByForm(page: Page, email: string, password = demoPassword): Promise<void> {
  if (!page.url().includes("/sign-in")) await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "E-mail" }).first().fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

const hiddenField = /<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g;

/** Signs a browser in by sending what the form would, without opening a page: where what follows isn't about signing in. */
export async function signIn(page: Page, email: string): Promise<void> {
  const form = await page.request.get("/sign-in");
  const fields = Object.fromEntries(
    [...(await form.text()).matchAll(hiddenField)].map(([, name, value = ""]) => [
      name,
      value.replaceAll("&quot;", '"'),
    ]),
  );
  const answer = await page.request.post("/sign-in", {
    headers: { origin: new URL(form.url()).origin },
    multipart: { ...fields, email, password: demoPassword },
    maxRedirects: 0,
  });
  expect(answer.status(), `signing in as ${email}`).toBe(303);
}

/** Signs a browser in, and opens the one repair that their home page has. */
export async function openRepair(page: Page, email: string): Promise<void> {
  await signIn(page, email);
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(/\/repairs\//);
}

/** Presses a button of the page's main part. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name }).first().click();

/** Waits for a page's first heading. */
export const sees = (page: Page, title: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

/** What waits on a device for the server to have it. */
export const copies = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("draft")));
