import type { ReactNode } from "react";
import PlacesLayout from "@/app/(client)/(places)/layout.tsx";
import CoachLayout from "@/app/(coach)/layout.tsx";
import { currentActor } from "@/lib/session/current-actor.ts";

/** The frame a person knows: the coach's for whoever belongs to a practice, else the client's. */
export default async function RehearsalsLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  if (actor.memberships.length) return <CoachLayout>{children}</CoachLayout>;
  return <PlacesLayout>{children}</PlacesLayout>;
}
