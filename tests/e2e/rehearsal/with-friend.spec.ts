import { expect, type Page } from "@playwright/test";
import { origins } from "../../setup/addresses.ts";
import { ProductServer } from "../../setup/product-server.ts";
import { openBrowser, press, sees, signIn } from "../people.ts";
import { test } from "../test.ts";
import { getsThroughMishaps, missesSilently } from "./mishaps.ts";
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
} from "./room.ts";
import { switchesSides, triesAnotherWay } from "./steering.ts";

// Karim asks Jo, a friend, to stand in: by a link, without an account, and for this one rehearsal alone. Tobias, who coaches
// him, was asked as well. They are on three servers, one of which is killed and comes back. Nora, whom it is practised for,
// learns nothing.

const canary = "marzipan";

let server: ProductServer;

test.beforeAll(async () => {
  server = await ProductServer.make("friend-server");
});
test.afterAll(() => server.kill());

/** Somebody opens a link that leads nowhere, whatever the reason. */
async function isTurnedAway(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await sees(page, "This link doesn’t work any more");
  await reads(page, "None of that is anything you did.");
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
}

/** Karim sets it up from home, with a friend and his coach; he is led to the friend's link. */
async function setsUp(client: Page): Promise<void> {
  await signIn(client, "karim@home.example");
  await client.goto("/home");
  await client.getByRole("link", { name: "Set up a rehearsal" }).click();
  await client.getByRole("textbox", { name: "What is it about?" }).fill(`The ${canary} cake that nobody ate.`);
  await client.getByRole("textbox", { name: "One thing you want to try" }).fill(`Say ${canary} once`);
  await client.getByRole("radio", { name: "A friend" }).check();
  await client.getByRole("textbox", { name: "What do you call your friend?" }).fill("Jo");
  await client.getByText("How hard, when, and who may come in").click();
  await client.getByRole("checkbox", { name: "Tobias Lind may come in" }).check();
  await press(client, "Set it up");
  await sees(client, "A friend for this rehearsal");
}

async function linkIn(client: Page): Promise<string> {
  return new URL(await client.getByRole("textbox", { name: "The link" }).inputValue()).pathname;
}

/** A link that is made anew stops the one before. */
async function asksJo(client: Page, thief: Page): Promise<string> {
  await press(client, "Make a link for Jo");
  const former = await linkIn(client);
  await client.reload();
  await press(client, "Make a link for Jo");
  const link = await linkIn(client);
  await isTurnedAway(thief, former);
  await client.getByRole("link", { name: "Go to the rehearsal" }).click();
  return link;
}

async function signs(friend: Page): Promise<void> {
  await sees(friend, /^Karim asks for your help/);
  await expect(friend.getByRole("main")).not.toContainText(canary);
  await press(friend, "Come in");
  // Not without the note.
  await sees(friend, /^Karim asks for your help/);
  await friend.getByRole("checkbox", { name: "I have read this, and I keep to it" }).check();
  await press(friend, "Come in");
  await sees(friend, "A rehearsal with Karim");
}

/** Tobias finds it in his list, and comes in beside them. */
async function coachComesIn(coach: Page): Promise<void> {
  await signIn(coach, "tobias@harbour.example");
  await coach.goto("/rehearsals");
  await coach.getByRole("link", { name: `Open: Say ${canary} once` }).click();
  await sees(coach, "A rehearsal with Karim");
  await coach.getByRole("radio", { name: "As the coach" }).check();
  await comesIn(coach);
  await sees(coach, "Ready when you are");
}

/** Somebody goes back to a part of looking back and writes there, without sending it. */
async function isStillWriting(page: Page, part: string, words: string): Promise<void> {
  await page.getByRole("link", { name: part, exact: true }).click();
  await page.getByRole("textbox", { name: part }).fill(words);
}

/** Once it is over, what they were writing is there to be copied. */
async function getsBack(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("region", { name: "Words on this device" })).toContainText(words);
}

test("with a friend who stands in by a link, and a coach who was asked", async ({ browser }) => {
  test.setTimeout(240_000);
  const nora = await OtherPartner.of(browser, "nora");
  const client = await openBrowser(browser, "phone", server.origin);
  const coach = await openBrowser(browser, "laptop", origins.first);
  const friend = await openBrowser(browser, "phone", origins.second);
  const thief = await openBrowser(browser, "phone", origins.second);
  await setsUp(client);
  const rehearsalId = idOf(client);
  const link = await asksJo(client, thief);
  await comesIn(client);
  await getsReady(client, "Anchor");
  await reads(client, "It waits for Jo to come in.");

  await friend.goto(link);
  await signs(friend);
  await isTurnedAway(thief, link);
  await isTurnedAway(thief, "/guest/of-my-own-making");
  await friend.goto(link);
  await sees(friend, "You are in already");
  await friend.getByRole("link", { name: "Go back in" }).click();
  await reads(friend, "You lend your voice to the other side");
  await comesIn(friend);
  await reads(friend, "Read your role card first, and tick that you did.");
  await friend.getByRole("checkbox", { name: "I have read my role card" }).check();
  await comesIn(friend);
  // What it is for, and the numbers, are not a friend's to know.
  await expect(friend.getByRole("main")).not.toContainText(`Say ${canary} once`);
  await coachComesIn(coach);
  await press(client, "Begin");

  await says(client, `I baked it, and the ${canary} was for you.`);
  await hear([friend, coach], canary);
  await says(friend, "I was too tired to see it.");
  await hear([client], "I was too tired to see it.");
  await expect(log(client)).toContainText("Jo, standing in");
  await expect(friend.getByRole("main").getByRole("button", { name: /Stirred up|stirred up/ })).toHaveCount(0);
  // Of everything else there is, a friend gets nothing.
  for (const path of ["/home", "/rehearsals", `/rehearsals/${rehearsalId}`]) {
    await thief.goto(path);
    await expect(thief).toHaveURL(/sign-in/);
    const answer = await friend.request.get(path);
    expect(answer.url(), path).toContain("/sign-in");
  }

  // A hurt phone: the friend's page is closed and opened again, at the right moment.
  await friend.goto("about:blank");
  await says(client, "That was what I needed to hear.");
  await friend.goto("/guest");
  await hear([friend], "That was what I needed to hear.");
  await expect(log(friend).getByRole("listitem")).toHaveCount(3);

  // Jo's signal goes while she speaks, and Karim's server is gone when she says it. Then the coach's page is cut off, unsaid.
  const offer = "I can bake with you next time.";
  await getsThroughMishaps({ speaker: friend, cutOff: client, server, others: [coach], words: offer, turns: 4 });
  const wish = "Ask me first.";
  await missesSilently(coach, () => says(client, wish));
  await hear([friend, coach], wish);

  const room = { rehearser: client, coach, listens: friend };
  const warmer = "I would love that. Ask me first.";
  await triesAnotherWay({ ...room, answers: friend, said: wish, answer: "Fine.", instead: warmer });
  await switchesSides({ ...room, name: "Karim", words: "I want you to choose the cake." });

  await doesMore(client, "End and look back");
  await sees(friend, "Step out of the role");
  await reads(friend, "“I’m not that other person any more. I’m Jo.”");
  await rates(client, 5, 5);
  await passes(client, "What landed?");
  await passes(client, "One thing to try next time");
  await client.getByRole("link", { name: "Go on", exact: true }).click();
  await choosesForRecord(client, /^Keep them for me/);
  await reads(client, "It waits for Jo to step out of the role.");
  await press(friend, "I’ve said it");
  await passes(friend, "What landed?");
  await choosesForRecord(friend, /^Keep them for Karim/);
  await passes(coach, "What landed?");
  await passes(coach, "A note for Karim");
  await choosesForRecord(coach, /^Keep them to share/);
  await isStillWriting(coach, "Your note", "You let it be quiet.");
  await coach.reload();
  await expect(coach.getByRole("textbox", { name: "Your note" })).toHaveValue("You let it be quiet.");
  await isStillWriting(friend, "What landed", "That you asked again.");
  await press(client, "Close the rehearsal");

  await sees(client, "This rehearsal is closed");
  await client.getByText("What was said", { exact: true }).click();
  await reads(client, "I was too tired to see it.");
  // Nobody's words are lost by it, and nobody else gets them.
  await getsBack(coach, "You let it be quiet.");
  await press(coach, "Take it off this device");
  await expect(coach.getByRole("main")).not.toContainText("You let it be quiet.");
  await sees(friend, "This has closed for you");
  await friend.goto("/guest");
  await sees(friend, "This has closed for you");
  await getsBack(friend, "That you asked again.");
  await expect(client.getByRole("main")).not.toContainText(/That you asked again|You let it be quiet/);
  await expect(friend.getByRole("main")).not.toContainText(canary);

  // The link that went through a messenger is good for nothing, whoever finds it: the friend's own device was shown another.
  for (const page of [thief, friend]) await isTurnedAway(page, link);
  await friend.goto("/guest");
  const shown = /\/guest\/\S+/.exec((await friend.getByText(/\/guest\//).textContent()) ?? "")?.[0] ?? "";
  await friend.getByRole("link", { name: "Take it back now" }).click();
  await expect(friend).toHaveURL(new RegExp(`${shown}$`));
  await sees(friend, "You said yes to keeping the words");
  await expect(friend.getByRole("main")).not.toContainText(canary);
  await press(friend, "Take my yes back");
  await sees(friend, "Your yes is taken back");
  for (const page of [thief, friend]) await isTurnedAway(page, shown);
  await client.reload();
  await reads(client, "The words said here have been deleted.");
  await expect(client.getByRole("main")).not.toContainText("I was too tired to see it.");
  await nora.noticedNothing(rehearsalId, canary);
});
