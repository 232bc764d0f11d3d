import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Checkbox } from "./checkbox.tsx";
import { DateField } from "./date-field.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { RatingScale } from "./rating-scale.tsx";
import { SelectField } from "./select-field.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";
import { TimeField } from "./time-field.tsx";

const options = [{ value: "a", label: "First" }];
const frame = { label: "Your words", hint: "One is enough.", visibleTo: "self" } as const;

const fields: [name: string, element: (error: string | undefined) => ReactElement][] = [
  ["TextField", (error) => <TextField {...frame} name="x" error={error} />],
  ["TextArea", (error) => <TextArea {...frame} name="x" error={error} />],
  ["SelectField", (error) => <SelectField {...frame} name="x" options={options} error={error} />],
  ["DateField", (error) => <DateField {...frame} name="x" error={error} />],
  ["TimeField", (error) => <TimeField {...frame} name="x" error={error} />],
  ["Checkbox", (error) => <Checkbox {...frame} name="x" error={error} />],
  ["RadioGroup", (error) => <RadioGroup {...frame} name="x" options={options} error={error} />],
  [
    "RatingScale",
    (error) => <RatingScale {...frame} name="x" words={["calm", "stirred", "overwhelmed"]} error={error} />,
  ],
];

/** The words of the elements that a control's aria-describedby names, in order. */
function descriptions(html: string): string[] {
  const ids = /aria-describedby="([^"]*)"/.exec(html)?.[1]?.split(" ") ?? [];
  return ids.map((id) => {
    const start = html.indexOf(` id="${id}"`);
    expect(start, `an element with the id ${id}`).toBeGreaterThan(-1);
    return html.slice(html.indexOf(">", start) + 1, html.indexOf("</p>", start)).replaceAll(/<[^>]*>/g, "");
  });
}

describe.each(fields)("%s", (_name, element) => {
  test("is described by its hint and by who sees it", () => {
    const html = renderToStaticMarkup(element(undefined));
    expect(descriptions(html)).toEqual(["One is enough.", "Who sees this: Only you"]);
    expect(html).not.toContain('aria-invalid="');
  });

  test("an error is described too, and marks it invalid", () => {
    const html = renderToStaticMarkup(element("Say a little more."));
    expect(descriptions(html)).toEqual(["One is enough.", "Who sees this: Only you", "Say a little more."]);
    expect(html).toContain('aria-invalid="true"');
  });
});

describe("RatingScale", () => {
  const html = renderToStaticMarkup(
    <RatingScale
      label="Now"
      name="now"
      words={["calm", "uneasy", "stirred", "tense", "overwhelmed"]}
      defaultValue={4}
    />,
  );

  test("offers every number, and starts at the one given", () => {
    expect([...html.matchAll(/value="(\d+)"/g)].map((match) => match[1])).toEqual(["1", "2", "3", "4", "5"]);
    expect(/<input[^>]*checked=""[^>]*>/.exec(html)?.[0]).toContain('value="4"');
  });

  test("shows words at both ends and in the middle without a choice made", () => {
    const anchors = [...html.matchAll(/<span aria-hidden="true" class="[^"]*text-xs[^"]*">([^<]*)</g)];
    expect(anchors.map((match) => match[1])).toEqual(["calm", "stirred", "overwhelmed"]);
  });
});
