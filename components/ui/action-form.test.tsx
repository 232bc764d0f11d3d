import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ActionForm } from "./action-form.tsx";
import { OutcomeText } from "./outcome-fields.tsx";

test("what is wrong with a form is said in our words, never in the browser's", () => {
  const html = renderToStaticMarkup(
    <ActionForm action={async (outcome) => outcome}>
      <OutcomeText name="name" label="Name" required />
    </ActionForm>,
  );
  expect(html).toMatch(/<form[^>]* noValidate=""/i);
});
