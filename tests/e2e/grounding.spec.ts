import { expect } from "@playwright/test";
import { fitsTwiceAsLarge } from "./axe.ts";
import { openBrowser, signIn } from "./people.ts";
import { test } from "./test.ts";

// A break is spent on a page that goes on by itself: what is on it works without a signal, and never holds anybody.

test("the grounding room works when the signal drops, counts on, and lets go", async ({ browser }) => {
  const page = await openBrowser(browser, "phone");
  await page.clock.install();
  await signIn(page, "daniel@home.example");
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are both on a break");
  const timer = page.getByRole("timer");
  await expect(timer).toHaveText(/^About .+ hours to go$/);
  const before = await timer.innerText();

  await page.context().setOffline(true);
  await page.clock.fastForward("02:00:00");
  await expect(timer).not.toHaveText(before);
  // Once, though what is said of the signal brings them along to pages that have none.
  const room = page.getByRole("main").getByRole("region", { name: "Ways to settle" });
  await expect(page.getByText("No signal right now.")).toBeVisible();
  await expect(room).toHaveCount(1);
  for (const [way, words] of [
    ["Move your body", "Shake out your hands"],
    ["Cold water", "Hold your wrists"],
    ["Take a walk", "Go out for a while"],
    ["Call a friend", "Call someone steady"],
    ["See it from further off", "a friend who wants the best for you both"],
    ["Breathe slowly", "Breathe in while you count to four"],
  ] as const) {
    await room.getByText(way, { exact: true }).click();
    await expect(room.getByText(words)).toBeVisible();
  }
  await fitsTwiceAsLarge(room.locator("figure"));
  // Who prefers stillness gets a circle that stands still.
  const moving = await room
    .locator("figure *")
    .evaluateAll((parts) => parts.filter((part) => part.getAnimations().length));
  expect(moving).toEqual([]);
  await room.getByText("Breathe slowly", { exact: true }).click();
  await expect(room.getByText("Breathe in while you count to four")).toBeHidden();

  // The time comes while there is no signal: the page stays as it is, and goes on by itself afterwards.
  await page.clock.fastForward("06:00:00");
  await expect(timer).toHaveText("The time has come. This page goes on by itself once there is a signal.");
  await expect(page.getByRole("navigation", { name: "Ways out" }).getByRole("link", { name: "Home" })).toBeInViewport();
  await page.context().setOffline(false);
  const drawn = page.waitForResponse((response) => response.url().includes("/repairs/") && response.ok());
  await page.clock.fastForward("00:20");
  await drawn;
});
