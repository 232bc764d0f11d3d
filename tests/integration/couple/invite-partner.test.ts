import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { NotFound } from "@/lib/domain/errors.ts";
import { invitePartner, revokeInvitation } from "@/lib/use-cases/couple/invite-partner.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { joinWithAccount } from "@/lib/use-cases/joining/join-with-account.ts";
import { readInvitation } from "@/lib/use-cases/joining/read-invitation.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { PracticeWorld, strangers } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  world = await PracticeWorld.build();
  coupleId = await world.couple();
});

const seatOf = async (name: string) => {
  const { partners } = await readCouple(await world.as("ines"), { coupleId });
  const partner = partners.find((each) => each.name.toLowerCase() === name);
  if (!partner) throw new Error(`no seat for ${name}`);
  return partner;
};

const invitation = async (email = world.email("sam")) => ({
  coupleId,
  partnerId: (await seatOf("sam")).partnerId,
  invitationId: randomUUID(),
  email,
});

const isOpen = async (token: string) => (await readInvitation(await world.as("nia"), { token })) !== null;

describe("a partner's link", () => {
  test("sent again, only the newest works, for 72 hours", async () => {
    const first = world.tokenFor("sam");
    expect(await invitePartner(await world.as("ines"), await invitation())).toEqual({ ok: true });
    const second = world.tokenFor("sam");
    expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
    world.wait(71);
    expect(await isOpen(second)).toBe(true);
    world.wait(1);
    expect(await isOpen(second)).toBe(false);
    expect(await world.audited("ines", "couple.invite")).toMatchObject([{ about_user_id: world.people.ines }]);
  });

  test("can go to another address, and the old one's link is dead", async () => {
    const first = world.tokenFor("sam");
    await invitePartner(await world.as("ines"), await invitation(world.email("nia")));
    expect(await isOpen(first)).toBe(false);
    expect((await seatOf("sam")).invitation?.email).toBe(world.email("nia"));
  });

  test("the same form sent ten times at once sends one", async () => {
    const context = await world.as("ines");
    const input = await invitation();
    const before = world.notified.length;
    const sent = await Promise.all(Array.from({ length: 10 }, () => invitePartner(context, input)));
    expect(new Set(sent.map(({ ok }) => ok))).toEqual(new Set([true]));
    expect(world.notified).toHaveLength(before + 1);
  });

  test("revoked, it stops working, and revoking again changes nothing", async () => {
    const context = await world.as("ines");
    const { partnerId } = await seatOf("sam");
    const revoked = await Promise.all([
      revokeInvitation(context, { coupleId, partnerId }),
      revokeInvitation(context, { coupleId, partnerId }),
    ]);
    expect(revoked).toEqual([{ ok: true }, { ok: true }]);
    expect(await isOpen(world.tokenFor("sam"))).toBe(false);
    expect(await world.audited("ines", "couple.revokeInvitation")).toHaveLength(1);
  });

  test("is refused to who joined, also when both happen at once", async () => {
    const input = await invitation();
    const token = world.tokenFor("sam");
    const [joined] = await Promise.all([
      joinWithAccount(await world.as("sam"), { token }),
      invitePartner(await world.as("ines"), input),
    ]);
    const { invitation: left, joined: isIn } = await seatOf("sam");
    // Whoever was first: nobody sits there with a link still open.
    expect({ left, isIn }).toEqual(joined.ok ? { left: null, isIn: true } : { left: expect.anything(), isIn: false });
    if (!joined.ok) return;
    const again = { ...input, invitationId: randomUUID() };
    expect(await invitePartner(await world.as("ines"), again)).toEqual({ ok: false, reason: "joined" });
    const { partnerId } = input;
    expect(await revokeInvitation(await world.as("ines"), { coupleId, partnerId })).toEqual({
      ok: false,
      reason: "joined",
    });
  });

  test("is refused once the work has ended", async () => {
    const input = await invitation();
    await endCouple(await world.as("ines"), { coupleId });
    expect(await invitePartner(await world.as("ines"), input)).toEqual({ ok: false, reason: "ended" });
  });

  test.each(strangers)("is not %s's to send or revoke", async (stranger) => {
    await world.join("sam");
    const { partnerId } = await seatOf("alex");
    const context = await world.as(stranger);
    const input = { coupleId, partnerId, invitationId: randomUUID(), email: world.email("nia") };
    await expect(invitePartner(context, input)).rejects.toThrow(NotFound);
    await expect(revokeInvitation(context, { coupleId, partnerId })).rejects.toThrow(NotFound);
    expect(await isOpen(world.tokenFor("alex"))).toBe(true);
  });

  test("a seat of another couple is not found under this one", async () => {
    const { partnerId } = await seatOf("sam");
    const other = await world.couple(["nia"]);
    const input = { coupleId: other, partnerId, invitationId: randomUUID(), email: world.email("nia") };
    await expect(invitePartner(await world.as("ines"), input)).rejects.toThrow(NotFound);
  });
});
