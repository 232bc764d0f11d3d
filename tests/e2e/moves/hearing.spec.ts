import { expect } from "@playwright/test";
import { type Cast, share, test } from "./couple.ts";
import { type Phone, weathers } from "./phone.ts";

// Being heard in part, or not now: no failure of either, and after the second time there are three other ways on.

const cast = { names: ["Amal", "Chris"], under: "healing" } satisfies Cast;

/** Answers that aren't yet a yes, each with what both see of it. */
async function isNotHeard(speaker: Phone, listener: Phone): Promise<void> {
  await listener.presses("I said it out loud");
  await speaker.sees("Do you feel heard by Chris?");
  await speaker.reads("Chris will see which of the three you choose.");
  await speaker.presses("Partly");
  await listener.sees("Listen once more");
  await listener.reads("Not all of it has landed with Amal yet. That is common.");
  await speaker.sees("Chris is taking it in");
  await listener.presses("I said it out loud");
  await speaker.sees("Do you feel heard by Chris?");
  await speaker.presses("Not now");
  for (const phone of [speaker, listener]) {
    await phone.sees("It hasn’t all landed yet");
    await phone.reads("That happens, and it says nothing bad about you");
  }
}

for (const weather of weathers) {
  test(`not heard twice, then they change places before the turn is over: ${weather.join(", ")}`, async ({ meet }) => {
    const couple = await meet(cast, weather);
    const { a, b } = couple;
    await couple.beginAt("listen");
    await isNotHeard(a, b);
    await b.presses("Change places for now");
    await b.sees("Say what it was like");
    await a.sees("It is Chris’s turn");
    await a.unfolds("What was sent so far");
    await a.reads(share);
    await b.writesAndSends("I was scared of a fight. I hid it.", "Amal");
    await a.sees("Listen to understand");
    await a.presses("I said it out loud");
    await b.sees("Do you feel heard by Amal?");
    await b.presses("Yes");
    await a.sees("Own your part");
    await a.presses("I said it out loud");
    // The turn that was put aside is taken up where it was left: the share is there, and is listened to again.
    await b.sees("Listen to understand");
    await b.reads(share);
    await a.sees("Chris is taking it in");
  });

  test(`not heard twice, then another time for it: ${weather.join(", ")}`, async ({ meet }) => {
    const couple = await meet(cast, weather);
    const { a, b } = couple;
    await couple.beginAt("listen");
    await b.writes("You were alone, and it hurt.");
    await isNotHeard(a, b);
    await a.goesOn("Find another time");
    await a.sees("Find another time");
    await a.presses("Suggest this time", () => a.main.getByRole("radio", { name: "Tomorrow evening at 7 pm" }).check());
    await a.sees("You asked to talk tomorrow evening at 7 pm");
    await b.sees("Amal asks if you could talk tomorrow evening at 7 pm");
    await b.presses("Yes");
    for (const phone of [a, b]) {
      await phone.sees("You have found a time");
      await phone.reads("You talk tomorrow evening at 7 pm. Until then nothing is needed from either of you.");
    }
    await b.presses("Suggest this time", async () => {
      await b.unfolds("Suggest a different time");
      await b.main.getByRole("radio").first().check();
    });
    await a.sees(/^Chris asks if you could talk/);
  });
}

test("not heard twice, then a rest for both", async ({ meet }) => {
  const couple = await meet(cast, ["scripts late", "signal lost"]);
  const { a, b } = couple;
  await couple.beginAt("listen");
  await isNotHeard(a, b);
  await a.goes("Take a break");
  await a.sees("Take a break");
  await a.presses("Begin the break");
  for (const phone of [a, b]) await phone.sees("You are both on a break");
  await expect(b.main).not.toContainText(share);
});
