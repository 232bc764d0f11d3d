import type { ReactNode } from "react";
import { ClientFrame } from "@/app/(client)/client-frame.tsx";
import CoachLayout from "@/app/(coach)/layout.tsx";
import { Grounding } from "@/components/repair/grounding.tsx";
import { currentActor } from "@/lib/session/current-actor.ts";

/** For whoever may be the one who practises, one thing on the screen, with the ways out; for a coach, the coach's frame. */
export default async function RehearsalLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  if (actor.memberships.length && actor.seats.length === 0) return <CoachLayout>{children}</CoachLayout>;
  return <ClientFrame offline={<Grounding spare />}>{children}</ClientFrame>;
}
