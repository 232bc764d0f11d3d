import { z } from "zod";
import { line } from "../line.ts";
import { bonds } from "./bond.ts";
import { partnerEmail, partnerName } from "./partner-form.ts";

const label = line({ missing: "Write how you want to find this couple in your list.", max: 80 });
const bond = z.enum(bonds, "Choose what they are to each other.");

/** A field that may stay empty. */
const maybe = <Schema extends z.ZodType<string, string>>(schema: Schema) =>
  z
    .string()
    .default("")
    .transform((text) => text.trim() || undefined)
    .pipe(schema.optional());

/** A new couple as the form sends it: one partner or two, each with a name and an address. */
export const createCoupleSchema = z
  .object({
    /** Made with the form: the same form sent twice makes one couple. */
    coupleId: z.uuid(),
    practiceId: z.uuid().optional(),
    label,
    bond,
    nameA: partnerName,
    emailA: partnerEmail,
    nameB: maybe(partnerName),
    emailB: maybe(partnerEmail),
  })
  .superRefine(({ nameB, emailA, emailB }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (nameB && !emailB) complain("emailB", "Write this person’s e-mail address, or leave both fields empty.");
    if (emailB && !nameB) complain("nameB", "Write this person’s name, or leave both fields empty.");
    if (emailB && emailB === emailA) complain("emailB", "Each person needs an address of their own.");
  })
  .transform(({ nameA, emailA, nameB, emailB, ...couple }) => ({
    ...couple,
    partners: [
      { name: nameA, email: emailA },
      ...(nameB !== undefined && emailB !== undefined ? [{ name: nameB, email: emailB }] : []),
    ],
  }));
export type CreateCouple = z.output<typeof createCoupleSchema>;

export const editCoupleSchema = z.object({ coupleId: z.uuid(), label, bond });
export type EditCouple = z.output<typeof editCoupleSchema>;
