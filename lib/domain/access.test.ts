import { describe, expect, test } from "vitest";
import { may, type Relation, requireAccess, rights, type Target, type Verb } from "./access.ts";
import type { Actor } from "./actor.ts";
import { Forbidden, NotFound } from "./errors.ts";

const here = "practice-1";
const there = "practice-2";

const actor = (parts: Partial<Pick<Actor, "userId" | "memberships" | "seats">>): Actor =>
  ({ userId: "someone", memberships: [], seats: [], ...parts }) as unknown as Actor;

const seat = (coupleId: string, practiceId = here) => ({ coupleId, practiceId, partnerId: "p", seat: "a" as const });

const people: Record<string, { actor: Actor; relations: Relation[] }> = {
  nobody: { actor: actor({}), relations: [] },
  themself: { actor: actor({ userId: "self" }), relations: ["self"] },
  partner: { actor: actor({ seats: [seat("couple-1")] }), relations: ["partner"] },
  partnerElsewhere: { actor: actor({ seats: [seat("couple-2")] }), relations: [] },
  theirCoach: {
    actor: actor({ userId: "coach", memberships: [{ practiceId: here, role: "coach" }] }),
    relations: ["coach", "practiceCoach"],
  },
  formerCoach: { actor: actor({ userId: "coach" }), relations: [] },
  theirCoachElsewhere: {
    actor: actor({ userId: "coach", memberships: [{ practiceId: there, role: "coach" }] }),
    relations: [],
  },
  colleague: { actor: actor({ memberships: [{ practiceId: here, role: "coach" }] }), relations: ["practiceCoach"] },
  owner: { actor: actor({ memberships: [{ practiceId: here, role: "owner" }] }), relations: ["practiceOwner"] },
  ownerElsewhere: { actor: actor({ memberships: [{ practiceId: there, role: "owner" }] }), relations: [] },
};

const target: Target = { practiceId: here, coupleId: "couple-1", coachId: "coach", ownerId: "self" };

describe.each(Object.entries(people))("%s", (_, { actor: person, relations }) => {
  test.each(Object.keys(rights) as Verb[])("%s is as the table says", (verb) => {
    const allowed = rights[verb].some((relation) => relations.includes(relation));
    expect(may(person, verb, target)).toBe(allowed);
    const attempt = () => requireAccess(person, verb, target);
    if (allowed) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(relations.length ? Forbidden : NotFound);
  });
});

test("the table, as it was agreed: a line that changes is a decision", () => {
  expect(rights).toMatchInlineSnapshot(`
    {
      "account.edit": [
        "self",
      ],
      "assignment.cancel": [
        "coach",
      ],
      "assignment.create": [
        "coach",
      ],
      "assignment.edit": [
        "coach",
      ],
      "audit.read": [
        "self",
      ],
      "caseload.read": [
        "practiceOwner",
        "practiceCoach",
      ],
      "coach.end": [
        "practiceOwner",
      ],
      "coach.invite": [
        "practiceOwner",
      ],
      "consent.give": [
        "partner",
      ],
      "consent.read": [
        "self",
      ],
      "couple.clear": [
        "coach",
      ],
      "couple.create": [
        "practiceCoach",
      ],
      "couple.edit": [
        "coach",
      ],
      "couple.end": [
        "coach",
      ],
      "couple.handOver": [
        "practiceOwner",
      ],
      "couple.hold": [
        "coach",
      ],
      "couple.invite": [
        "coach",
      ],
      "couple.leave": [
        "partner",
      ],
      "couple.read": [
        "coach",
      ],
      "draft.write": [
        "partner",
      ],
      "home.read": [
        "partner",
      ],
      "journal.delete": [
        "self",
      ],
      "journal.read": [
        "self",
      ],
      "journal.write": [
        "partner",
      ],
      "journal.writeToCoach": [
        "partner",
      ],
      "note.delete": [
        "coach",
      ],
      "note.edit": [
        "coach",
      ],
      "note.read": [
        "coach",
      ],
      "note.write": [
        "coach",
      ],
      "practice.configure": [
        "practiceOwner",
      ],
      "practice.read": [
        "practiceOwner",
        "practiceCoach",
      ],
      "protocol.read": [
        "practiceOwner",
        "practiceCoach",
      ],
      "rehearsal.act": [
        "self",
        "coach",
      ],
      "rehearsal.askGuest": [
        "self",
      ],
      "rehearsal.carry": [
        "self",
      ],
      "rehearsal.create": [
        "partner",
        "coach",
      ],
      "rehearsal.delete": [
        "self",
      ],
      "rehearsal.list": [
        "self",
      ],
      "rehearsal.read": [
        "self",
        "coach",
      ],
      "repair.act": [
        "partner",
      ],
      "repair.follow": [
        "coach",
      ],
      "repair.read": [
        "partner",
      ],
      "safety.answer": [
        "partner",
      ],
      "safety.decide": [
        "coach",
      ],
      "safety.read": [
        "coach",
      ],
      "scenario.create": [
        "practiceCoach",
      ],
      "scenario.edit": [
        "self",
      ],
      "scenario.read": [
        "self",
      ],
      "solo.act": [
        "self",
      ],
      "solo.begin": [
        "partner",
      ],
      "solo.read": [
        "self",
      ],
      "support.read": [
        "self",
      ],
      "trend.audit": [
        "practiceOwner",
      ],
      "trend.read": [
        "practiceOwner",
        "practiceCoach",
      ],
      "trend.readOwn": [
        "practiceCoach",
      ],
    }
  `);
});

test("a role without a practice named opens nothing of a couple", () => {
  const stranger = actor({
    memberships: [
      { practiceId: there, role: "coach" },
      { practiceId: there, role: "owner" },
    ],
  });
  for (const verb of Object.keys(rights) as Verb[]) {
    expect(() => requireAccess(stranger, verb, { coupleId: "couple-1" })).toThrow(NotFound);
  }
});

test("what is no thing at all asks for the role alone", () => {
  expect(may(actor({ memberships: [{ practiceId: there, role: "coach" }] }), "couple.create", {})).toBe(true);
  expect(may(actor({ memberships: [{ practiceId: there, role: "owner" }] }), "couple.create", {})).toBe(false);
});
