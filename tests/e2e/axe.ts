import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on a page, a line for each kind. `rules`: these alone. */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  // Legacy mode looks at one page in one go; the other opens a blank page each time, for frames from elsewhere.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}
