import { expect, type Locator } from "@playwright/test";
import { test } from "./couple.ts";
import { weathers } from "./phone.ts";

// Owning and reassurance are given when they are true. Leaving them out is a full way to do those steps.

/** Neither page tells that anything was left out. */
const tellsNothing = (main: Locator) => expect(main).not.toContainText(/skip|pass|didn’t|locked|left out/i);

for (const weather of weathers) {
  test(`owning is passed, so that way closes quietly, and the other way is left quiet: ${weather.join(", ")}`, async ({
    meet,
  }) => {
    const couple = await meet({ names: ["Ravi", "Elliot"], under: "art" }, weather);
    const { a, b } = couple;
    await couple.beginAt("own");
    await b.sees("Own how it landed");
    await b.writes("I came in late.");
    await b.presses("Pass this time");
    await a.sees("It is Elliot’s turn");
    await tellsNothing(a.main);
    await b.sees("Share what is tender");
    await couple.turn(b, a);

    // Elliot passed: he has nothing to say here, and Ravi's own page is as always.
    await b.sees("A quiet moment");
    await a.sees("Say what stands firm");
    for (const { main } of [a, b]) await tellsNothing(main);
    await b.presses("Go on");
    await b.sees("That is all for this part");
    await a.sees("Say what stands firm");
    await a.page.reload();
    await expect(a.main.getByRole("article")).toHaveCount(0);
    await a.presses("Leave this quiet");
    for (const phone of [a, b]) {
      await phone.sees("See if it feels whole");
      await tellsNothing(phone.main);
      await expect(phone.waysOut.getByRole("link")).toHaveText(["Take a break", "Not now", "Home"]);
    }
  });
}
