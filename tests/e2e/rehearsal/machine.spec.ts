import { expect, type Page } from "@playwright/test";
import { machinePort } from "../../setup/addresses.ts";
import { answering, MachineStub, sending } from "../../setup/machine-stub.ts";
import { openBrowser, press, sees, signIn } from "../people.ts";
import { test } from "../test.ts";
import { comesIn, getsReady, hear, idOf, log, OtherPartner, reads, says } from "./room.ts";

// Jana practises with a machine that words the script's lines: Noor, who owns the practice, switches it on, Jana agrees to
// it, and what it says is marked. When it misbehaves, the written line is said and the room goes on.

const canary = "nectarine";
const worded = "I heard that. I am still a bit wary.";

let stub: MachineStub;
test.beforeAll(async () => {
  stub = await MachineStub.start(machinePort);
  stub.words = answering(worded);
});
test.afterAll(() => stub.stop());

const turn = (page: Page, number: number) =>
  log(page)
    .getByRole("listitem")
    .nth(number - 1);

/** The owner is told what it means, and switches it on. */
async function switchesOn(owner: Page): Promise<void> {
  await signIn(owner, "noor@fieldgate.example");
  await owner.goto("/practice");
  await reads(owner, `the server at 127.0.0.1:${machinePort} is sent three things`);
  await reads(owner, "It is switched off.");
  await press(owner, "Switch it on");
  await reads(owner, "It is switched on.");
}

async function setsUp(page: Page): Promise<void> {
  await page.goto("/home");
  await page.getByRole("link", { name: "Set up a rehearsal" }).click();
  await page.getByRole("textbox", { name: "What is it about?" }).fill(`The ${canary} that I dropped.`);
  await page.getByRole("textbox", { name: "One thing you want to try" }).fill(`Own the ${canary}`);
  await page.getByRole("radio", { name: "A machine" }).check();
  await press(page, "Set it up");
  await sees(page, "Before you begin");
}

test("with a machine that is switched on, agreed to and marked, and that misbehaves", async ({ browser }) => {
  test.setTimeout(240_000);
  const owner = await openBrowser(browser, "laptop");
  const page = await openBrowser(browser, "phone");
  await signIn(page, "jana@home.example");
  // Where nobody has switched one on, none is offered.
  await page.goto("/rehearsals/new");
  await expect(page.getByRole("radio", { name: "A friend" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "A machine" })).toHaveCount(0);
  await switchesOn(owner);
  const milan = await OtherPartner.of(browser, "milan");

  await setsUp(page);
  const rehearsalId = idOf(page);
  await comesIn(page);
  await reads(page, "A machine words the other side here. Tick that you are fine with that, or leave.");
  await page.getByRole("checkbox", { name: "A machine may word the other side" }).check();
  await comesIn(page);
  await getsReady(page, "Stop");
  await press(page, "Begin");

  // It opens, and answers, in words of the machine that say so.
  await expect(turn(page, 1)).toContainText("A machine, for the other side");
  await says(page, "Milan, I was afraid when Zora called.");
  await expect(turn(page, 3)).toContainText("A machine, for the other side");
  await expect(turn(page, 3)).toContainText(worded);

  // It insults: what is said is the line that was written, and that is said, too.
  stub.words = answering("You are pathetic.");
  await says(page, "I would like to hear how it was for you.");
  await expect(turn(page, 5)).toContainText("The script");
  await expect(log(page)).not.toContainText("pathetic");
  // It breaks down altogether.
  stub.words = sending("<html>down for a while</html>", "text/html", 502);
  await says(page, "I can wait.");
  await expect(turn(page, 7)).toContainText("The script");
  await expect(log(page)).not.toContainText("down for a while");
  // And is itself again.
  stub.words = answering(worded);
  await says(page, "It matters to me.");
  await expect(turn(page, 9)).toContainText("A machine, for the other side");
  await hear([page], "It matters to me.");

  const told = JSON.stringify(stub.received);
  expect(told).toContain("I was afraid when someone called.");
  for (const word of [canary, "Jana", "Milan", "Zora", "jana@", rehearsalId]) expect(told).not.toContain(word);
  await milan.noticedNothing(rehearsalId, canary);
  await page.goto("/privacy");
  await reads(page, "You had a machine word an answer in a rehearsal");
});
