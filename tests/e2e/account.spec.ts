import { randomBytes } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { origins } from "../setup/addresses.ts";
import { countMails, linkIn, nextMail } from "../setup/read-mailbox.ts";
import { findViolations } from "./axe.ts";
import { demoPassword, openBrowser, press, sees, signIn, signInByForm } from "./people.ts";
import { test } from "./test.ts";

const owner = "maren@harbour.example";
const password = "four grey herons";

const newAddress = () => `coach.${randomBytes(4).toString("hex")}@home.example`;
const pathOf = (link: string) => {
  const { pathname, search } = new URL(link);
  return pathname + search;
};

/** The path of the link that an invited coach gets. */
async function invite(browser: Browser, email: string): Promise<string> {
  const page = await openBrowser(browser, "laptop");
  await signIn(page, owner);
  await page.goto("/practice");
  await page.getByLabel("Invite a coach").fill(email);
  await press(page, "Send a link");
  const path = pathOf(linkIn(await nextMail(email)));
  await page.context().close();
  return path;
}

async function join(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Your name").fill("Robin");
  await page.getByLabel("Choose a password").fill(password);
  await press(page, "Make my account");
  await expect(page).toHaveURL(/\/caseload/);
}

/** A browser that runs no script. */
const plainBrowser = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false, baseURL: origins.first })).newPage();

async function askForLink(page: Page, email: string): Promise<string> {
  const seen = await countMails(email);
  await page.getByLabel("E-mail address").fill(email);
  await press(page, "Send me a link");
  await expect(page.getByRole("status")).toContainText("If this address has an account");
  return pathOf(linkIn(await nextMail(email, seen)));
}

for (const script of [true, false]) {
  test.describe(script ? "with script" : "before any script", () => {
    const open = (browser: Browser) => (script ? openBrowser(browser, "phone") : plainBrowser(browser));

    test("signing in says what is wrong, loses nothing, and leads on", async ({ browser }) => {
      const page = await open(browser);
      await page.goto("/account");
      await sees(page, "Sign in");
      await press(page, "Sign in");
      await expect(page.getByText("Write your e-mail address.")).toBeVisible();
      await expect(page.getByText("Type your password.")).toBeVisible();
      await page.getByLabel("E-mail address").fill(owner);
      await page.getByLabel("Password", { exact: true }).fill("not the password");
      await press(page, "Sign in");
      await expect(page.getByRole("alert").filter({ hasText: "go together" })).toBeVisible();
      await expect(page.getByLabel("E-mail address")).toHaveValue(owner);
      await page.getByLabel("Password", { exact: true }).fill(demoPassword);
      await press(page, "Sign in");
      await sees(page, "Account");
      await press(page, "Dark");
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await press(page, "Sign out");
      await expect(page).toHaveURL(`${origins.first}/`);
      await page.goto("/account");
      await sees(page, "Sign in");
    });

    test("an invitation makes an account once, and a forgotten password ends every session", async ({ browser }) => {
      test.slow();
      const email = newAddress();
      const path = await invite(browser, email);
      const page = await open(browser);
      await page.goto(path);
      await press(page, "Make my account");
      await expect(page.getByText("Write the name you want to be called by.")).toBeVisible();
      await expect(page.getByText("Choose a password.", { exact: true })).toBeVisible();
      await join(page, path);
      await page.goto(path);
      await sees(page, "This link doesn’t work any more");

      const other = await open(browser);
      await other.goto("/reset-password");
      const reset = await askForLink(other, email);
      await other.goto(reset);
      await other.getByLabel("New password").fill("seven brown otters");
      await press(other, "Save the new password");
      await expect(other.getByText("Your new password is saved.")).toBeVisible();
      await other.goto(reset);
      await sees(other, "This link doesn’t work any more");
      await page.goto("/account");
      await sees(page, "Sign in");
      await signInByForm(other, email, "seven brown otters");
    });

    test("a link by e-mail signs in whoever presses its button, once", async ({ browser }) => {
      const email = "tobias@harbour.example";
      const page = await open(browser);
      await page.goto("/sign-in/link?next=/account");
      const link = await askForLink(page, email);
      const scanner = await open(browser);
      await scanner.goto(link);
      await page.goto(link);
      await press(page, "Sign in");
      await sees(page, "Account");
      await press(scanner, "Sign in");
      await expect(scanner.getByRole("alert").filter({ hasText: "any more" })).toBeVisible();
    });
  });
}

test("an account that exists is signed in to before it takes another place", async ({ browser }) => {
  test.slow();
  const email = newAddress();
  const [first, second] = [await invite(browser, email), newAddress()];
  const page = await openBrowser(browser, "laptop");
  await join(page, first);
  await page.goto(await invite(browser, second));
  await expect(page.getByText("You are signed in with another address.")).toBeVisible();
  await press(page, "Sign out");
  await expect(page.getByLabel("E-mail address")).toHaveValue(second);
});

test("signing out on one server ends the session on the other", async ({ browser }) => {
  const page = await openBrowser(browser, "laptop");
  await signIn(page, owner);
  const elsewhere = await openBrowser(browser, "laptop", origins.second);
  await elsewhere.context().addCookies(await page.context().cookies());
  await elsewhere.goto("/account");
  await sees(elsewhere, "Account");
  await page.goto("/account");
  await press(page, "Sign out");
  await expect(page).toHaveURL(`${origins.first}/`);
  await elsewhere.goto("/account");
  await sees(elsewhere, "Sign in");
});

test("too many tries get a calm answer that says when to come back", async ({ browser }) => {
  const page = await plainBrowser(browser);
  await page.goto("/sign-in");
  for (let i = 0; i <= 10; i++) {
    await page.getByLabel("E-mail address").fill(`nobody.${process.pid}@home.example`);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await press(page, "Sign in");
  }
  await expect(page.getByRole("alert")).toContainText(/you can try again in \d+ minutes/);
});

test("every page comes with its headers, and no script or style is refused", async ({ browser }) => {
  const page = await openBrowser(browser, "laptop");
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await signInByForm(page, owner);
  for (const path of ["/", "/account", "/caseload", "/practice", "/protocols", "/invite/none"]) {
    const response = await page.goto(path);
    const headers = response?.headers() ?? {};
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["content-security-policy"], path).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["x-robots-tag"], path).toBe(path === "/" ? undefined : "noindex, nofollow");
  }
  const nonces = await Promise.all(
    ["/", "/"].map(async (path) => (await page.request.get(path)).headers()["content-security-policy"]),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(refused).toEqual([]);
});

test("what isn’t a request of ours is no fault of ours", async ({ request }) => {
  const answers = {
    "/invite/%E0%A4%A": 404,
    "/invite/%00": 200,
    "/sign-in?next=//evil.example&next=%00": 200,
    "/outbox": 404,
    "/set-up": 404,
    "/api/auth/session": 404,
    "/api/auth/callback/email?token=x&email=y": 404,
    "/api/auth/csrf?callbackUrl=%00": 400,
  };
  for (const [path, status] of Object.entries(answers)) expect((await request.get(path)).status(), path).toBe(status);
  const health = await request.get("/api/health");
  expect(await health.json()).toEqual({ ok: true, database: true, migrations: true, awaitingSetup: false });
});

test("an action answers whatever is sent in place of its form", async ({ browser }) => {
  const page = await openBrowser(browser, "phone");
  await signIn(page, "lea@home.example");
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(/\/repairs\//);
  for (const path of [new URL(page.url()).pathname, "/privacy", "/reset-password", "/account"]) {
    const html = await (await page.request.get(path)).text();
    const ids = new Set([...html.matchAll(/&quot;id&quot;:&quot;([0-9a-f]{42})&quot;/g)].map(([, id]) => id ?? ""));
    expect(ids.size, path).toBeGreaterThan(0);
    for (const id of ids) {
      for (const body of [
        "[]",
        "{}",
        "[null,7]",
        '["$undefined","$undefined"]',
        '[{},"text"]',
        '[[],{"get":"type"}]',
      ]) {
        const headers = { "next-action": id, "content-type": "text/plain", origin: origins.first };
        const answer = await page.request.post(path, { headers, data: body, maxRedirects: 0 });
        expect(answer.status(), `${path} ${body}`).toBeLessThan(400);
      }
    }
  }
});

for (const theme of ["light", "dark"]) {
  test(`the pages before signing in are for everyone: ${theme}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: origins.first });
    await context.addCookies([{ name: "rejoin-theme", value: theme, url: origins.first }]);
    const page = await context.newPage();
    for (const path of [
      "/sign-in",
      "/sign-in/link",
      "/sign-in/link/x",
      "/reset-password",
      "/reset-password/x",
      "/invite/x",
    ]) {
      await page.goto(path);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await findViolations(page), `${path} at ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
      }
    }
  });
}
