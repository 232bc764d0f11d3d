import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import type { ConfigurePractice } from "@/lib/domain/practice/practice-form.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { joinWithAccount } from "@/lib/use-cases/joining/join-with-account.ts";
import { allowMachine } from "@/lib/use-cases/practice/allow-machine.ts";
import { configurePractice } from "@/lib/use-cases/practice/configure-practice.ts";
import { endCoach } from "@/lib/use-cases/practice/end-coach.ts";
import { inviteCoach, revokeCoachInvitation } from "@/lib/use-cases/practice/invite-coach.ts";
import { readPractice } from "@/lib/use-cases/practice/read-practice.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let settings: ConfigurePractice;
beforeEach(async () => {
  world = await PracticeWorld.build();
  settings = {
    practiceId: world.practiceId,
    name: "Still Water",
    region: "ireland",
    secretsKind: "individualConfidence",
  };
});

const page = async (name: "olive" | "ines" = "olive") => readPractice(await world.as(name), {});
const invitation = () => ({ practiceId: world.practiceId, invitationId: randomUUID(), email: world.email("nia") });
const membershipOf = async (name: string) => {
  const { colleagues } = await page();
  return colleagues.find((each) => each.name.toLowerCase() === name)?.membershipId ?? "";
};

describe("a practice", () => {
  test("is shown to its people, for the owner to change", async () => {
    expect(await page()).toMatchObject({
      mine: true,
      practice: { name: "Quiet Harbour" },
      policy: { kind: "noSecrets" },
    });
    const asCoach = await page("ines");
    expect(asCoach).toMatchObject({ mine: false, invitations: [] });
    expect(asCoach.colleagues.map(({ name, role }) => [name, role])).toEqual([
      ["Olive", "owner"],
      ["Ines", "coach"],
      ["Ben", "coach"],
    ]);
  });

  test("is changed by its owner, another policy being a new version", async () => {
    await configurePractice(await world.as("olive"), settings);
    expect(await page()).toMatchObject({
      practice: { name: "Still Water", region: "ireland" },
      policy: { kind: "individualConfidence", version: 2 },
    });
    expect(await world.audited("olive", "practice.configure")).toHaveLength(1);
    expect(await world.audited("olive", "practice.changePolicy")).toHaveLength(1);
  });

  test("the same change sent ten times at once makes one new version", async () => {
    const context = await world.as("olive");
    await Promise.all(Array.from({ length: 10 }, () => configurePractice(context, settings)));
    expect((await page()).policy.version).toBe(2);
    expect(await world.audited("olive", "practice.configure")).toHaveLength(1);
  });

  test("is Forbidden for its coaches to change, and not found by anybody else", async () => {
    await world.couple();
    await world.join("sam");
    await expect(configurePractice(await world.as("ines"), settings)).rejects.toThrow(Forbidden);
    for (const stranger of ["cleo", "sam", "nia"] as const) {
      const context = await world.as(stranger);
      await expect(configurePractice(context, settings)).rejects.toThrow(NotFound);
      await expect(readPractice(context, { practiceId: world.practiceId })).rejects.toThrow(NotFound);
      await expect(inviteCoach(context, invitation())).rejects.toThrow(NotFound);
    }
    expect((await page()).practice.name).toBe("Quiet Harbour");
  });
});

describe("coaches", () => {
  test("are invited by a link of their own, sent once however often the form is", async () => {
    const context = await world.as("olive");
    const input = invitation();
    await Promise.all(Array.from({ length: 10 }, () => inviteCoach(context, input)));
    expect(world.notified).toHaveLength(1);
    expect((await page()).invitations.map(({ email }) => email)).toEqual([world.email("nia")]);
    await world.join("nia");
    const { invitations, colleagues } = await page();
    expect(invitations).toEqual([]);
    expect(colleagues.map(({ name }) => name)).toContain("Nia");
    expect(await world.audited("olive", "coach.invite")).toHaveLength(1);
  });

  test("invited again, only the newest link works; revoked, none does", async () => {
    const context = await world.as("olive");
    await inviteCoach(context, invitation());
    const first = world.tokenFor("nia");
    await inviteCoach(context, invitation());
    const nia = await world.as("nia");
    expect((await joinWithAccount(nia, { token: first })).ok).toBe(false);
    const [open, ...more] = (await page()).invitations;
    expect(more).toEqual([]);
    const revoking = { practiceId: world.practiceId, invitationId: open?.invitationId ?? "" };
    await Promise.all([revokeCoachInvitation(context, revoking), revokeCoachInvitation(context, revoking)]);
    expect((await joinWithAccount(nia, { token: world.tokenFor("nia") })).ok).toBe(false);
    expect(await world.audited("olive", "coach.revokeInvitation")).toHaveLength(1);
  });

  test("invited by one owner are another owner's to invite again and to revoke", async () => {
    await asOwner(
      "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, 'owner', now())",
      [randomUUID(), world.practiceId, world.people.ben],
    );
    const second = await world.as("ben");
    await inviteCoach(await world.as("olive"), invitation());
    const first = world.tokenFor("nia");
    await inviteCoach(second, invitation());
    expect((await joinWithAccount(await world.as("nia"), { token: first })).ok).toBe(false);
    await inviteCoach(await world.as("olive"), invitation());
    const [open] = (await page()).invitations;
    const revoking = { practiceId: world.practiceId, invitationId: open?.invitationId ?? "" };
    await expect(revokeCoachInvitation(await world.as("ines"), revoking)).rejects.toThrow(Forbidden);
    await expect(revokeCoachInvitation(await world.as("cleo"), revoking)).rejects.toThrow(NotFound);
    expect(
      await Promise.all([revokeCoachInvitation(second, revoking), revokeCoachInvitation(second, revoking)]),
    ).toEqual([{ ok: true }, { ok: true }]);
    expect((await page()).invitations).toEqual([]);
    expect((await joinWithAccount(await world.as("nia"), { token: world.tokenFor("nia") })).ok).toBe(false);
    expect(await world.audited("ben", "coach.revokeInvitation")).toHaveLength(1);
  });

  test("whose coaching ends see nothing of their couples from then on", async () => {
    const coupleId = await world.couple();
    const before = await world.as("ines");
    const successor = world.people.ben;
    const ending = { practiceId: world.practiceId, membershipId: await membershipOf("ines"), successor };
    const context = await world.as("olive");
    expect(await Promise.all([endCoach(context, ending), endCoach(context, ending)])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await world.audited("olive", "coach.end")).toHaveLength(1);
    // An actor from a moment before is held back by the database itself.
    await expect(readCouple(before, { coupleId })).rejects.toThrow();
    await expect(readCouple(await world.as("ines"), { coupleId })).rejects.toThrow(NotFound);
    expect((await page()).colleagues.map(({ name }) => name)).not.toContain("Ines");
  });

  test("are the owner's to invite and to end, nobody else's, and nobody ends themself", async () => {
    const membershipId = await membershipOf("ben");
    const ending = { practiceId: world.practiceId, membershipId };
    await expect(endCoach(await world.as("ines"), ending)).rejects.toThrow(Forbidden);
    await expect(inviteCoach(await world.as("ines"), invitation())).rejects.toThrow(Forbidden);
    await expect(endCoach(await world.as("cleo"), ending)).rejects.toThrow(NotFound);
    const ownerOnly = { ...ending, membershipId: await membershipOf("olive") };
    await expect(endCoach(await world.as("olive"), ownerOnly)).rejects.toThrow(NotFound);
    const coaching = randomUUID();
    await asOwner(
      "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, 'coach', now())",
      [coaching, world.practiceId, world.people.olive],
    );
    expect(await endCoach(await world.as("olive"), { ...ending, membershipId: coaching })).toEqual({
      ok: false,
      reason: "yourself",
    });
  });
});

describe("a machine in rehearsals", () => {
  const host = "models.example";
  const allow = async (name: "olive" | "ines" | "cleo", allowed: boolean, named = host) =>
    allowMachine(await world.as(name), { practiceId: world.practiceId, host: named, allow: allowed });
  const configure = (at: string | null) => {
    world.machine = at === null ? null : { host: at, patience: 1, ask: async () => null };
  };

  test("is switched on and off by the owner, each time put down once", async () => {
    configure(host);
    expect((await page()).machine).toEqual({ host, on: false });
    await Promise.all([1, 2, 3].map(() => allow("olive", true)));
    expect((await page("ines")).machine).toEqual({ host, on: true });
    await allow("olive", false);
    await allow("olive", false);
    expect((await page()).machine).toEqual({ host, on: false });
    expect(await world.audited("olive", "practice.allowMachine")).toHaveLength(1);
    expect(await world.audited("olive", "practice.stopMachine")).toHaveLength(1);
  });

  test("at another address is another one, to be switched on afresh", async () => {
    configure(host);
    await allow("olive", true);
    configure("other.example");
    expect((await page()).machine).toEqual({ host: "other.example", on: false });
    expect(await allow("olive", true)).toEqual({ ok: false, reason: "another-machine" });
    configure(null);
    expect((await page()).machine).toBeNull();
    expect(await allow("olive", true)).toEqual({ ok: false, reason: "another-machine" });
    expect(await allow("olive", false)).toEqual({ ok: true });
  });

  test("is the owner's to switch alone", async () => {
    configure(host);
    await expect(allow("ines", true)).rejects.toThrow(Forbidden);
    await expect(allow("cleo", true)).rejects.toThrow(NotFound);
    expect((await page()).machine).toEqual({ host, on: false });
  });
});
