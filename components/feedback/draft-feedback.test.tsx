import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { draftAt } from "./draft-at.ts";
import { DraftFeedback } from "./draft-feedback.tsx";

test("nothing of it is on a page before somebody writes", () => {
  const props = { at: [draftAt("speak")], wantsTips: true, choose: null, helpId: "help" };
  expect(renderToStaticMarkup(<DraftFeedback {...props} />)).toBe("<div></div>");
});

/** What a file imports at once, with types left out. */
const imported = (path: string) =>
  [...readFileSync(path, "utf8").matchAll(/^import (?!type )[^;]*?from "([^"]+)"/gms)].map(([, from]) => from ?? "");

test("what a page loads at first is React alone; the rules come in a worker of their own", () => {
  const here = import.meta.dirname;
  expect(imported(`${here}/draft-feedback.tsx`)).toEqual(["react"]);
  const readers = readdirSync(here).filter(
    (file) =>
      !file.includes(".test.") &&
      imported(`${here}/${file}`).some((from) => /feedback\/classify|hear-draft/.test(from)),
  );
  expect(readers.sort()).toEqual(["feedback-worker.ts", "hear-draft.ts"]);
});
