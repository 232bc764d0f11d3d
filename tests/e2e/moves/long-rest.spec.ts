import { expect } from "@playwright/test";
import { type Couple, test } from "./couple.ts";

// Nobody came back in time. It waits, and after some weeks it is set down: either is a place to go on from.

test("what has been waiting goes on at a time that both agree to", async ({ meet }) => {
  const couple = await meet({ names: ["Femi", "Ruth"], under: "art" }, ["scripts late", "signal lost"]);
  const { a, b } = couple;
  await couple.openWhatIsThere();
  for (const phone of [a, b]) {
    await phone.sees("This has been resting for a while");
    await phone.reads("It is as you left it. You can suggest a time to come back to it, or let it rest.");
    await expect(phone.main.getByRole("link", { name: "Go on alone" })).toBeVisible();
  }
  await a.presses("Suggest it", () => a.main.getByRole("radio", { name: "Tomorrow evening at 7 pm" }).check());
  await a.sees("You asked to talk tomorrow evening at 7 pm");
  await b.sees("Femi asks if you could talk tomorrow evening at 7 pm");
  await b.presses("Suggest this time", async () => {
    await b.unfolds("Another time");
    await b.formOf("Suggest this time").getByRole("radio", { name: "Tomorrow morning at 10 am" }).check();
  });
  await b.sees("You asked to talk tomorrow morning at 10 am");
  await a.sees("Ruth asks if you could talk tomorrow morning at 10 am");
  await a.presses("Yes");
  for (const phone of [a, b]) {
    await phone.sees("You have found a time");
    await phone.reads("You talk tomorrow morning at 10 am.");
  }
});

test("what was set down is picked up, at each one's own pace, and goes on from where it was", async ({ meet }) => {
  const couple = await meet({ names: ["Jana", "Milan"], under: "healing" }, ["signal lost", "scripts late"]);
  const { a, b } = couple;
  await couple.openWhatIsThere();
  for (const phone of [a, b]) {
    await phone.sees("This has been set down");
    await phone.reads("It has rested for some weeks, and that is fine.");
  }
  await b.presses("Suggest it");
  await b.sees("You asked to talk now");
  await a.sees("Milan asks if now is a good time to talk");
  await a.presses("Yes");
  for (const phone of [a, b]) await phone.sees("You can come back to it now");
  const rate = (phone: Couple["a"], rating: number) =>
    phone.presses("Check in", () =>
      phone.main
        .getByRole("radio", { name: new RegExp(`^${rating} `) })
        .first()
        .check({ force: true }),
    );
  await rate(b, 3);
  await b.sees("Thank you for checking in");
  await rate(a, 8);
  await a.sees("Rest a little longer");
  await a.reads("Milan is not told.");
  await b.page.reload();
  await b.sees("Thank you for checking in");
  a.weather = "fair";
  await a.unfolds("Check in again");
  await rate(a, 4);
  await b.sees("Say what it was like");
  await a.sees("It is Milan’s turn");
});
