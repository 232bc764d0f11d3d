import type { Actor } from "./actor.ts";
import { Forbidden, NotFound } from "./errors.ts";

/** How an actor can stand to a thing. */
export type Relation =
  /** It is theirs alone: their draft, consent, rating, account. */
  | "self"
  /** They sit in the couple it belongs to. */
  | "partner"
  /** They are the coach of that couple. */
  | "coach"
  /** They coach in the practice, with or without that couple. */
  | "practiceCoach"
  | "practiceOwner";

/** What is known of a thing when access to it is decided. Leave out what does not apply. */
export interface Target {
  practiceId?: string;
  coupleId?: string;
  /** The coach of the couple that the thing belongs to. */
  coachId?: string;
  /** Whose own the thing is. */
  ownerId?: string;
}

/** Who may do what: the one table. A verb that isn't here can't be done by anyone. */
export const rights = {
  "practice.read": ["practiceOwner", "practiceCoach"],
  "practice.configure": ["practiceOwner"],
  "trend.read": ["practiceOwner", "practiceCoach"],
  "trend.readOwn": ["practiceCoach"],
  "trend.audit": ["practiceOwner"],
  "coach.invite": ["practiceOwner"],
  "coach.end": ["practiceOwner"],
  "couple.create": ["practiceCoach"],
  "couple.handOver": ["practiceOwner"],
  "couple.read": ["coach"],
  "couple.edit": ["coach"],
  "couple.invite": ["coach"],
  "couple.clear": ["coach"],
  "couple.hold": ["coach"],
  "couple.end": ["coach"],
  "couple.leave": ["partner"],
  "caseload.read": ["practiceOwner", "practiceCoach"],
  "protocol.read": ["practiceOwner", "practiceCoach"],
  "assignment.create": ["coach"],
  "assignment.edit": ["coach"],
  "assignment.cancel": ["coach"],
  "note.read": ["coach"],
  "note.write": ["coach"],
  "note.edit": ["coach"],
  "note.delete": ["coach"],
  "home.read": ["partner"],
  "repair.read": ["partner"],
  "repair.act": ["partner"],
  "repair.follow": ["coach"],
  "solo.begin": ["partner"],
  "solo.read": ["self"],
  "solo.act": ["self"],
  // Its rehearser's, and the coach's who made it or was asked to it. What happens inside is the engine's to allow.
  "rehearsal.create": ["partner", "coach"],
  "rehearsal.list": ["self"],
  "rehearsal.read": ["self", "coach"],
  "rehearsal.act": ["self", "coach"],
  "rehearsal.askGuest": ["self"],
  "rehearsal.carry": ["self"],
  "rehearsal.delete": ["self"],
  "scenario.read": ["self"],
  "scenario.create": ["practiceCoach"],
  "scenario.edit": ["self"],
  "draft.write": ["partner"],
  "journal.read": ["self"],
  "journal.write": ["partner"],
  "journal.writeToCoach": ["partner"],
  "journal.delete": ["self"],
  "consent.give": ["partner"],
  "consent.read": ["self"],
  "safety.answer": ["partner"],
  "support.read": ["self"],
  "safety.read": ["coach"],
  "safety.decide": ["coach"],
  "account.edit": ["self"],
  "audit.read": ["self"],
} as const satisfies Record<string, readonly Relation[]>;

export type Verb = keyof typeof rights;

function relates(actor: Actor, relation: Relation, target: Target): boolean {
  // A thing of no stated practice is nobody's; only what isn't a thing at all ("my caseload") asks for the role alone.
  const general = Object.keys(target).length === 0;
  const holds = (role: "owner" | "coach") =>
    actor.memberships.some((m) => m.role === role && (general || m.practiceId === target.practiceId));
  switch (relation) {
    case "self":
      return target.ownerId === actor.userId;
    case "partner":
      return target.coupleId !== undefined && actor.seats.some((s) => s.coupleId === target.coupleId);
    case "coach":
      return target.coachId === actor.userId && holds("coach");
    case "practiceCoach":
      return holds("coach");
    case "practiceOwner":
      return holds("owner");
  }
}

/** Whether the actor may do it. Pure: the target says all there is to know. */
export function may(actor: Actor, verb: Verb, target: Target): boolean {
  return rights[verb].some((relation) => relates(actor, relation, target));
}

const everyRelation: readonly Relation[] = ["self", "partner", "coach", "practiceOwner", "practiceCoach"];

/**
 * Lets the actor pass or throws: NotFound when they have nothing to do with the thing (so that a foreign id looks like
 * a missing one), Forbidden when they may know of it but not do this.
 */
export function requireAccess(actor: Actor, verb: Verb, target: Target): void {
  if (may(actor, verb, target)) return;
  const known = everyRelation.some((relation) => relates(actor, relation, target));
  throw known ? new Forbidden(`may not ${verb}`) : new NotFound(verb);
}
