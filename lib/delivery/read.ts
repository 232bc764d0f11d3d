import "server-only";
import { notFound, redirect } from "next/navigation";
import { NotFound } from "@/lib/domain/errors.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { withSurroundings } from "./surroundings.ts";

/**
 * How a page reads: as the signed-in person, through a use case. Nobody signed in goes to the sign-in page; what isn't
 * there, or isn't theirs to know of, is the not-found page.
 */
export async function read<Input, Result>(
  verb: (context: Context, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result> {
  const actor = await currentActor();
  if (!actor) redirect("/sign-in");
  try {
    return await withSurroundings((surroundings) => verb({ ...surroundings, actor }, input));
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
