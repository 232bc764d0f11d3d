import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answer, complain, readForm, rejected } from "./form-answer.ts";

const formOf = (...entries: [string, string | Blob][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

describe("reading a form", () => {
  it("takes the first of each name, lists by their brackets, and neither files nor Next's own fields", () => {
    const form = formOf(
      ["name", "Sam"],
      ["name", "Alex"],
      ["days[]", "1"],
      ["days[]", "2"],
      ["file", new Blob(["x"])],
      ["$ACTION_KEY", "k"],
    );
    expect(readForm(form)).toEqual({ name: "Sam", days: ["1", "2"], file: "" });
  });

  it("keeps no NUL", () => expect(readForm(formOf(["name", "S\0am\0"]))).toEqual({ name: "Sam" }));

  it.each([undefined, null, "text", 7, [], { name: "Sam" }])("finds no fields in %j", (thing) =>
    expect(readForm(thing)).toEqual({}),
  );
});

describe("answering a form", () => {
  const values = { email: "sam@example.test", password: "four grey herons", currentPassword: "x" };

  it("gives back what was typed, but no password", () => {
    const error = z.object({ email: z.literal("other") }).safeParse(values).error;
    const states = [complain(values, "No."), complain(values, { field: "email", message: "No." })];
    if (error) states.push(rejected(values, error));
    expect(states.map((state) => state.values)).toEqual(Array(3).fill({ email: "sam@example.test" }));
  });

  it("says one thing beside each field, or about the whole form", async () => {
    const schema = z.object({ email: z.string().min(100, "Longer.").startsWith("x", "Starts with x.") });
    const error = schema.safeParse(values).error;
    expect(error && rejected(values, error).errors).toEqual({ email: "Longer." });
    const refused = await answer({ ok: false, reason: "full" } as const, values, { full: "It is full." }, () => null);
    expect(refused).toMatchObject({ message: "It is full.", done: false });
  });

  it("is empty once it was accepted", async () => {
    const accepted = await answer({ ok: true } as const, values, {}, () => "Saved.");
    expect(accepted).toEqual({ errors: {}, values: {}, message: "Saved.", done: true });
  });
});
