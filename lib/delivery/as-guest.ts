import "server-only";
import type { z } from "zod";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { currentGuest, guestByNow, heldSecret } from "@/lib/session/guest-session.ts";
import type { GuestContext } from "@/lib/use-cases/context.ts";
import { hasSaidYes } from "@/lib/use-cases/guest/take-back-record.ts";
import type { Outcome } from "./form-answer.ts";
import { guestLink } from "./guest-link.ts";
import { type FormTask, handleForm } from "./handle-form.ts";
import { withSurroundings } from "./surroundings.ts";

const gone = "This has closed for you in the meantime. Your words are still here, to copy if you want them.";

/** How a guest's page reads. Null for whoever is none any more, and for whom nothing is open. */
export async function readForGuest<Result>(verb: (context: GuestContext) => Promise<Result>): Promise<Result | null> {
  const session = await currentGuest();
  if (!session) return null;
  try {
    return await withSurroundings((surroundings) => verb({ ...surroundings, guest: session.guest }));
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return null;
    // For whoever is seen out while it is read, the locks close in the midst of it.
    if (!(await guestByNow())) return null;
    throw error;
  }
}

/** The link by which whoever was let in on this device takes back their yes to keeping the words; null where there is none. */
export async function wayBackForGuest(): Promise<string | null> {
  const secret = await heldSecret();
  const isOwed = secret !== undefined && (await withSurroundings((around) => hasSaidYes(around, { secret })));
  return isOwed ? guestLink(secret) : null;
}

/** A server action of a guest, whole. */
export const performAsGuest = <Schema extends z.ZodType, Result extends Outcome>(
  task: FormTask<Schema, Result> & { verb: (context: GuestContext, input: z.output<Schema>) => Promise<Result> },
): Promise<FormState> =>
  handleForm(task, async (input) => {
    const session = await currentGuest();
    if (!session) return { ok: false, complaint: gone };
    return { ok: true, verb: (surroundings) => task.verb({ ...surroundings, guest: session.guest }, input) };
  });
