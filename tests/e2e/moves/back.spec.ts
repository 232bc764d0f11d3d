import { expect } from "@playwright/test";
import { share, test } from "./couple.ts";
import { weathers } from "./phone.ts";

// Ways back: words that were sent are taken back, and a couple returns to an earlier step. What was done before is kept.

for (const weather of weathers) {
  test(`a share is taken back and another sent; then both go back to an earlier step: ${weather.join(", ")}`, async ({
    meet,
  }) => {
    const couple = await meet({ names: ["Greta", "Hanne"], under: "art" }, weather);
    const { a, b } = couple;
    await couple.beginAt("listen");
    await b.sees("Say back what you heard");
    await b.reads(share);
    await b.writes("I hear that you were alone.");

    await a.presses("Take it back", async () => {
      await a.unfolds("What was sent so far");
      await a.unfolds("Take this back");
      await a.reads("It may have been read by now.");
    });
    await a.sees("Share what is tender");
    await b.sees("It is Greta’s turn");
    await expect(b.main).not.toContainText(share);
    await a.writesAndSends("I was tired. I missed you.", "Hanne");
    await b.sees("Say back what you heard");
    await b.reads("I was tired. I missed you.");
    await expect(b.main.getByRole("article")).toHaveCount(1);
    await expect(b.main.getByRole("textbox")).toHaveValue("I hear that you were alone.");

    await b.goes("Not now");
    await b.sees("Not now");
    await b.presses("Think in “we”", async () => {
      await b.unfolds("Go back to an earlier step");
      await b.reads("You both go back to it. Greta will see where you are. Nothing that was sent is lost.");
    });
    for (const phone of [a, b]) await phone.sees("Think in “we”");
    await a.unfolds("What was sent so far");
    await a.reads("I was tired. I missed you.");

    // From there on every step is asked of both again.
    await b.presses("Go on");
    await b.sees("Ask for a good time");
    await b.presses("Ask Greta");
    await a.sees("Hanne asks if now is a good time to talk");
    await a.presses("Yes");
    await a.sees("Think in “we”");
    await b.sees("Your part is done for now");
    await a.presses("Go on");
    for (const phone of [a, b]) await phone.sees("Choose who shares first");
  });
}
