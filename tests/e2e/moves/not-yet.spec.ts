import { expect } from "@playwright/test";
import { type Cast, idIn, test } from "./couple.ts";
import { weathers } from "./phone.ts";

// "Not yet" is as good an answer as yes: no reason, no hurry, and the one who said it lifts it.

const cast = { names: ["Robin", "Kit"], under: "art" } satisfies Cast;

for (const weather of weathers) {
  test(`not yet, without a time, until its author lifts it: ${weather.join(", ")}`, async ({ meet }) => {
    const couple = await meet(cast, weather);
    const { a, b } = couple;
    await couple.beginAt("asked");
    await b.sees("Robin asks if now is a good time to talk");
    await b.reads("All three answers are good ones. None of them needs a reason.");
    await b.presses("Say not yet", () => b.unfolds(/^Not yet$/));
    await b.sees("You said: not yet");
    await a.sees("Kit said: not yet");
    await a.reads("It stands until Kit lifts it.");
    await expect(a.main.getByRole("button", { name: /room for it|Ask/ })).toHaveCount(0);
    await expect(a.main.getByRole("link", { name: "Go on alone" })).toBeVisible();
    await expect(a.waysOut.getByRole("link", { name: "Not now" })).toBeVisible();
    await b.presses("I have room for it again");
    await a.sees("Ask for a good time");
    await a.presses("Ask Kit");
    await b.sees("Robin asks if now is a good time to talk");
  });
}

test("not yet in the midst of a turn; lifted, it goes on from there once both have checked in", async ({ meet }) => {
  const couple = await meet(cast, ["signal lost", "scripts late"]);
  const { a, b } = couple;
  await couple.beginAt("speak");
  await a.writes("Under the anger, I felt alone.");
  await b.goes("Not now");
  await b.sees("Not now");
  await b.presses("Say not yet", () => b.unfolds("Tell Robin: not yet"));
  await b.sees("You said: not yet");
  await a.sees("Kit said: not yet");
  await b.presses("I have room for it again");
  for (const phone of [a, b]) {
    await phone.sees("You can come back to it now");
    await phone.presses("Check in", () => phone.main.getByRole("radio", { name: /^2 / }).check({ force: true }));
  }
  await a.sees("Share what is tender");
  await expect(a.main.getByRole("textbox")).toHaveValue("Under the anger, I felt alone.");
  await b.sees("It is Robin’s turn");
});

// The last, since it holds beyond this repair.
test("not yet, with a time, is final until then: it can be put off, and nobody can lift it", async ({ meet }) => {
  const couple = await meet(cast, ["fair", "signal lost"]);
  const { a, b } = couple;
  await couple.beginAt("asked");
  const tomorrow = "Tomorrow evening at 7 pm";
  await b.presses("Say not yet", async () => {
    await b.unfolds(/^Not yet$/);
    await b.formOf("Say not yet").getByRole("radio", { name: tomorrow }).check();
  });
  await b.sees("You said: not yet");
  await a.sees("Kit said: not yet");
  for (const phone of [a, b]) {
    await phone.reads("It stands until tomorrow evening at 7 pm.");
    await expect(phone.main.getByRole("button", { name: "I have room for it again" })).toHaveCount(0);
  }
  b.weather = "scripts late";
  await b.goes("Not now");
  await b.sees("Not now");
  await b.presses("Say not yet", async () => {
    await b.unfolds("Tell Robin: not yet");
    await b.main.getByRole("radio", { name: "Another moment" }).check();
    await b.main.getByLabel("Which day and time?").fill(inDays(5));
  });
  for (const phone of [a, b]) await phone.reads(/It stands until \w+day .+ at 8 pm\./);

  // What stands holds for another repair, too.
  await a.goes("Not now");
  await a.sees("Not now");
  await a.presses("Stop it", () => a.unfolds("Stop this repair"));
  await expect(a.page).toHaveURL(/\/home/);
  await b.sees("This repair has stopped");
  await a.presses("Begin on my own");
  await expect(a.page).toHaveURL(/\/repairs\//);
  couple.repairId = idIn(a.page.url());
  await couple.settles(a);
  await a.page.reload();
  await a.sees("Kit said: not yet");
});

/** A day ahead, at eight in the evening, as a browser's field takes it. */
function inDays(days: number): string {
  const day = new Date(Date.now() + days * 24 * 3_600_000);
  return `${day.toISOString().slice(0, 10)}T20:00`;
}
