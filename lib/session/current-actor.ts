import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/domain/actor.ts";
import { currentSession } from "./current-session.ts";
import { vouchFor } from "./mint-actor.ts";

/** Whoever is signed in, with what they may do as of this request; null for nobody. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await currentSession();
  return session && vouchFor(session.standing);
});
