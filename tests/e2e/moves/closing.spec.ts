import { expect } from "@playwright/test";
import { type Cast, share, test } from "./couple.ts";
import { weathers } from "./phone.ts";

// The end of a round: something may linger, another round may follow now or later, and what is done can be looked at again.

const cast = { names: ["Edda", "Ivo"], under: "healing" } satisfies Cast;

for (const weather of weathers) {
  test(`something lingers, and another round begins at a time that suits both: ${weather.join(", ")}`, async ({
    meet,
  }) => {
    const couple = await meet(cast, weather);
    const { a, b } = couple;
    await couple.beginAt("reconnect");
    await b.presses("Something is still there");
    await b.reads("You said: something is still there.");
    await a.reads("Something is still there for Ivo. Another round can hold it, now or later. That is common.");
    await a.presses("Start another round", async () => {
      await a.unfolds("Another round, now or later");
      await a.formOf("Start another round").getByRole("radio", { name: "Tomorrow evening at 7 pm" }).check();
    });
    await a.sees("Settle first");
    await b.sees("Edda asks if you could talk tomorrow evening at 7 pm");
    await b.presses("Yes");
    // Until then each has their own steps.
    await b.sees("Settle first");
    for (const phone of [a, b]) {
      await expect(phone.page.getByText("Round 2")).toBeVisible();
      await couple.settles(phone);
      await phone.page.reload();
      await phone.sees("You have found a time");
      await phone.reads("You talk tomorrow evening at 7 pm.");
    }
  });

  test(`another round at once, from a finished one that is looked at again: ${weather.join(", ")}`, async ({
    meet,
  }) => {
    const couple = await meet(cast, weather);
    const { a, b } = couple;
    await couple.beginAt("reconnect");
    await a.presses("Something is still there");
    await a.reads("You said: something is still there.");
    await a.presses("Nothing is left for now", () => a.unfolds("Change it"));
    await a.reads("You said: nothing is left for now.");
    await a.presses("This feels complete for now");
    await a.reads("This closes when you both say that it feels complete.");
    // That shows nowhere on Ivo's page, which would ask about it if it came while he has no signal.
    await b.page.reload();
    await b.presses("Nothing is left for now");
    await b.presses("This feels complete for now");
    for (const phone of [a, b]) {
      await phone.sees("This is complete for now");
      await phone.reads("This came to rest today.");
    }
    // What one wrote in it, and back again from there.
    await a.goes("What you wrote here");
    await a.sees("Your journal");
    await a.reads(share);
    await a.goes("Open this repair");
    await a.sees("This is complete for now");
    await expect(a.waysOut.getByRole("link")).toHaveText(["Home"]);

    await a.presses("Start another round", () => a.unfolds("Another round, now or later"));
    for (const phone of [a, b]) {
      await phone.sees("Settle first");
      await expect(phone.page.getByText("Round 2")).toBeVisible();
    }
  });
}
