import { expect } from "@playwright/test";
import { sees } from "../people.ts";
import { type Cast, test } from "./couple.ts";
import { saved, weathers } from "./phone.ts";

// Stopping and leaving need no reason and nobody's leave. Beginning anew is one press.

const cast = { names: ["Dora", "Emil"], under: "healing" } satisfies Cast;

for (const weather of weathers) {
  test(`one stops it, takes it up again, and stops it for something new: ${weather.join(", ")}`, async ({ meet }) => {
    const couple = await meet(cast, weather);
    const { a, b } = couple;
    await couple.beginAt("speak");
    await a.writes("I felt alone.");
    await b.goes("Not now");
    await b.sees("Not now");
    await b.presses("Stop it", async () => {
      await b.unfolds("Stop this repair");
      await b.reads("Dora will see that it has stopped. What you wrote for yourself stays yours alone.");
    });
    await expect(b.page).toHaveURL(/\/home/);
    await expect(b.main.getByRole("button", { name: "Begin on my own" })).toBeVisible();
    await a.sees("This repair has stopped");
    await a.reads("It is over for now. What you wrote for yourself is still yours alone.");
    await expect(a.main.getByText("Take it up again")).toHaveCount(0);
    await expect(a.main.getByRole("link", { name: "Go home" })).toBeVisible();

    await b.page.goto(`/repairs/${couple.repairId}`);
    await b.sees("You stopped this repair");
    await b.presses("Suggest another round", () => b.unfolds("Take it up again"));
    for (const phone of [a, b]) await phone.sees("Settle first");

    await a.goes("Not now");
    await a.sees("Not now");
    await a.presses("Stop it", () => a.unfolds("Stop this repair"));
    await b.sees("This repair has stopped");
    await a.presses("Begin on my own");
    await a.sees("Say that it has turned tender");
    // What is begun alone shows to nobody.
    await b.goes("Go home");
    await expect(b.main.getByRole("button", { name: "Begin on my own" })).toBeVisible();
  });
}

// The last, since nothing comes after it.
test("one leaves, and the work has ended for both", async ({ meet }) => {
  const couple = await meet(cast);
  const { a, b } = couple;
  await couple.beginAt("speak");
  // Dora is writing, and what she writes doesn't get through until it is too late.
  const writing = await a.page.context().newPage();
  await writing.goto(`/repairs/${couple.repairId}`);
  await writing.getByRole("textbox").fill("I waited.");
  await expect(writing.getByText(saved)).toBeVisible();
  await writing.route("**/repairs/**", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await writing.getByRole("textbox").fill("I waited for a word.");
  await expect(writing.getByText("Your words are kept on this phone until it returns.")).toBeVisible();
  await a.page.goto("/privacy");
  await a.losesSignal();
  await a.unfolds("Leave this work");
  await a.press("Leave this work");
  await a.reads("Nothing was sent");
  await b.page.reload();
  await b.sees("It is Dora’s turn");
  await a.findsSignal();
  a.weather = "scripts late";
  await a.presses("Leave this work", () => a.unfolds("Leave this work"));
  await expect(a.page).toHaveURL(/\/home/);
  await b.sees("There is nothing here any more");
  await writing.unroute("**/repairs/**");
  for (let time = 0; time < 2; time++) {
    await sees(writing, "There is nothing here any more");
    await expect(writing.getByRole("article")).toHaveText("I waited for a word.");
    await writing.reload();
  }
  await b.goes("Go home");
  for (const phone of [a, b]) {
    await phone.reads("Your work with Harbour Lane Practice has ended.");
    await expect(phone.main).not.toContainText(/Dora|Emil/);
  }
});
