import { readFileSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { checkScreen } from "./axe.ts";
import { openBrowser, sees, signIn } from "./people.ts";
import { test } from "./test.ts";

const coach = "maren@harbour.example";

async function openTrends(browser: Browser, size: "phone" | "laptop", email = coach): Promise<Page> {
  const page = await openBrowser(browser, size);
  await signIn(page, email);
  await page.goto("/trends");
  await sees(page, "Trends");
  return page;
}

/** A table as a screen reader comes to it, row by row. */
const rowsOf = (page: Page, panel: string) =>
  page
    .getByRole("region", { name: panel })
    .locator("tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

for (const size of ["phone", "laptop"] as const) {
  test(`a coach sees where their couples stop, and what each scope is, on a ${size}`, async ({ browser }) => {
    const page = await openTrends(browser, size);
    const own = page.getByRole("region", { name: "Your couples" });
    await expect(own.getByText("Not anonymous")).toBeVisible();
    const panel = page.getByRole("region", { name: "Where it stops" });
    await expect(
      panel.getByText(/couples stopped most often at \w+: \d+ of \d+ who started it completed it in that time/),
    ).toBeVisible();
    await expect(page.getByRole("complementary", { name: "To try on Monday" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Quiet voices" }).getByText("De-identified")).toBeVisible();
    await panel.getByText("The same as a table").click();
    await expect(panel.getByRole("table")).toBeVisible();
    await checkScreen(page, "one's own couples", size === "phone" ? [320, 390] : [1280]);

    await page.getByRole("navigation", { name: "Whose numbers" }).getByRole("link", { name: "Practice" }).click();
    await expect(page).toHaveURL(/scope=practice/);
    const practice = page.getByRole("region", { name: "Practice" });
    await expect(practice.getByText("Anonymous", { exact: true })).toBeVisible();
    // A quarter of the demo is over.
    await expect(practice.getByText(/fewest couples get through Own: about 70 of 100/)).toBeVisible();
    await expect(practice.getByText(/Activation is about 2 points lower afterwards/)).toBeVisible();
    // What can't be said comes last, folded: it says why, and has its table.
    const unanswered = practice.getByRole("region", { name: "What can’t be said of this period" });
    await expect(unanswered.getByRole("table")).toHaveCount(0);
    await unanswered.getByText("From round to round", { exact: true }).click();
    await expect(unanswered.getByText(/^Hidden: /).first()).toBeVisible();
    await expect(unanswered.getByRole("table")).toBeVisible();
    await page.locator("main details").evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    await checkScreen(page, "the practice, unfolded", size === "phone" ? [320, 390] : [1280]);
  });
}

test("the file of a panel says the same as its table, and has a name that says nothing", async ({ browser }) => {
  const page = await openTrends(browser, "laptop");
  const rows = await rowsOf(page, "Where it stops");
  expect(rows.length).toBeGreaterThan(2);
  const downloads = page.waitForEvent("download");
  const panel = page.getByRole("region", { name: "Where it stops" });
  await panel.getByRole("link", { name: /Save as a file/ }).click();
  const download = await downloads;
  expect(download.suggestedFilename()).toBe("table.csv");
  const text = readFileSync(await download.path(), "utf8").replace("\uFEFF", "");
  expect(text.trimEnd().split("\r\n")).toEqual(
    rows.map((row) => row.map((cell) => (cell?.includes(",") ? `"${cell}"` : cell)).join(",")),
  );
});

test("what an address makes up leads to the first page, and no other practice's", async ({ browser }) => {
  const page = await openTrends(browser, "laptop");
  const words = () => page.getByRole("main").innerText();
  const first = await words();
  for (const made of [
    "period=2026-01-01",
    "period=2019Q1",
    "period=2026Q3&period=2026Q2",
    "from=2026-01-01&to=2026-02-01",
    "scope=everybody",
    "protocol=00000000-0000-4000-8000-000000000000",
    "protocol=%27",
  ]) {
    await page.goto(`/trends?${made}`);
    expect(await words(), made).toBe(first);
  }
  for (const practice of ["00000000-0000-4000-8000-000000000000", "%27", "x"]) {
    const answer = await page.goto(`/trends?practice=${practice}`);
    expect(answer?.status()).toBe(404);
    await sees(page, "There is nothing here");
    const file = await page.request.get(`/trends/csv?practice=${practice}&scope=practice&panel=steps`);
    expect([file.status(), await file.text()]).toEqual([404, ""]);
  }
  for (const panel of ["scope=own&panel=everything", "scope=community&panel=steps", "panel=steps"])
    expect((await page.request.get(`/trends/csv?${panel}`)).status(), panel).toBe(404);
});

/** Every address that the page leads to: each scope, protocol and period, and a file of each panel there. */
async function addressesFrom(page: Page): Promise<string[]> {
  const found = new Set<string>();
  const left = ["/trends", "/trends?scope=practice"];
  for (let path = left.pop(); path; path = left.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (path.startsWith("/trends/csv")) continue;
    await page.goto(path);
    const links = page.locator('a[href^="/trends"]');
    left.push(...(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))));
  }
  return [...found];
}

test("nobody else sees any of it: neither another practice's coach, nor a partner, nor somebody who isn't signed in", async ({
  browser,
}) => {
  test.slow();
  const mine = await openTrends(browser, "laptop");
  const paths = await addressesFrom(mine);
  const files = paths.filter((path) => path.startsWith("/trends/csv"));
  for (const scope of ["own", "practice"])
    expect(files.filter((path) => path.includes(`scope=${scope}`))).not.toEqual([]);
  await mine.goto("/practice");
  const practice = await mine.locator('input[name="practiceId"]').first().getAttribute("value");
  expect(practice).toBeTruthy();
  const inPractice = (path: string) => `${path}${path.includes("?") ? "&" : "?"}practice=${practice}`;
  const answerTo = async (page: Page, path: string) => {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    return { path, status: answer.status(), headers: answer.headers(), text: await answer.text() };
  };

  for (const path of files) {
    const { status, headers } = await answerTo(mine, inPractice(path));
    expect({ path, status, ...headers }).toMatchObject({
      path,
      status: 200,
      "cache-control": "no-store",
      "content-type": "text/csv; charset=utf-8",
    });
  }

  const noor = await openBrowser(browser, "laptop");
  await signIn(noor, "noor@fieldgate.example");
  const partner = await openBrowser(browser, "phone");
  await signIn(partner, "sam@home.example");
  for (const path of paths) {
    const refused = [await answerTo(noor, inPractice(path)), await answerTo(partner, path)];
    refused.push(await answerTo(partner, inPractice(path)));
    for (const { status, text } of refused) {
      expect(status, path).toBe(404);
      if (files.includes(path)) expect(text, path).toBe("");
      else expect(text, path).not.toContain("Where it stops");
    }
  }
  // Without the practice the same address is of one's own: one coach's numbers are never anonymous.
  for (const path of files.filter((each) => each.includes("scope=practice"))) {
    const { text } = await answerTo(noor, path);
    for (const row of text.trim().split("\r\n").slice(1)) expect(row, path).toMatch(/Hidden/);
  }
  const stranger = await openBrowser(browser, "phone");
  for (const path of paths) {
    const { status, headers, text } = await answerTo(stranger, path);
    expect({ path, status, location: headers.location ?? "" }).toEqual({
      path,
      status: 307,
      location: expect.stringContaining("/sign-in"),
    });
    expect(text, path).not.toMatch(/Step|Where it stops/);
  }
});

test("on paper the tables are open and nothing is cut off", async ({ browser }) => {
  const page = await openTrends(browser, "laptop");
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("region", { name: "Where it stops" }).getByRole("table")).toBeVisible();
  await expect(page.getByRole("link", { name: /Save as a file/ }).first()).toBeHidden();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("an owner sees what was counted, and how to count it otherwise", async ({ browser }) => {
  const page = await openBrowser(browser, "laptop");
  await signIn(page, coach);
  await page.goto("/practice");
  const trends = page.getByRole("region", { name: "Trends" });
  await trends.getByRole("button", { name: "Count whole years" }).click();
  await expect(trends.getByText(/Tick that you understand/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Periods that were counted" })).toBeVisible();
  await checkScreen(page, "the practice's settings", [320, 1280]);

  const colleague = await openBrowser(browser, "laptop");
  await signIn(colleague, "tobias@harbour.example");
  await colleague.goto("/practice");
  await expect(colleague.getByRole("region", { name: "Trends" })).toBeVisible();
  await expect(colleague.getByRole("region", { name: "Trends" }).getByRole("button")).toHaveCount(0);
  await expect(colleague.getByRole("region", { name: "Periods that were counted" })).toHaveCount(0);
});
