import { randomUUID } from "node:crypto";
import { expect, type Locator } from "@playwright/test";
import { test } from "./couple.ts";
import { weathers } from "./phone.ts";

// A breath of one's own, and a break for both: no reason, no rating, and nobody ends it early for the other.

for (const weather of weathers) {
  test(`a breath alone, then a break that both rest in until the later of two times: ${weather.join(", ")}`, async ({
    meet,
  }) => {
    const couple = await meet({ names: ["Sam", "Alex"], under: "healing" }, weather);
    const { a, b } = couple;
    await couple.beginAt("speak");
    await a.writes("I felt alone. I went quiet.");

    await a.goes("Take a break");
    await a.sees("Take a break");
    await a.unfolds("Just a breath");
    await expect(a.main.getByText("Breathe in while you count to four.")).toBeVisible();
    await a.goes("Back to the step");
    await a.sees("Say what it was like");
    await expect(a.main.getByRole("textbox")).toHaveValue("I felt alone. I went quiet.");
    await b.sees("It is Sam’s turn");

    await a.goes("Take a break");
    await a.sees("Take a break");
    await a.reads("Alex will see that there is a break, and the time. No reason is given.");
    await a.presses("Begin the break", () => a.main.getByRole("radio", { name: "In about an hour" }).check());
    for (const phone of [a, b]) {
      await phone.sees("You are both on a break");
      await expect(phone.main.getByRole("button", { name: /check in/i })).toHaveCount(0);
    }
    await b.reads("not something you caused");
    const promised = await returnOf(a.main);
    await expect(b.main).toContainText(promised);

    await b.presses("Come back then", async () => {
      await b.unfolds("Rest a little longer");
      await b.main.getByRole("radio", { name: "In about 2 hours" }).check();
    });
    // Nobody's time is cut short: the later one holds, for both.
    await expect(a.main).not.toContainText(promised);
    await expect(b.main).toContainText(await returnOf(a.main));
    await b.reads("Do something kind for your body.");
    await expect(b.main).not.toContainText("not something you caused");
    for (const phone of [a, b]) {
      await expect(phone.waysOut.getByRole("link")).toHaveText(["Not now", "Home"]);
    }
  });
}

test("a time that was chosen stays chosen while the other does something", async ({ meet }) => {
  const couple = await meet({ names: ["Sam", "Alex"], under: "healing" });
  const { a, b } = couple;
  await couple.beginAt("speak");
  await b.goes("Take a break");
  await b.sees("Take a break");
  const twoHours = b.main.getByRole("radio", { name: "In about 2 hours" });
  await twoHours.check();
  const before = (await twoHours.getAttribute("value")) ?? "";
  await couple.does(a, { type: "sendShare", shareId: randomUUID() }, "I felt alone.");
  // Drawn afresh, two hours are two hours from now.
  await expect(twoHours).not.toHaveAttribute("value", before);
  await expect(twoHours).toBeChecked();
});

/** What a page says of when they come back. */
const returnOf = async (main: Locator) => /You come back .+?\. Until/.exec(await main.innerText())?.[0] ?? "nothing";
