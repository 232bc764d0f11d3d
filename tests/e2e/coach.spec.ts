import { randomBytes } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { countMails, linkIn, nextMail } from "../setup/read-mailbox.ts";
import { findViolations } from "./axe.ts";
import { copies, openBrowser, press, sees, signIn } from "./people.ts";
import { test } from "./test.ts";

const coach = "maren@harbour.example";
const colleague = "tobias@harbour.example";
const partner = "sam@home.example";

async function coachAt(browser: Browser, email = coach): Promise<Page> {
  const page = await openBrowser(browser, "laptop");
  await signIn(page, email);
  await page.goto("/caseload");
  return page;
}

const tag = () => randomBytes(4).toString("hex");

async function takeOn(page: Page, label: string, email: string): Promise<void> {
  await page.goto("/couples/new");
  await page.getByLabel("Your name for them").fill(label);
  const first = page.getByRole("group", { name: "First partner" });
  await first.getByLabel("Name").fill("Robin");
  await first.getByLabel("E-mail address").fill(email);
  await press(page, "Take them on and send the links");
  await sees(page, label);
}

test("a wrong form says so beside the field and keeps what was typed, also without a script", async ({ browser }) => {
  const withScript = await coachAt(browser);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await withScript.context().storageState(),
    baseURL: new URL(withScript.url()).origin,
  });
  for (const page of [withScript, await context.newPage()]) {
    await page.goto("/couples/new");
    await page.getByLabel("Your name for them").fill("Late trains");
    await page.getByRole("radio", { name: /Family/ }).check();
    const first = page.getByRole("group", { name: "First partner" });
    const second = page.getByRole("group", { name: "Second partner" });
    await first.getByLabel("Name").fill("Robin");
    await first.getByLabel("E-mail address").fill("robin@home.example");
    await second.getByLabel("Name").fill("Kit");
    await press(page, "Take them on and send the links");
    await expect(second.getByLabel("E-mail address")).toHaveAccessibleDescription(/Write this person’s e-mail address/);
    await expect(page.getByLabel("Your name for them")).toHaveValue("Late trains");
    await expect(page.getByRole("radio", { name: /Family/ })).toBeChecked();
    await expect(first.getByLabel("Name")).toHaveValue("Robin");
  }
});

test("an empty or half-filled field is answered in our words, and led to", async ({ browser }) => {
  const page = await coachAt(browser);
  await page.goto("/couples/new");
  const label = page.getByLabel("Your name for them");
  await press(page, "Take them on and send the links");
  await expect(label).toBeFocused();
  await expect(label).toHaveAccessibleDescription(/Write how you want to find this couple/);
  const first = page.getByRole("group", { name: "First partner" });
  await expect(first.getByLabel("Name")).toHaveAccessibleDescription("Write this person’s name.");

  await takeOn(page, `Loft ${tag()}`, `robin.${tag()}@home.example`);
  await page.getByRole("link", { name: "Assign a protocol" }).click();
  const due = page.getByLabel("Due");
  await due.fill("");
  await due.press("1");
  await press(page, "Assign it");
  await expect(due).toBeFocused();
  await expect(due).toHaveAccessibleDescription(/Fill this in whole, or clear it\./);
});

test("a coach takes on one person, sends a new link, adds the other, and ends the work", async ({ browser }) => {
  const page = await coachAt(browser);
  const label = `Attic ${tag()}`;
  const email = `robin.${tag()}@home.example`;
  await takeOn(page, label, email);
  const first = linkIn(await nextMail(email));

  const seen = await countMails(email);
  await page.getByText("Send it again, or take it back").click();
  await press(page, "Send a new link");
  await expect(page.getByText("A link is on its way")).toBeVisible();
  const second = linkIn(await nextMail(email, seen));
  expect(second).not.toBe(first);
  const stranger = await openBrowser(browser, "phone");
  const opens = async (link: string) => {
    await stranger.goto(new URL(link).pathname);
    return stranger.getByRole("button", { name: "Make my account" }).isVisible();
  };
  expect([await opens(first), await opens(second)]).toEqual([false, true]);
  await press(page, "Make the link stop working");
  await expect(page.getByText("No link is out")).toBeVisible();
  expect(await opens(second)).toBe(false);

  await page.getByText("Add the other partner").click();
  await page.getByLabel("Name", { exact: true }).fill("Kit");
  await page.getByLabel("E-mail address").fill(`kit.${tag()}@home.example`);
  await press(page, "Add and send a link");
  await expect(page.getByText("Robin and Kit · Partners")).toBeVisible();

  await press(page, "End the work");
  await page.getByRole("dialog").getByRole("button", { name: "End the work" }).click();
  await expect(page.getByText("This work has ended.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await page.goto(`/caseload?q=${label}`);
  await expect(page.getByText("No couple matches this view")).toBeVisible();
  await page.goto(`/caseload?q=${label}&show=ended`);
  await expect(page.getByRole("link", { name: label })).toBeVisible();
});

test("assigning shows what the couple will see, and can be changed and cancelled", async ({ browser }) => {
  const page = await coachAt(browser);
  await takeOn(page, `Cellar ${tag()}`, `robin.${tag()}@home.example`);
  await page.getByRole("link", { name: "Assign a protocol" }).click();
  await sees(page, "Assign a protocol");
  const preview = page.getByRole("region", { name: "What Robin will see" });
  await page.getByRole("radio", { name: /Nine steps to healing/ }).check();
  const note = page.getByLabel("A note to the couple");
  await note.fill("One step an evening.");
  await expect.poll(() => copies(page)).toHaveLength(1);
  await page.reload();
  await expect(note).toHaveValue("One step an evening.");
  await page.getByRole("radio", { name: /Nine steps to healing/ }).check();
  await page.getByRole("radio", { name: "Robin" }).check();
  await expect(preview).toContainText("Nine steps to healing");
  await expect(preview).toContainText("One step an evening.");
  await expect(preview).toContainText("asks you to begin");
  await press(page, "Assign it");
  const assignment = page.getByRole("listitem").filter({ hasText: "Nine steps to healing" });
  await expect(assignment).toContainText("One step an evening.");
  await expect(assignment).toContainText("5 of 10");
  await expect.poll(() => copies(page)).toEqual([]);

  await assignment.getByRole("link", { name: "Change" }).click();
  await note.fill("One step a week.");
  await expect.poll(() => copies(page)).toHaveLength(1);
  await page.reload();
  await expect(note).toHaveValue("One step a week.");
  await expect(preview).toContainText("One step a week.");
  await page.getByRole("radio", { name: /4 of 10/ }).check();
  await page.getByLabel("Due").fill("");
  await press(page, "Save the change");
  await expect(assignment).toContainText("4 of 10");
  await expect(assignment).toContainText("No day set");
  await expect(assignment).toContainText("One step a week.");
  await expect.poll(() => copies(page)).toEqual([]);

  await assignment.getByRole("button", { name: "Cancel it" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the assignment" }).click();
  await expect(assignment).toContainText("Cancelled");
  await expect(assignment.getByRole("link", { name: "Change" })).toHaveCount(0);
});

test("a hold is told in the coach's own words and at the coach's own time", async ({ browser }) => {
  const page = await coachAt(browser);
  await takeOn(page, `Porch ${tag()}`, `robin.${tag()}@home.example`);
  await page.getByText("Put the joint steps on hold").click();
  await press(page, "Hold the joint steps");
  await expect(page.getByText("They haven’t been told.")).toBeVisible();
  const words = page.getByLabel("What they will read");
  await words.fill("We look at this together on Tuesday.");
  await expect.poll(() => copies(page)).toHaveLength(1);
  await page.reload();
  await expect(words).toHaveValue("We look at this together on Tuesday.");
  await press(page, "Tell them now");
  await expect(page.getByText("What they read now:")).toBeVisible();
  await expect(page.locator("blockquote")).toHaveText("We look at this together on Tuesday.");
  await expect.poll(() => copies(page)).toEqual([]);
});

test("the address of a caseload is its whole view", async ({ browser }) => {
  const page = await coachAt(browser);
  const table = page.getByRole("table", { name: "Your couples" });
  await table.getByRole("link", { name: "Couple", exact: true }).click();
  await expect(page).toHaveURL(/sort=label/);
  await page.getByRole("searchbox").fill("Harbour");
  await expect(page).toHaveURL(/q=Harbour/);
  await expect(table.getByRole("row")).toHaveCount(2);
  await page.getByRole("link", { name: "Complete", exact: true }).click();
  await expect(page.getByText("No couple matches this view")).toBeVisible();
  await page.goBack();
  await expect(table.getByRole("row")).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue("Harbour");
  await table.getByRole("link", { name: /Harbour walk/ }).click();
  await sees(page, "Harbour walk");
});

test("the arrow keys go from couple to couple", async ({ browser }) => {
  const page = await coachAt(browser);
  await page.goto("/caseload?sort=label");
  const rows = page.getByRole("rowheader").getByRole("link");
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(rows.last()).toBeFocused();
  const href = (await rows.last().getAttribute("href")) ?? "none";
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test("a protocol is credited, whole, and says which readings are ours", async ({ browser }) => {
  const page = await coachAt(browser);
  await page.goto("/protocols");
  await page.getByRole("link", { name: "The art of repair" }).click();
  await sees(page, "The art of repair");
  await expect(page.getByText(/by Danielle Sharon Levi/)).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(9);
  await expect(page.getByRole("region", { name: "Our readings" }).getByRole("listitem").first()).toBeVisible();
});

test("another coach's couple, a partner's visit and a missing page look alike", async ({ browser }) => {
  const page = await coachAt(browser);
  await page.goto("/caseload?sort=label");
  const href = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
  const missing = "/couples/00000000-0000-4000-8000-000000000000";
  for (const email of [colleague, partner]) {
    const stranger = await coachAt(browser, email);
    const answers = [];
    for (const path of [href ?? "", missing]) {
      for (const under of ["", "/assign", "/safety"]) {
        const response = await stranger.goto(`${path}${under}`);
        answers.push([response?.status(), await stranger.getByRole("main").innerText()].join(" "));
      }
    }
    expect(new Set(answers).size, answers.join("\n")).toBe(1);
    expect(answers[0]).toMatch(/^404/);
  }
  const partnersPage = await coachAt(browser, partner);
  for (const path of ["/caseload", "/couples/new", "/protocols", "/practice"]) {
    expect((await partnersPage.goto(path))?.status(), path).toBe(404);
  }
  const nobody = await openBrowser(browser, "laptop");
  await nobody.goto(href ?? "");
  await expect(nobody).toHaveURL(/\/sign-in\?next=/);
});

test("before any script the caseload is there, and so are the words where nothing is", async ({ browser }) => {
  const without = async (email: string) => {
    const page = await coachAt(browser, email);
    const baseURL = new URL(page.url()).origin;
    const storageState = await page.context().storageState();
    return (await browser.newContext({ javaScriptEnabled: false, storageState, baseURL })).newPage();
  };
  const coachsPage = await without(coach);
  await coachsPage.goto("/caseload?sort=label");
  await expect(coachsPage.getByRole("rowheader").first()).toBeVisible();
  const partnersPage = await without(partner);
  const nobodys = "00000000-0000-4000-8000-000000000000";
  for (const path of [`/repairs/${nobodys}`, `/couples/${nobodys}`, `/welcome/${nobodys}`, "/caseload", "/nowhere"]) {
    const response = await partnersPage.goto(path);
    expect(response?.status(), path).toBe(404);
    await sees(partnersPage, "There is nothing here");
  }
});

test("every page of a coach's can be used by everyone, with all its folded parts open", async ({ browser }) => {
  test.slow();
  const page = await coachAt(browser);
  await page.setViewportSize({ width: 768, height: 800 });
  await page.goto("/caseload?sort=label");
  const couples = page.getByRole("rowheader").getByRole("link");
  const couple = (name: string) => couples.filter({ hasText: name }).getAttribute("href");
  const underWay = await couple("O. and P.");
  const waiting = await couple("Blue door");
  const general = ["/caseload", "/caseload?q=nobody-here", "/couples/new", "/protocols", "/practice"];
  const toRehearse = ["/rehearsals", "/rehearsals/new", "/rehearsals/scenarios", "/rehearsals/scenarios/new"];
  const paths = [...general, ...toRehearse, `/rehearsals/new?couple=${underWay?.split("/").at(-1)}`];
  for (const path of [...paths, underWay, waiting, `${waiting}/safety`, `${underWay}/assign`]) {
    await page.goto(path ?? "");
    // Opened from inside: what a choice further up hides can't be pressed, and is unfolded all the same.
    await page.locator("main details").evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    expect(await findViolations(page), `${path}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  }
});
