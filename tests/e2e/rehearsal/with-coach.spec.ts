import { expect, type Page } from "@playwright/test";
import { origins } from "../../setup/addresses.ts";
import { ProductServer } from "../../setup/product-server.ts";
import { findViolations } from "../axe.ts";
import { openBrowser, press, sees, signIn } from "../people.ts";
import { test } from "../test.ts";
import { getsThroughMishaps } from "./mishaps.ts";
import {
  choosesForRecord,
  comesIn,
  doesMore,
  getsReady,
  hear,
  idOf,
  log,
  OtherPartner,
  passes,
  rates,
  reads,
  says,
  setsDown,
} from "./room.ts";
import { switchesSides, triesAnotherWay, way } from "./steering.ts";

// Leo practises, Ines stands in and whispers, Kim watches: three devices on three servers, one of which is killed and comes
// back in the middle. Salma, whom it is practised for, learns nothing.

const canary = "heliotrope";
const sentence = `I was ${canary} lonely on Sunday.`;

let server: ProductServer;

test.beforeAll(async () => {
  server = await ProductServer.make("rehearsal-server");
});
test.afterAll(() => server.kill());

/** Ines writes a scene for her library. */
async function writesScene(coach: Page): Promise<void> {
  await coach.goto("/rehearsals/scenarios");
  await coach.getByRole("link", { name: "Write one" }).click();
  await coach.getByRole("textbox", { name: "What you call it" }).fill("A quiet Sunday");
  await coach.getByRole("textbox", { name: "The scene" }).fill(`The ${canary} Sunday.`);
  await coach.getByRole("textbox", { name: "One thing to try in it" }).fill("Begin with the feeling");
  await coach.getByRole("checkbox", { name: "Saying how it was" }).check();
  await press(coach, "Keep it");
  await sees(coach, "Your scenarios");
  await reads(coach, "A quiet Sunday");
}

/** She sets it up for Leo, from the couple's page and with that scene, as it stands. */
async function setsUp(coach: Page): Promise<void> {
  await coach.goto("/caseload?q=Bakery");
  await coach.getByRole("rowheader").getByRole("link", { name: "Bakery" }).click();
  await coach.getByRole("link", { name: "Set up a rehearsal" }).click();
  await sees(coach, "Set up a rehearsal");
  await coach.getByRole("combobox", { name: "Begin from your library" }).selectOption("A quiet Sunday");
  await press(coach, "Fill it in");
  await expect(coach.getByRole("textbox", { name: "What is it about?" })).toHaveValue(`The ${canary} Sunday.`);
  await coach.getByRole("radio", { name: "Leo" }).check();
  await press(coach, "Set it up");
  await sees(coach, "A rehearsal with Leo");
}

/** Leo asks Kim to be there. Where Kim's link leads. */
async function asksFriend(client: Page): Promise<string> {
  await client.getByRole("link", { name: "Ask a friend to be there" }).click();
  await sees(client, "A friend for this rehearsal");
  await client.getByRole("textbox", { name: "What do you call them?" }).fill("Kim");
  await client.getByRole("radio", { name: "Be there" }).check();
  await press(client, "Make a link");
  const link = await client.getByRole("textbox", { name: "The link" }).inputValue();
  await client.getByRole("link", { name: "Go to the rehearsal" }).click();
  return new URL(link).pathname;
}

test("with a coach who stands in and whispers, and a friend who watches", async ({ browser }) => {
  test.setTimeout(240_000);
  const coach = await openBrowser(browser, "laptop", server.origin);
  const client = await openBrowser(browser, "phone", origins.first);
  const friend = await openBrowser(browser, "phone", origins.second);
  await signIn(coach, "ines@harbour.example");
  await writesScene(coach);
  await setsUp(coach);
  // From here on: that a coach opened the couple's page is told to both, whatever for.
  const salma = await OtherPartner.of(browser, "salma");
  await coach.getByRole("checkbox", { name: /^If I stand in/ }).check();
  await comesIn(coach);
  await reads(coach, "It waits");

  await signIn(client, "leo@home.example");
  await client.goto("/home");
  await client.getByRole("link", { name: "Open: Begin with the feeling" }).first().click();
  await sees(client, "Ines Carvalho set this up for you");
  await comesIn(client);
  await getsReady(client, "Lighthouse");
  const rehearsalId = idOf(client);
  const link = await asksFriend(client);
  await press(client, "Begin");

  // The conversation begins, and a whisper is for one alone.
  await says(client, sentence);
  await hear([coach], sentence);
  await says(coach, "I didn’t know that it counted.");
  await hear([client], "I didn’t know that it counted.");

  // Kim comes late: it pauses, and what was said before stays with those who were there.
  await friend.goto(link);
  await friend.getByRole("checkbox", { name: "I have read this, and I keep to it" }).check();
  await press(friend, "Come in");
  await comesIn(friend);
  await sees(friend, "You are in");
  await sees(client, "Kim came in");
  await press(client, "Go on");
  await reads(friend, "What was said before you came in stays with those who were there.");
  await expect(log(friend)).not.toContainText(canary);

  await coach.getByRole("textbox", { name: "What goes well" }).fill("You began with the feeling.");
  await coach.getByRole("textbox", { name: "One thing to try" }).fill("Now one wish.");
  await press(coach, "Whisper");
  await reads(client, "You began with the feeling.");
  await press(coach, "Breathe");
  await reads(client, "Breathe out, longer than in.");

  // Leo's signal goes while he speaks, and Ines's server is gone when he says it.
  const wish = "I would like to be asked.";
  await getsThroughMishaps({ speaker: client, cutOff: coach, server, others: [friend], words: wish, turns: 3 });
  await expect(friend.getByRole("main")).not.toContainText(/You began with the feeling|Breathe out/);

  const room = { rehearser: client, coach, listens: friend };
  const missed = "I missed being asked.";
  await triesAnotherWay({ ...room, answers: coach, said: wish, answer: "Asked for what?", instead: missed });
  await expect(way(client, 1)).toContainText("1 · 4 turns");
  await switchesSides({ ...room, name: "Leo", words: "I had no idea." });
  await doesMore(coach, "Withdrawn");
  await reads(client, "Withdrawn");
  expect(await findViolations(coach), "the coach's side").toEqual([]);

  // Anybody rests, in three ways.
  await press(friend, "Pause");
  await sees(friend, "Paused");
  for (const page of [client, coach]) await reads(page, "Kim paused.");
  await press(coach, "Go on");
  await press(client, /the stop word/);
  for (const page of [client, coach, friend]) await sees(page, "Everything rests");
  await reads(coach, "It waits for Leo to be ready again.");
  await expect(coach.getByRole("button", { name: "Go on" })).toHaveCount(0);
  await press(client, "I’m ready again");
  await doesMore(client, "Take 20 minutes");
  for (const page of [client, coach, friend]) {
    await sees(page, "A break");
    await expect(page.getByRole("button", { name: /^(Go on|I’m ready again)$/ })).toHaveCount(0);
  }
  await reads(friend, "Leo took a break.");
  await press(client, "End here and look back");

  // Looking back, each in their own time.
  await sees(coach, "Step out of the role");
  await press(coach, "I’ve said it");
  await passes(coach, "What landed?");
  await setsDown(coach, "A note for Leo", "You kept breathing.");
  await choosesForRecord(coach, /^Keep them to share/);
  await sees(coach, "Thank you");
  await passes(friend, "What landed?");
  await setsDown(friend, "A note for Leo", "Your voice got lower.");
  await choosesForRecord(friend, /^Keep them for Leo/);
  await expect(friend.getByRole("main")).not.toContainText(/How sure|stirred up/i);
  await rates(client, 6, 4);
  await setsDown(client, "What landed?", "The pause.");
  await setsDown(client, "One thing to try next time", "Ask on Friday.");
  await sees(client, "Is there a sentence to take along?");
  await client.getByRole("checkbox", { name: sentence }).check();
  await press(client, "Take these along");
  await reads(client, "Your sentences are in your draft, in the repair that is open. Only you see them.");
  await choosesForRecord(client, /^Delete them/);
  await press(client, "Close the rehearsal");

  // One who doesn't keep the words is enough. What was set down stays, for those who have an account.
  for (const page of [client, coach]) {
    await sees(page, "This rehearsal is closed");
    await reads(page, "The words said here have been deleted.");
    for (const kept of ["Ask on Friday.", "You kept breathing.", "Your voice got lower."]) await reads(page, kept);
    await expect(page.getByText("What was said", { exact: true })).toHaveCount(0);
  }
  await reads(client, "Before: 3 · Somewhat");
  await sees(friend, "This has closed for you");
  await friend.reload();
  await sees(friend, "This has closed for you");

  // The sentence is Leo's draft, and nobody else's.
  await client.goto("/journal");
  const draft = client.getByRole("article").filter({ hasText: sentence });
  await expect(draft).toContainText("Only you");
  await salma.noticedNothing(rehearsalId, canary);
});
