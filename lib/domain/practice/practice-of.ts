import type { Actor, MembershipHeld } from "../actor.ts";

/** The practice that is meant: the one named, or else the actor's first in that role. Null when they have none. */
export function practiceOf(actor: Actor, role: MembershipHeld["role"], named?: string | undefined): string | null {
  return named ?? actor.memberships.find((membership) => membership.role === role)?.practiceId ?? null;
}
