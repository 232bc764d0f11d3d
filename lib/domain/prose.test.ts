import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAssignmentSchema } from "./assignment/assignment-form.ts";
import { wordHoldSchema } from "./couple/clearance-form.ts";
import { prose } from "./prose.ts";
import { writtenSchema } from "./repair/draft.ts";
import { safetyAnswersSchema } from "./safety/safety-check.ts";

const hostile = "One\u202Eeno\u2066.\r\nTwo\u0000\u0007\u001B[31m. \uD83D👩‍👧";
const kept = "Oneeno.\nTwo[31m. 👩‍👧";

describe("words that a person wrote", () => {
  test.each(["It’s late.\n\n\tAnd cold.", "אני כאן\u200F.", "می‌خواهم", "👨‍👩‍👧‍👦 ❤️ 1️⃣", "  "])(
    "stay as they are: %j",
    (text) => expect(prose.parse(text)).toBe(text),
  );

  test("lose what can't be seen or kept, and nothing else", () => expect(prose.parse(hostile)).toBe(kept));

  test("are the same once cleaned", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = prose.parse(text);
        expect(prose.parse(once)).toBe(once);
      }),
    ));

  test("are cleaned wherever they are taken", () => {
    expect(writtenSchema.parse(hostile)).toBe(kept);
    expect(wordHoldSchema.shape.words.parse(hostile)).toBe(kept);
    expect(createAssignmentSchema.shape.note.parse(hostile)).toBe(kept);
    expect(safetyAnswersSchema.shape.note.parse(hostile)).toBe(kept);
  });
});
