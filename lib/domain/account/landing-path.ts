import type { Actor } from "../actor.ts";

/** Where a person starts: their caseload, if they belong to a practice, else what they are working on. */
export const landingPath = (actor: Actor): "/caseload" | "/home" => (actor.memberships.length ? "/caseload" : "/home");
