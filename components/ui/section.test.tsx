import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Section } from "./section.tsx";

test("a section is named without an id, which one drawn apart from it could have too", () => {
  const html = renderToStaticMarkup(<Section title="Today">words</Section>);
  expect(html).toContain('<section aria-label="Today"');
  expect(html).not.toMatch(/ id=/);
});
