import { z } from "zod";
import { noTime, otherMoment } from "./chosen-time.ts";
import { instantOf, isZone, parseLocal } from "./zone.ts";

const fields = z.object({
  /** An instant, `otherMoment` or `noTime`. */
  when: z.string("Choose a time"),
  /** From the date-and-time control, in the person's zone. */
  local: z.string().default(""),
  zone: z.string().default("UTC"),
});

/** A time as a form lets a person choose it: a ready moment, a day and time of their own, or none. ISO 8601 in UTC. */
export const timeChoiceSchema = fields.transform((chosen, context): string | null => {
  if (chosen.when === noTime) return null;
  if (chosen.when !== otherMoment) {
    const at = new Date(chosen.when);
    if (!Number.isNaN(at.getTime())) return at.toISOString();
    context.addIssue({ code: "custom", path: ["when"], message: "Choose a time" });
    return z.NEVER;
  }
  const wall = parseLocal(chosen.local);
  if (wall) return instantOf(wall, isZone(chosen.zone) ? chosen.zone : "UTC").toISOString();
  context.addIssue({ code: "custom", path: ["local"], message: "Choose a day and a time" });
  return z.NEVER;
});
