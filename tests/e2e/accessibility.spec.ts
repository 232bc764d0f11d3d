import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./people.ts";

// A client's pages in every kind of place that the demo has, in both themes, narrow and wide: axe finds nothing, and
// nothing is cut off sideways. The coach's pages and those before signing in are looked at in their own specs.

/** A partner for each place: to speak, to listen, to own, to wait, to choose, on a break, held, planned, done, alone. */
const places = [
  "lea",
  "jonas",
  "mila",
  "ada",
  "salma",
  "priya",
  "rui",
  "georg",
  "nora",
  "wim",
  "aiko",
  "edda",
  "maya",
  "sam",
];

async function check(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
    expect(found, `${path} at ${width}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${path} at ${width} is cut off sideways`).toBeLessThanOrEqual(0);
  }
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });
    test.beforeEach(() => test.setTimeout(240_000));

    test("home, the journal, privacy and what can't be found", async ({ page }) => {
      await signIn(page, "priya@home.example");
      await check(page, "/journal");
      await check(page, `${new URL(page.url()).pathname}/note`);
      for (const path of ["/home", "/privacy", "/repairs/nothing"]) await check(page, path);
    });

    test("going on alone: where it is begun, and in the midst of it", async ({ browser }) => {
      for (const name of ["lea", "wim"]) {
        const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
        const page = await context.newPage();
        await signIn(page, `${name}@home.example`);
        await page.goto("/home");
        await page.getByRole("link", { name: "Go on alone" }).click();
        await page.waitForURL("**/solo/**");
        await check(page, new URL(page.url()).pathname);
        await context.close();
      }
    });

    for (const half of [places.slice(0, 7), places.slice(7)]) {
      test(`the repairs of ${half.join(", ")}`, async ({ browser }) => {
        let sideScreens = ["?view=break", "?view=not-now"];
        for (const name of half) {
          const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
          const page = await context.newPage();
          await signIn(page, `${name}@home.example`);
          await page.goto("/home");
          const open = page.getByRole("main").getByRole("link", { name: "Open it" }).first();
          if (await open.isVisible()) {
            const repair = (await open.getAttribute("href")) ?? "";
            for (const side of ["", ...sideScreens]) await check(page, repair + side);
            sideScreens = []; // the same for all
          }
          await context.close();
        }
      });
    }
  });
}
