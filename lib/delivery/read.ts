import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { nextPath } from "@/lib/domain/account/next-path.ts";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import type { Context, Surroundings } from "@/lib/use-cases/context.ts";
import { pathHeader } from "./security-headers.ts";
import { withSurroundings } from "./surroundings.ts";

/** Sends a person who isn't signed in to do so, and back to this page afterwards. */
export async function askToSignIn(): Promise<never> {
  const here = nextPath((await headers()).get(pathHeader));
  redirect((here ? `/sign-in?next=${encodeURIComponent(here)}` : "/sign-in") as Route);
}

/**
 * How a page reads: as the signed-in person, through a use case. Nobody signed in goes to the sign-in page; what isn't
 * there, or isn't theirs to know of, is the not-found page.
 */
export async function read<Input, Result>(
  verb: (context: Context, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result> {
  const actor = (await currentActor()) ?? (await askToSignIn());
  try {
    return await withSurroundings((surroundings) => verb({ ...surroundings, actor }, input));
  } catch (error) {
    // A page that isn't for them, such as a partner's for their coach, is no page of theirs either.
    if (error instanceof NotFound || error instanceof Forbidden) notFound();
    throw error;
  }
}

/** How a page that anybody may open reads, before anybody has signed in. */
export const readOpenly = <Input, Result>(
  verb: (surroundings: Surroundings, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result> => withSurroundings((surroundings) => verb(surroundings, input));
