import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

/** What axe finds on a page, a line for each kind. `rules`: these alone. */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  // A theme that was just changed comes in by transitions, which a page that isn't painted never ends. Where one ends, what inherits
  // from it may begin its own.
  await page.evaluate(() => {
    const running = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    for (let found = running(), times = 0; found.length > 0 && times < 50; found = running(), times++)
      for (const transition of found) transition.finish();
  });
  // Legacy mode looks at one page in one go; the other opens a blank page each time, for frames from elsewhere. What is well isn't told of.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** Looks at what is on the screen in both themes and some widths: axe finds nothing, and nothing is cut off sideways. */
export async function checkScreen(page: Page, name: string, widths: readonly number[] = [320, 1280]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    expect(await findViolations(page), `${name} at ${width}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${name} at ${width} is cut off sideways`).toBeLessThanOrEqual(0);
    // The dark theme is the same page in other colours.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(page, ["color-contrast"]), `${name} at ${width}, dark`).toEqual([]);
  }
}

/** The same of a page that is opened for it. */
export async function checkPage(page: Page, path: string, widths?: readonly number[]): Promise<void> {
  await page.goto(path);
  await checkScreen(page, path, widths);
}

/** On a phone whose text is twice as large, nothing of these juts out of what it stands in. */
export async function fitsTwiceAsLarge(parts: Locator): Promise<void> {
  const page = parts.page();
  const size = (all: string) =>
    page.evaluate((each) => document.documentElement.style.setProperty("font-size", each), all);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(parts.first()).toBeVisible();
  await size("200%");
  const jutting = await parts.evaluateAll((all) =>
    all.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent),
  );
  expect(jutting).toEqual([]);
  await size("");
}
