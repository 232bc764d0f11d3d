import type { Probe, Role } from "./probe.ts";
import type { CoupleName, Person } from "./world.ts";

/** Under which role somebody acts, and for which couple the engine does. */
export type Place = Pick<Probe, "role" | "who" | "couple" | "rehearsal" | "guest">;

export const as = (who: Person): Place => ({ role: "rejoin_app", who });
/** A practice's owner, who is about to hand a couple over. */
export const owner = (who: Person, couple: CoupleName): Place => ({ role: "rejoin_app", who, couple });
export const engine = (who: Person, couple: CoupleName): Place => ({ role: "rejoin_engine", who, couple });
export const service = (role: Role): Place => ({ role, who: "nobody" });
/** Somebody with an account, in one rehearsal. */
export const room = (who: Person, rehearsal: string): Place => ({ role: "rejoin_rehearsal", who, rehearsal });
/** A friend, in one rehearsal. */
export const guestIn = (guest: string, rehearsal: string): Place => ({
  role: "rejoin_rehearsal",
  who: "nobody",
  guest: `guest/${guest}`,
  rehearsal,
});
