import { expect, test } from "vitest";
import { LostForm } from "@/components/ui/lost-form.ts";
import { rehearsalCommandFormSchema } from "@/lib/domain/rehearsal/command-form.ts";
import { stamps } from "./after-form.tsx";

const rehearsalId = crypto.randomUUID();
/** The form as each drawing of the page makes it. */
function drawn(fields: Record<string, string>): FormData {
  const form = new FormData();
  const made = { rehearsalId, key: crypto.randomUUID(), ...fields };
  for (const [name, value] of Object.entries(made)) form.set(name, value);
  return form;
}
const read = (form: FormData) => rehearsalCommandFormSchema.parse(Object.fromEntries(form));

test("what is sent again from a page that went on is the same turn", () => {
  const say = (after: string) => drawn({ type: "say", text: "I was sad.", lineId: crypto.randomUUID(), after });
  const first = say("1");
  const again = say("3");
  new LostForm(first, stamps, 0).stamp(again, 2_000);
  expect(read(again)).toEqual(read(first));
});

test("and so is going back, from a page that shows another branch", () => {
  const rewind = (branch: string) => drawn({ type: "rewind", to: "1", branch });
  const first = rewind("1");
  const again = rewind("2");
  new LostForm(first, stamps, 0).stamp(again, 2_000);
  expect(read(again)).toEqual(read(first));
});
