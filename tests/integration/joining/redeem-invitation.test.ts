import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { createCoupleSchema } from "@/lib/domain/couple/couple-form.ts";
import { joinSchema } from "@/lib/domain/invitation/redeem.ts";
import { openWithPassword } from "@/lib/session/sign-in.ts";
import { createCouple } from "@/lib/use-cases/couple/create-couple.ts";
import { joinWithAccount } from "@/lib/use-cases/joining/join-with-account.ts";
import { readInvitation } from "@/lib/use-cases/joining/read-invitation.ts";
import { redeemInvitation } from "@/lib/use-cases/joining/redeem-invitation.ts";
import { goodPassword } from "@/tests/setup/account-world.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let email: string;
beforeEach(async () => {
  world = await PracticeWorld.build();
  email = `new.${randomUUID().slice(0, 8)}@example.test`;
});

const surroundings = () => ({
  now: world.now,
  newId: randomUUID,
  notify: () => undefined,
  announce: () => undefined,
  afterwards: () => undefined,
  machine: null,
});

/** A couple of Ines's whose first seat is for a person without an account. */
async function inviteNew(): Promise<{ coupleId: string; token: string }> {
  const form = { ...world.coupleForm(["sam"]), nameA: "Sam (client)", emailA: email };
  const { coupleId } = await createCouple(await world.as("ines"), createCoupleSchema.parse(form));
  const sent = world.notified.findLast((each) => each.kind === "invitation" && each.email === email);
  if (sent?.kind !== "invitation") throw new Error("no link was sent");
  return { coupleId, token: sent.token };
}

const form = (token: string, name = "Robin") =>
  joinSchema.parse({ token, name, password: goodPassword, timeZone: "Europe/Oslo" });

const accounts = () => asOwner<{ id: string; name: string }>(`SELECT id, name FROM "user" WHERE email = $1`, [email]);
const gone = { ok: false, reason: "gone" };

describe("redeeming an invitation without an account", () => {
  test("makes the account and takes the seat, under the name the person chose", async () => {
    const { coupleId, token } = await inviteNew();
    expect(await readInvitation(surroundings(), { token })).toEqual({
      kind: "partner",
      practiceName: "Quiet Harbour",
      email,
      name: "Sam (client)",
      hasAccount: false,
    });
    expect(await redeemInvitation(surroundings(), form(token))).toEqual({ ok: true, email, kind: "partner" });
    const [account] = await accounts();
    expect(account?.name).toBe("Robin");
    expect(await asOwner("SELECT name, user_id FROM partner WHERE couple_id = $1 AND seat = 'a'", [coupleId])).toEqual([
      { name: "Robin", user_id: account?.id },
    ]);
    expect(await asOwner("SELECT 1 FROM person_key WHERE user_id = $1", [account?.id])).toHaveLength(1);
    expect(await asOwner("SELECT action, couple_id FROM audit_event WHERE about_user_id = $1", [account?.id])).toEqual([
      { action: "invitation.redeem", couple_id: coupleId },
    ]);
    expect(await openWithPassword(email, goodPassword)).not.toBeNull();
  });

  test("fifty at once make exactly one account", async () => {
    const { coupleId, token } = await inviteNew();
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, i) => redeemInvitation(surroundings(), form(token, `Robin ${i}`))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const [account, ...others] = await accounts();
    expect(others).toEqual([]);
    expect(await asOwner("SELECT 1 FROM person_key WHERE user_id = $1", [account?.id])).toHaveLength(1);
    expect(await asOwner("SELECT user_id FROM partner WHERE couple_id = $1", [coupleId])).toEqual([
      { user_id: account?.id },
    ]);
    expect(
      await asOwner("SELECT 1 FROM audit_event WHERE action = 'invitation.redeem' AND couple_id = $1", [coupleId]),
    ).toHaveLength(1);
  });

  test("two links to one address at once make one account and lose no link", async () => {
    const [first, second] = [await inviteNew(), await inviteNew()];
    const results = await Promise.all(
      [first, second].map(({ token }) => redeemInvitation(surroundings(), form(token))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await accounts()).toHaveLength(1);
    const left = results[0]?.ok ? second : first;
    expect(await readInvitation(surroundings(), { token: left.token })).toMatchObject({ hasAccount: true });
  });

  test("fails the same way when the link was used, revoked, is too old or was made up", async () => {
    const used = await inviteNew();
    await redeemInvitation(surroundings(), form(used.token));
    const others = [await inviteNew(), await inviteNew()];
    await asOwner("UPDATE invitation SET revoked_at = now() WHERE email = $1 AND redeemed_at IS NULL", [email]);
    for (const token of [used.token, ...others.map((each) => each.token), "made-up", ""]) {
      expect(await readInvitation(surroundings(), { token })).toBeNull();
      expect(await redeemInvitation(surroundings(), form(token))).toEqual(gone);
    }
  });

  test("works for 72 hours", async () => {
    const { token } = await inviteNew();
    expect(await readInvitation({ ...surroundings(), now: world.wait(71.9).now }, { token })).not.toBeNull();
    world.wait(0.2);
    expect(await readInvitation(surroundings(), { token })).toBeNull();
    expect(await redeemInvitation(surroundings(), form(token))).toEqual(gone);
  });

  test("fails once the work has ended, or whoever invited has left the practice", async () => {
    const ended = await inviteNew();
    await asOwner("UPDATE couple SET ended_at = now() WHERE id = $1", [ended.coupleId]);
    expect(await redeemInvitation(surroundings(), form(ended.token))).toEqual(gone);
    const left = await inviteNew();
    await asOwner("UPDATE membership SET ended_at = now() WHERE user_id = $1", [world.people.ines]);
    expect(await redeemInvitation(surroundings(), form(left.token))).toEqual(gone);
    expect(await accounts()).toEqual([]);
  });

  test("refuses an obvious password and leaves the link as it was", async () => {
    const { token } = await inviteNew();
    const obvious = { ...form(token), password: `${email}12345` };
    expect(await redeemInvitation(surroundings(), obvious)).toEqual({ ok: false, reason: "obvious-password" });
    expect(await redeemInvitation(surroundings(), form(token))).toMatchObject({ ok: true });
  });
});

describe("redeeming an invitation with an account", () => {
  test("is for whoever signs in to it, and takes neither its password nor its name", async () => {
    await world.couple(["sam"]);
    const token = world.tokenFor("sam");
    expect(await readInvitation(surroundings(), { token })).toMatchObject({ hasAccount: true });
    expect(await redeemInvitation(surroundings(), form(token))).toEqual({ ok: false, reason: "has-account" });
    expect(await joinWithAccount(await world.as("sam"), { token })).toEqual({ ok: true, kind: "partner" });
    expect((await world.as("sam")).actor.seats).toHaveLength(1);
    expect(await joinWithAccount(await world.as("sam"), { token })).toEqual(gone);
  });

  test("doesn't work for an account with another address", async () => {
    await world.couple(["sam"]);
    const token = world.tokenFor("sam");
    expect(await joinWithAccount(await world.as("nia"), { token })).toEqual({ ok: false, reason: "other-address" });
    expect(await joinWithAccount(await world.as("sam"), { token })).toMatchObject({ ok: true });
  });

  test("fifty at once take the seat once", async () => {
    await world.couple(["sam"]);
    const token = world.tokenFor("sam");
    const sam = await world.as("sam");
    const results = await Promise.all(Array.from({ length: 50 }, () => joinWithAccount(sam, { token })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.audited("sam", "invitation.redeem")).toHaveLength(1);
  });

  test("lets a person into several couples, and into each once", async () => {
    await world.couple(["sam"]);
    await world.join("sam");
    const coupleId = await world.couple(["sam"]);
    await world.join("sam");
    expect((await world.as("sam")).actor.seats).toHaveLength(2);
    const [own] = await asOwner<{ practice_id: string }>("SELECT practice_id FROM couple WHERE id = $1", [coupleId]);
    const other = randomUUID();
    await asOwner(
      "INSERT INTO partner (id, practice_id, couple_id, seat, name) VALUES ($1, $2, $3, 'b', 'Sam again')",
      [other, own?.practice_id, coupleId],
    );
    const { token, tokenHash } = (await import("@/lib/data/tokens.ts")).makeToken();
    await asOwner(
      "INSERT INTO invitation (id, practice_id, kind, partner_id, email, token_hash, invited_by, created_at, expires_at) VALUES (gen_random_uuid(), $1, 'partner', $2, $3, $4, $5, now(), $6)",
      [
        own?.practice_id,
        other,
        world.email("sam"),
        tokenHash,
        world.people.ines,
        new Date(world.now.getTime() + 3_600_000),
      ],
    );
    expect(await joinWithAccount(await world.as("sam"), { token })).toEqual({
      ok: false,
      reason: "already-in-couple",
    });
  });

  test("doesn't seat a coach in their own couple", async () => {
    await world.couple(["ines"]);
    const token = world.tokenFor("ines");
    expect(await joinWithAccount(await world.as("ines"), { token })).toEqual({ ok: false, reason: "own-couple" });
  });

  test("makes a former coach one again", async () => {
    const { makeToken } = await import("@/lib/data/tokens.ts");
    const { token, tokenHash } = makeToken();
    await asOwner("UPDATE membership SET ended_at = now() WHERE user_id = $1", [world.people.ben]);
    await asOwner(
      "INSERT INTO invitation (id, practice_id, kind, email, token_hash, invited_by, created_at, expires_at) VALUES (gen_random_uuid(), $1, 'coach', $2, $3, $4, now(), $5)",
      [world.practiceId, world.email("ben"), tokenHash, world.people.olive, new Date(world.now.getTime() + 3_600_000)],
    );
    expect(await joinWithAccount(await world.as("ben"), { token })).toEqual({ ok: true, kind: "coach" });
    expect((await world.as("ben")).actor.memberships).toEqual([{ practiceId: world.practiceId, role: "coach" }]);
  });
});
