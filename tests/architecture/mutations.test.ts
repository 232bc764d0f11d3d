import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { guardMutations, occurrences } from "../deep/mutations.ts";

const root = new URL("../../", import.meta.url);

test.each(guardMutations.map(({ guard, mutations }) => [guard, mutations] as const))(
  "each rule of guard %i that the mutation run takes away is where it looks for it",
  (_, mutations) => {
    const found = mutations.map(({ name, file, find }) => [
      name,
      occurrences(readFileSync(new URL(file, root), "utf8"), find),
    ]);
    expect(found).toEqual(mutations.map(({ name }) => [name, 1]));
  },
);
