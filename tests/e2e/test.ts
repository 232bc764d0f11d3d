import { test as base } from "@playwright/test";

/**
 * A test that leaves nobody's pages open behind it. A worker keeps its browser for all of its tests, and an open page goes on
 * following what others do, and being recorded.
 */
export const test = base.extend<{ leavesNoPages: undefined }>({
  leavesNoPages: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
