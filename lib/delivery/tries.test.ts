import { expect, it } from "vitest";
import { waitInWords } from "./tries.ts";

it.each([
  [0, "in a minute"],
  [59_000, "in a minute"],
  [60_001, "in 2 minutes"],
  [14.5 * 60_000, "in 15 minutes"],
  [59.5 * 60_000, "in an hour"],
])("says %i ms as %s", (waitMs, words) => expect(waitInWords(waitMs)).toBe(words));
