import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { createCoupleSchema } from "@/lib/domain/couple/couple-form.ts";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { addPartner } from "@/lib/use-cases/couple/add-partner.ts";
import { createCouple } from "@/lib/use-cases/couple/create-couple.ts";
import { editCouple } from "@/lib/use-cases/couple/edit-couple.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { PracticeWorld, strangers } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
beforeEach(async () => {
  world = await PracticeWorld.build();
});

const count = async (table: string, coupleId: string) =>
  (await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE couple_id = $1`, [coupleId]))[0]?.n;

describe("taking on a couple", () => {
  test("makes it with its joint steps closed, and sends each partner a link of their own", async () => {
    const coupleId = await world.couple();
    const page = await readCouple(await world.as("ines"), { coupleId });
    expect(page.couple).toMatchObject({
      label: "Tuesdays",
      bond: "partners",
      practiceId: world.practiceId,
      endedAt: null,
    });
    expect(page.clearance.state).toBe("closed");
    expect(page.partners.map(({ seat, name, joined }) => [seat, name, joined])).toEqual([
      ["a", "sam", false],
      ["b", "alex", false],
    ]);
    expect(world.notified.map((sent) => sent.kind)).toEqual(["invitation", "invitation"]);
    expect(world.tokenFor("sam")).not.toBe(world.tokenFor("alex"));
    expect(await world.audited("ines", "couple.create")).toMatchObject([{ couple_id: coupleId, about_user_id: null }]);
  });

  test("takes one partner too", async () => {
    const coupleId = await world.couple(["sam"]);
    expect(await count("partner", coupleId)).toBe(1);
  });

  test("keeps no token, only its hash", async () => {
    await world.couple();
    const rows = await asOwner<{ row: string }>("SELECT i::text AS row FROM invitation i");
    expect(rows.filter(({ row }) => row.includes(world.tokenFor("sam")))).toEqual([]);
  });

  test("the same form sent ten times at once makes one couple and sends each link once", async () => {
    const form = createCoupleSchema.parse(world.coupleForm());
    const context = await world.as("ines");
    const made = await Promise.all(Array.from({ length: 10 }, () => createCouple(context, form)));
    expect(new Set(made.map(({ coupleId }) => coupleId))).toEqual(new Set([form.coupleId]));
    expect(await count("partner", form.coupleId)).toBe(2);
    expect(world.notified).toHaveLength(2);
    expect(await world.audited("ines", "couple.create")).toHaveLength(1);
  });

  test("is not for those who don't coach there", async () => {
    const form = createCoupleSchema.parse(world.coupleForm());
    await expect(createCouple(await world.as("olive"), form)).rejects.toThrow(Forbidden);
    await expect(createCouple(await world.as("nia"), form)).rejects.toThrow(NotFound);
    const inOther = { ...form, practiceId: world.otherPracticeId };
    await expect(createCouple(await world.as("ines"), inOther)).rejects.toThrow(NotFound);
    await expect(createCouple(await world.as("olive"), { ...form, practiceId: world.practiceId })).rejects.toThrow(
      Forbidden,
    );
    expect(await count("couple_state", form.coupleId)).toBe(0);
  });

  test("another coach's couple is not found under its id", async () => {
    const coupleId = await world.couple();
    const form = createCoupleSchema.parse({ ...world.coupleForm(), coupleId });
    await expect(createCouple(await world.as("ben"), form)).rejects.toThrow(NotFound);
    expect(await count("partner", coupleId)).toBe(2);
  });
});

describe("the form", () => {
  const form = () => world.coupleForm();
  test.each<[string, (form: Record<string, string>) => Record<string, string>, string]>([
    ["no label", (f) => ({ ...f, label: " " }), "label"],
    ["a label with NUL", (f) => ({ ...f, label: "a\0b" }), "label"],
    ["an endless label", (f) => ({ ...f, label: "x".repeat(81) }), "label"],
    ["an unknown bond", (f) => ({ ...f, bond: "enemies" }), "bond"],
    ["no address", (f) => ({ ...f, emailA: "" }), "emailA"],
    ["half an address", (f) => ({ ...f, emailB: "alex@" }), "emailB"],
    ["a name without an address", (f) => ({ ...f, emailB: "" }), "emailB"],
    ["an address without a name", (f) => ({ ...f, nameB: "" }), "nameB"],
    ["the same address twice", (f) => ({ ...f, emailB: ` ${f.emailA?.toUpperCase()} ` }), "emailB"],
    ["an id that is none", (f) => ({ ...f, coupleId: "1" }), "coupleId"],
  ])("complains beside the field about %s", (_, change, field) => {
    const parsed = createCoupleSchema.safeParse(change(form()));
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});

describe("changing and widening a couple", () => {
  test("the coach renames it, audited once", async () => {
    const coupleId = await world.couple();
    const change = { coupleId, label: "Wednesdays", bond: "family" as const };
    const context = await world.as("ines");
    await Promise.all([editCouple(context, change), editCouple(context, change)]);
    const { couple } = await readCouple(context, { coupleId });
    expect(couple).toMatchObject({ label: "Wednesdays", bond: "family" });
    expect(await world.audited("ines", "couple.edit")).toHaveLength(1);
  });

  test("a second partner is added once, however often it is sent", async () => {
    const coupleId = await world.couple(["sam"]);
    const context = await world.as("ines");
    const input = { coupleId, partnerId: randomUUID(), name: "Alex", email: world.email("alex") };
    const added = await Promise.all([addPartner(context, input), addPartner(context, input)]);
    expect(added).toEqual([{ ok: true }, { ok: true }]);
    expect(world.notified.filter((sent) => sent.kind === "invitation" && sent.email === input.email)).toHaveLength(1);
    expect(await addPartner(context, { ...input, partnerId: randomUUID() })).toEqual({ ok: false, reason: "full" });
  });

  test("two different additions at once fill one seat", async () => {
    const coupleId = await world.couple(["sam"]);
    const context = await world.as("ines");
    const input = () => ({ coupleId, partnerId: randomUUID(), name: "Alex", email: world.email("alex") });
    const added = await Promise.all([addPartner(context, input()), addPartner(context, input())]);
    expect(added.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await count("partner", coupleId)).toBe(2);
  });

  test("is refused once the work has ended", async () => {
    const coupleId = await world.couple(["sam"]);
    const context = await world.as("ines");
    await endCouple(context, { coupleId });
    const partner = { coupleId, partnerId: randomUUID(), name: "Alex", email: world.email("alex") };
    expect(await addPartner(context, partner)).toEqual({ ok: false, reason: "ended" });
    expect(await editCouple(context, { coupleId, label: "x", bond: "family" })).toEqual({ ok: false, reason: "ended" });
  });

  test.each(strangers)("is not found by %s, nor is the page", async (stranger) => {
    const coupleId = await world.couple();
    await world.join("sam");
    const context = await world.as(stranger);
    const partner = { coupleId, partnerId: randomUUID(), name: "x", email: world.email("nia") };
    await expect(readCouple(context, { coupleId })).rejects.toThrow(NotFound);
    await expect(editCouple(context, { coupleId, label: "x", bond: "family" })).rejects.toThrow(NotFound);
    await expect(addPartner(context, partner)).rejects.toThrow(NotFound);
  });

  test.each([randomUUID(), "1", "'; --"])("an id like %s is not found", async (coupleId) => {
    const context = await world.as("ines");
    await expect(readCouple(context, { coupleId })).rejects.toThrow(NotFound);
  });

  test("reading the page is audited, for both partners to see", async () => {
    const coupleId = await world.couple();
    await readCouple(await world.as("ines"), { coupleId });
    expect(await world.audited("ines", "couple.read")).toMatchObject([{ couple_id: coupleId, about_user_id: null }]);
  });
});
