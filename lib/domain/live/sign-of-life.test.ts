import { expect, test } from "vitest";
import { reopening, signOfLife } from "./sign-of-life.ts";

test("whoever dropped out of a rehearsal has a second left to be back within five", () => {
  const { afterSilence, afterRefusal } = reopening(signOfLife.rehearsal);
  expect(afterSilence).toBeLessThanOrEqual(4_000);
  expect(afterRefusal).toBeLessThanOrEqual(4_000);
});

test.each(Object.entries(signOfLife))("a connection of a %s isn't left for one sign that is late", (_, beat) => {
  expect(reopening(beat).afterSilence).toBeGreaterThan(1.5 * beat);
});
