import { randomBytes } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { origins } from "../setup/addresses.ts";
import { linkIn, nextMail } from "../setup/read-mailbox.ts";
import { openBrowser, press, sees, signInByForm } from "./people.ts";
import { test } from "./test.ts";

// The main job, whole: a coach takes on a couple and gives them the nine steps, they do them on two phones, and the coach
// sees it. Each partner is on another server than the other.

const password = "a quiet garden wall";

interface Couple {
  label: string;
  names: [string, string];
  emails: [string, string];
}

function newCouple(label: string, names: [string, string]): Couple {
  const tag = randomBytes(4).toString("hex");
  return {
    label: `${label} ${tag}`,
    names,
    emails: [`${names[0]}.${tag}@home.example`, `${names[1]}.${tag}@home.example`].map((email) =>
      email.toLowerCase(),
    ) as [string, string],
  };
}

async function takeOn(coach: Page, { label, names, emails }: Couple): Promise<void> {
  await coach.goto("/couples/new");
  await coach.getByLabel("Your name for them").fill(label);
  for (const [index, part] of ["First partner", "Second partner"].entries()) {
    const group = coach.getByRole("group", { name: part });
    await group.getByLabel("Name").fill(names[index] ?? "");
    await group.getByLabel("E-mail address").fill(emails[index] ?? "");
  }
  await press(coach, "Take them on and send the links");
  await sees(coach, label);
}

async function joinBy(page: Page, email: string): Promise<void> {
  const { pathname } = new URL(linkIn(await nextMail(email)));
  await page.goto(pathname);
  await page.getByLabel("Choose a password").fill(password);
  await press(page, "Make my account");
  await expect(page).toHaveURL(/\/(home|welcome)/);
}

async function settleIn(page: Page): Promise<void> {
  await page.goto("/home");
  await page.getByRole("main").getByRole("link").first().click();
  await sees(page, "What your coach does with what you say alone");
  await press(page, "I have read this and agree");
  await sees(page, "What happens with what you write");
  await press(page, "I have read this and agree");
  await sees(page, "A few private questions");
  for (const answer of ["Do you feel safe at home", "Are you taking part"]) {
    await page.getByRole("radiogroup", { name: answer }).getByRole("radio", { name: "Yes", exact: true }).check();
  }
  for (const answer of ["Are you ever afraid", "Has", "Does"]) {
    await page.getByRole("radiogroup", { name: answer }).getByRole("radio", { name: "No", exact: true }).check();
  }
  // A session that ended says so, and takes nothing along.
  const note = page.getByRole("textbox");
  await note.fill("Please ask me about it alone.");
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await press(page, /^Send to/);
  await expect(page.getByText("You were signed out in the meantime.")).toBeVisible();
  await expect(note).toHaveValue("Please ask me about it alone.");
  await page.context().addCookies(cookies);
  await press(page, /^Send to/);
  await expect(page.getByRole("main")).toContainText("Thank you");
}

async function clear(coach: Page, { label }: Couple): Promise<void> {
  await coach.goto("/caseload");
  await coach
    .getByRole("link", { name: new RegExp(label) })
    .first()
    .click();
  await coach.getByRole("link", { name: "Read and decide" }).click();
  await press(coach, /^Open/);
  await coach.goto("/caseload");
  await coach
    .getByRole("link", { name: new RegExp(label) })
    .first()
    .click();
  await sees(coach, label);
}

async function assign(coach: Page, protocol: string): Promise<void> {
  await coach.getByRole("link", { name: "Assign a protocol" }).click();
  await coach.getByRole("radio", { name: new RegExp(`^${protocol}`) }).check();
  await coach.getByLabel("A note to the couple").fill("On a calm evening, after the washing-up.");
  await press(coach, "Assign it");
  await expect(coach).not.toHaveURL(/\/assign$/);
  await expect(coach.getByText("On a calm evening, after the washing-up.")).toBeVisible();
}

/** From a coach's first click to a couple with a protocol, each of the three on a device of their own. */
async function coupleWithProtocol(
  browser: Browser,
  beginning: { coachEmail: string; coachOrigin: string; couple: Couple; protocol: string },
) {
  const { coachEmail, coachOrigin, couple, protocol } = beginning;
  const coach = await openBrowser(browser, "laptop", coachOrigin);
  const a = await openBrowser(browser, "phone");
  const b = await openBrowser(browser, "phone", origins.second);
  await signInByForm(coach, coachEmail);
  await takeOn(coach, couple);
  await joinBy(a, couple.emails[0]);
  await joinBy(b, couple.emails[1]);
  await settleIn(a);
  await settleIn(b);
  await clear(coach, couple);
  await assign(coach, protocol);
  return { coach, a, b };
}

async function begin(page: Page): Promise<void> {
  await page.goto("/home");
  await expect(page.getByText("On a calm evening, after the washing-up.")).toBeVisible();
  await press(page, "Begin on my own");
  await expect(page).toHaveURL(/\/repairs\//);
}

async function openWork(page: Page): Promise<void> {
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(/\/repairs\//);
}

async function checkIn(page: Page, rating: number): Promise<void> {
  await page.getByRole("radio", { name: new RegExp(`^${rating} `) }).check({ force: true });
  await press(page, "Check in");
}

async function settle(page: Page, titles: [string, string]): Promise<void> {
  await sees(page, titles[0]);
  await checkIn(page, 3);
  await press(page, "Go on");
  await sees(page, titles[1]);
  await press(page, "Go on");
}

/** Waits for the step, writes, chooses every sentence, looks at it as the other will, and sends it. */
async function writeAndSend(page: Page, title: string, text: string): Promise<void> {
  await sees(page, title);
  await page.getByRole("textbox").fill(text);
  await expect(page.getByText("Saved. Only you can see this.")).toBeVisible();
  await press(page, "Choose what to send");
  for (const box of await page.getByRole("main").getByRole("checkbox").all()) await box.check();
  await press(page, /^See it as/);
  await expect(page.getByRole("article")).toContainText(text);
  await press(page, /^Send to/);
}

interface Titles {
  speak: string;
  listen: string;
  own: string;
  reassure: string;
}

async function turn(
  speaker: Page,
  listener: Page,
  titles: Titles,
  words: { share: string; own: string },
): Promise<void> {
  await writeAndSend(speaker, titles.speak, words.share);
  await sees(listener, titles.listen);
  await expect(listener.getByRole("article").first()).toContainText(words.share);
  await press(listener, "I said it out loud");
  await press(speaker, "Yes");
  await writeAndSend(listener, titles.own, words.own);
}

async function reconnect(one: Page, other: Page): Promise<void> {
  for (const page of [one, other]) {
    await press(page, "Nothing is left for now");
    const said = page.getByText("You said: nothing is left for now.");
    await expect(said).toBeVisible();
    await page.reload();
    await expect(said).toBeVisible();
    await press(page, "This feels complete for now");
  }
  for (const page of [one, other]) await sees(page, "This is complete for now");
}

const words = {
  one: { share: "I felt alone at the table.", own: "I looked away, and that left you by yourself." },
  two: { share: "I was scared of a fight.", own: "I came at you loudly." },
};

const healing = {
  speak: "Say what it was like",
  listen: "Listen to understand",
  own: "Own your part",
  reassure: "Say what is still true",
};
const art = {
  speak: "Share what is tender",
  listen: "Say back what you heard",
  own: "Own how it landed",
  reassure: "Say what stands firm",
};

test.beforeEach(() => test.setTimeout(240_000));

test("nine steps to healing, from the invitation to the coach's timeline", async ({ browser }) => {
  const { coach, a, b } = await coupleWithProtocol(browser, {
    coachEmail: "tobias@harbour.example",
    coachOrigin: origins.first,
    couple: newCouple("Lighthouse", ["Ona", "Piet"]),
    protocol: "Nine steps to healing",
  });

  await begin(a);
  await sees(a, "Say that it has turned tender");
  await press(a, /^Let/);
  await sees(a, "Settle first");
  await checkIn(a, 3);
  await press(a, "Go on");
  // What one is writing outlives what the other does meanwhile.
  await sees(a, "Look for good will");
  const box = a.getByRole("textbox");
  await box.fill("We both want a calm evening.");
  await expect(a.getByText("Saved. Only you can see this.")).toBeVisible();
  await openWork(b);
  await press(b, "I see it too");
  await sees(b, "Settle first");
  await box.pressSequentially(" We were both tired.");
  await expect(a.getByText("Saved. Only you can see this.")).toBeVisible();
  await a.reload();
  await expect(box).toHaveValue("We both want a calm evening. We were both tired.");
  await press(a, "Go on");
  // Above the limit: for the other it is the same page, to the letter, as not having checked in.
  const waiting = a.getByRole("main");
  await sees(a, "Your part is done for now");
  const before = await waiting.innerText();
  await sees(b, "Settle first");
  await checkIn(b, 8);
  await expect(b.getByRole("main")).not.toContainText("Go on to");
  await a.reload();
  expect(await waiting.innerText()).toBe(before);
  await b.getByText("Check in again").click();
  await settle(b, ["Settle first", "Look for good will"]);

  await sees(a, "Choose who goes first");
  await a.getByLabel("Whoever brought it up").check({ force: true });
  await a.getByLabel("I go first").check({ force: true });
  await press(a, "Suggest it");
  await press(b, "That works for me");
  await turn(a, b, healing, words.one);
  await turn(b, a, healing, words.two);
  for (const page of [a, b]) await press(page, "Yes, a little");
  await writeAndSend(a, healing.reassure, "I am glad we talked.");
  await press(b, "Leave this quiet");
  await reconnect(a, b);

  await coach.reload();
  await expect(coach.getByRole("main")).toContainText("Complete");
  await expect(coach.getByRole("main")).not.toContainText(words.one.share);
});

test("the art of repair: asked, not yet, lifted, answered, and done", async ({ browser }) => {
  const { a, b } = await coupleWithProtocol(browser, {
    coachEmail: "noor@fieldgate.example",
    coachOrigin: origins.second,
    couple: newCouple("Willow", ["Ilse", "Jo"]),
    protocol: "The art of repair",
  });

  await begin(a);
  await settle(a, ["Find your feet", "Think in “we”"]);
  await press(a, /^Ask/);
  await sees(a, "You asked to talk now");
  await openWork(b);
  await b.getByText("Not yet", { exact: true }).click();
  await press(b, "Say not yet");
  await sees(b, "You said: not yet");
  await sees(a, "Jo said: not yet");
  // Only its author can lift it.
  await expect(a.getByRole("button", { name: /room for it/ })).toHaveCount(0);
  await press(b, "I have room for it again");
  await sees(a, "Ask for a good time");
  await press(a, /^Ask/);
  await sees(b, "Ilse asks if now is a good time to talk");
  await press(b, "Yes");
  await settle(b, ["Find your feet", "Think in “we”"]);
  await sees(a, "Your part is done for now");
  await checkIn(a, 4);

  await sees(b, "Choose who shares first");
  await b.getByLabel("Whoever feels more stirred up").check({ force: true });
  await b.getByLabel("I go first").check({ force: true });
  await press(b, "Suggest it");
  await press(a, "That works for me");
  await turn(b, a, art, words.two);
  await turn(a, b, art, words.one);
  await sees(a, art.reassure);
  await press(a, "I said it out loud");
  await press(b, "Leave this quiet");
  await reconnect(a, b);
});
