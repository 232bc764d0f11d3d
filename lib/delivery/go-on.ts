import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { landingPath } from "@/lib/domain/account/landing-path.ts";
import { currentActor } from "@/lib/session/current-actor.ts";

/** Takes a person who just signed in to where they wanted to go, or to where they start. */
export async function goOn(next: string | null = null): Promise<never> {
  const actor = await currentActor();
  if (!actor) redirect("/sign-in");
  redirect((next ?? landingPath(actor)) as Route);
}
