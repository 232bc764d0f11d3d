import { expect, test } from "vitest";
import { ourFiles, textOf } from "./source-files.ts";

const pages = ourFiles.filter((path) => /^app\/.+\/page\.tsx$/.test(path));
const reads = (path: string) => /\bread\(/.test(textOf(path));

test("a page that reads says in words, before any script, when it isn't there for somebody", () => {
  expect(pages.filter(reads).length).toBeGreaterThan(0);
  const wordless = pages.filter((path) => reads(path) && !textOf(path).includes("export default found("));
  expect(wordless).toEqual([]);
});
