import { expect, test } from "vitest";
import { isCode, ourFiles, textOf } from "./source-files.ts";

const refreshing = (path: string) => /import \{[^}]*\brefresh\b[^}]*\} from "next\/cache"/.test(textOf(path));

test("a page is drawn afresh for whoever is still signed in, and for nobody else", () => {
  expect(ourFiles.filter((path) => isCode(path) && refreshing(path))).toEqual(["lib/delivery/refresh-for.ts"]);
});
