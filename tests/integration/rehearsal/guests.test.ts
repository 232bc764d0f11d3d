import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withRehearsal } from "@/lib/data/transaction.ts";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { guestNoteVersion } from "@/lib/domain/guest/guest-note.ts";
import { askGuest, revokeGuest } from "@/lib/use-cases/guest/ask-guest.ts";
import { joinAsGuest } from "@/lib/use-cases/guest/join-as-guest.ts";
import { isOwnGuestLink, readGuestLink } from "@/lib/use-cases/guest/read-guest-link.ts";
import { actAsGuest } from "@/lib/use-cases/rehearsal/act-in-rehearsal.ts";
import { readAsGuest } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { RoomPlay } from "@/tests/setup/room-play.ts";

let world: CoupleWorld;
let play: RoomPlay;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
  play = await RoomPlay.create(world, "friend", { inviteCoach: "yes" });
  await play.prepare();
});

const around = () => world.as(world.a);
const use = async (token: string) => joinAsGuest(await around(), { token, signed: guestNoteVersion });
const gone = { ok: false, reason: "gone" };
/** Somebody else who is asked in. */
const another = async (): Promise<string> => {
  const form = { rehearsalId: play.rehearsalId, guestId: randomUUID(), name: "Kim", role: "standIn" as const };
  await askGuest(await around(), form);
  return form.guestId;
};
const guestIdOf = async () => (await play.page(world.a)).guests[0]?.guestId ?? "";

describe("a link", () => {
  test("says who asks and as what, and looking at it uses nothing up", async () => {
    const token = await play.link();
    for (const _ of [1, 2]) {
      expect(await readGuestLink(await around(), { token })).toEqual({ rehearserName: "Sam", role: "standIn" });
    }
    expect(await use(token)).toMatchObject({ ok: true });
  });

  const dead: Record<string, (token: string) => Promise<unknown>> = {
    used: use,
    "made again": async () => play.link(await guestIdOf()),
    "taken back": async () =>
      revokeGuest(await around(), { rehearsalId: play.rehearsalId, guestId: await guestIdOf() }),
    "too old": async () => world.wait(72 * 60),
    "to talking that is over": async () => {
      const kim = await play.join(await play.link(await another()));
      await kim.comeIn();
      await play.must(world.a, { type: "begin" });
      await play.must(world.a, { type: "end" });
    },
    "to what is over": () => play.must(world.a, { type: "leave" }),
    "to what is deleted": () => asOwner("DELETE FROM rehearsal WHERE id = $1", [play.rehearsalId]),
  };
  test.each(Object.entries(dead))(
    "that is %s leads nowhere, and says no more than one that never was",
    async (_, end) => {
      const token = await play.link();
      await end(token);
      expect(await readGuestLink(await around(), { token })).toBeNull();
      expect(await use(token)).toEqual(gone);
      expect(await use("never was")).toEqual(gone);
    },
  );

  test("once used is known for theirs by the one who came by it, and no other is", async () => {
    const [token, other] = [await play.link(), await play.link(await another())];
    const kim = await play.join(token);
    const guest = (await kim.context())?.guest;
    if (!guest) throw new Error("the guest is there");
    const isOwn = async (link: string) => isOwnGuestLink(await around(), { token: link, guest });
    expect([await isOwn(token), await isOwn(other), await isOwn("never was")]).toEqual([true, false, false]);
  });

  test("is kept nowhere, and its maker alone makes one", async () => {
    const token = await play.link();
    const kept = await asOwner<{ row: string }>("SELECT to_jsonb(g)::text AS row FROM rehearsal_guest g");
    expect(kept.map(({ row }) => row).join()).not.toContain(token);
    const form = { rehearsalId: play.rehearsalId, guestId: randomUUID(), name: "Lee", role: "observer" as const };
    await expect(askGuest(await world.as(world.coach), form)).rejects.toThrow(Forbidden);
    await expect(askGuest(await world.as(world.b), form)).rejects.toThrow(NotFound);
  });
});

describe("a guest", () => {
  test("is let in on the device they signed on, and the secret isn't in the database", async () => {
    const kim = await play.join(await play.link());
    expect(await kim.page()).toMatchObject({ you: "guest", roles: ["standIn"], view: null, goal: null });
    const kept = await asOwner<{ row: string }>("SELECT to_jsonb(g)::text AS row FROM rehearsal_guest g");
    expect(kept.map(({ row }) => row).join()).not.toContain(kim.secret);
    const [signed] = await asOwner(
      "SELECT signed_at, wording FROM rehearsal_guest WHERE session_hash IS NOT NULL AND rehearsal_id = $1",
      [play.rehearsalId],
    );
    expect(signed).toEqual({ signed_at: expect.any(Date), wording: guestNoteVersion });
  });

  test("comes in as what they were asked to and as nothing else", async () => {
    const kim = await play.join(await play.link());
    for (const role of ["observer", "coach", "rehearser"] as const) {
      expect(await kim.act({ type: "join", role })).toEqual({ ok: false, reason: "taken" });
    }
    expect(await kim.act({ type: "join", role: "standIn" })).toEqual({ ok: true });
    expect(await kim.act({ type: "agree", card: false, machine: false })).toEqual({ ok: false, reason: "read-card" });
  });

  test.each([
    ["keep", "kept"],
    [undefined, "gone"],
  ] as const)("who leaves and says %s about the words has them %s at the close", async (choice, transcript) => {
    const kim = await play.join(await play.link());
    await kim.comeIn();
    await play.must(world.a, { type: "begin" });
    await play.say(world.a, "I was worried.");
    await kim.must(choice ? { type: "leave", choice } : { type: "leave" });
    expect(await kim.context()).toBeNull();
    await play.must(world.a, { type: "end" });
    await play.must(world.a, { type: "choose", choice: "keep" });
    await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 3 });
    await play.must(world.a, { type: "close" });
    expect((await play.page(world.a)).view).toMatchObject({ phase: "closed", transcript });
  });

  test("asked anew by another link has no say in place of the one before: nobody can tell who holds a link", async () => {
    const kim = await play.join(await play.link());
    await kim.comeIn();
    await play.must(world.a, { type: "begin" });
    await play.say(world.a, "I was worried.");
    await revokeGuest(await around(), { rehearsalId: play.rehearsalId, guestId: await guestIdOf() });
    const again = await play.join(await play.link(await another()));
    await again.comeIn();
    await play.must(world.a, { type: "end" });
    await again.must({ type: "deRole" });
    for (const who of [again, { must: play.must.bind(play, world.a) }])
      await who.must({ type: "choose", choice: "keep" });
    await play.must(world.a, { type: "rateAfter", confidence: 6, activation: 3 });
    await play.must(world.a, { type: "close" });
    expect((await play.page(world.a)).view).toMatchObject({ phase: "closed", transcript: "gone" });
  });

  test("at a door that doesn't open any more is not asked in", async () => {
    await play.must(world.coach, { type: "join", role: "coach" });
    await play.must(world.coach, { type: "agree", card: true, machine: false });
    await play.must(world.a, { type: "begin" });
    const kim = await play.join(await play.link());
    await kim.must({ type: "join", role: "standIn" });
    expect(await kim.act({ type: "agree", card: false, machine: false })).toEqual({ ok: false, reason: "read-card" });
    expect((await kim.page()).roles).toEqual(["standIn"]);
    await play.must(world.a, { type: "end" });
    expect((await kim.page()).roles).toEqual([]);
  });

  test("reaches that one rehearsal and no other", async () => {
    const kim = await play.join(await play.link());
    const other = await RoomPlay.create(world, "friend");
    const context = await kim.context();
    if (!context) throw new Error("the guest is there");
    const command = { type: "join", role: "standIn" } as const;
    const elsewhere = { rehearsalId: other.rehearsalId, key: randomUUID(), command, text: null };
    await expect(actAsGuest(context, elsewhere)).rejects.toThrow(NotFound);
  });

  test("isn't told who the coach is before they come in", async () => {
    const kim = await play.join(await play.link());
    const told = async () => (await kim.page()).people.map(({ name }) => name).sort();
    expect(await told()).toEqual(["Sam"]);
    await kim.comeIn();
    expect(await told()).toEqual(["Kim", "Sam"]);
    await play.must(world.coach, { type: "join", role: "coach" });
    expect(await told()).toEqual(["Ines", "Kim", "Sam"]);
  });

  test("reads no rating and no whisper, by id neither", async () => {
    const kim = await play.join(await play.link());
    await kim.comeIn();
    await play.must(world.coach, { type: "join", role: "coach" });
    await play.must(world.coach, { type: "agree", card: true, machine: false });
    await play.must(world.a, { type: "begin" });
    await play.say(world.a, "I was worried.");
    await play.must(world.coach, { type: "whisper", praise: true }, "Quietly said.");
    await play.must(world.a, { type: "rate", activation: 9 });
    const page = await kim.page();
    expect(page.view?.coaching).toBeNull();
    expect(Object.values(page.words).sort()).toEqual(["I was worried.", "Pineapple"]);
    expect(JSON.stringify(page)).not.toMatch(/Quietly|activation|confidence|One thing|without blame/);
    const context = await kim.context();
    if (!context) throw new Error("the guest is there");
    const whispers = (who: Parameters<typeof withRehearsal>[0]) =>
      withRehearsal(who, play.rehearsalId, (tx) => tx.rehearsalLine.count({ where: { field: "whisper" } }));
    expect(await whispers(context.guest)).toBe(0);
    expect(await whispers((await around()).actor)).toBe(1);
  });

  const ends: Record<string, (guest: { leave: () => Promise<void> }) => Promise<unknown>> = {
    leaves: ({ leave }) => leave(),
    "is seen out": async () =>
      play.must(world.a, {
        type: "letGo",
        place: (await play.page(world.a)).people.find(({ kind }) => kind === "guest")?.placeId ?? "",
      }),
    "is taken back": async () =>
      revokeGuest(await around(), { rehearsalId: play.rehearsalId, guestId: await guestIdOf() }),
    "runs out of time": () =>
      asOwner("UPDATE rehearsal_guest SET session_expires_at = now() - interval '1 second' WHERE rehearsal_id = $1", [
        play.rehearsalId,
      ]),
    "is there when it is over": () => play.must(world.a, { type: "leave" }),
  };
  test.each(Object.entries(ends))("who %s is out at once, and the room knows", async (_, end) => {
    const kim = await play.join(await play.link());
    await kim.comeIn();
    const before = await kim.context();
    if (!before) throw new Error("the guest is there");
    await end({ leave: () => kim.must({ type: "leave" }) });
    expect(await kim.context()).toBeNull();
    const { view } = await play.page(world.a);
    expect(view?.places.filter(({ role, here }) => role === "standIn" && here && view.phase !== "left")).toEqual([]);
    // A page that was open then gets nothing either, where the database has it that they are out.
    if (_ !== "runs out of time") await expect(readAsGuest(before)).rejects.toThrow(NotFound);
  });
});

test("nobody is asked in once the talking is over", async () => {
  const kim = await play.join(await play.link());
  await kim.comeIn();
  await play.must(world.a, { type: "begin" });
  await play.must(world.a, { type: "end" });
  const form = { rehearsalId: play.rehearsalId, guestId: randomUUID(), name: "Lee", role: "observer" as const };
  expect(await askGuest(await around(), form)).toEqual({ ok: false, reason: "over" });
  // Whoever is there looks back with them.
  expect((await kim.page()).view?.phase).toBe("debrief");
});

test("in a rehearsal with a script nobody stands in, and once it is over nobody is asked", async () => {
  const alone = await RoomPlay.create(world, "script");
  const form = { rehearsalId: alone.rehearsalId, guestId: randomUUID(), name: "Lee" };
  expect(await askGuest(await around(), { ...form, role: "standIn" })).toEqual({ ok: false, reason: "not-offered" });
  expect(await askGuest(await around(), { ...form, role: "observer" })).toMatchObject({ ok: true });
  await play.must(world.a, { type: "leave" });
  const over = { rehearsalId: play.rehearsalId, guestId: randomUUID(), name: "Lee", role: "standIn" as const };
  expect(await askGuest(await around(), over)).toEqual({ ok: false, reason: "over" });
});
