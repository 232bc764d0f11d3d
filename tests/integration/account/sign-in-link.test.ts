import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { currentPerson } from "@/lib/session/current-person.ts";
import { makeSignInLink, openWithLink, signInWithLink } from "@/lib/session/sign-in.ts";
import { AccountWorld } from "@/tests/setup/account-world.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { jar } from "@/tests/setup/next-headers.ts";

vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));

let world: AccountWorld;
beforeEach(async () => {
  world = await AccountWorld.build({ password: null });
});
afterEach(() => jar.clear());

const linkFor = async (email: string) => {
  const token = await makeSignInLink(email);
  if (!token) throw new Error("no link was made");
  return token;
};

const keptLinks = (email: string) =>
  asOwner<{ row: string }>("SELECT t::text AS row FROM verification_token t WHERE identifier = $1", [email]);

describe("a sign-in link", () => {
  test("signs in once, and shows that its person reads the mailbox", async () => {
    const token = await linkFor(world.email);
    expect(await signInWithLink(token)).toBe(true);
    expect((await currentPerson())?.id).toBe(world.userId);
    expect(await openWithLink(token)).toBeNull();
    const [row] = await asOwner<{ at: Date | null }>(`SELECT email_verified_at AS at FROM "user" WHERE id = $1`, [
      world.userId,
    ]);
    expect(row?.at).toBeInstanceOf(Date);
  });

  test("pressed ten times at once signs in once", async () => {
    const token = await linkFor(world.email);
    const opened = await Promise.all(Array.from({ length: 10 }, () => openWithLink(token)));
    expect(opened.filter(Boolean)).toHaveLength(1);
    expect(await world.liveSessions()).toBe(1);
  });

  test("stops working after 15 minutes, and with the first of its kind that is used", async () => {
    const [first, second] = [await linkFor(world.email), await linkFor(world.email)];
    await asOwner("UPDATE verification_token SET expires = now() - interval '1 second' WHERE identifier = $1", [
      world.email,
    ]);
    expect(await openWithLink(first)).toBeNull();
    const [third, fourth] = [await linkFor(world.email), await linkFor(world.email)];
    expect(await openWithLink(third)).not.toBeNull();
    expect(await openWithLink(fourth)).toBeNull();
    expect(await openWithLink(second)).toBeNull();
  });

  test("is kept as a hash", async () => {
    const token = await linkFor(world.email);
    const rows = await keptLinks(world.email);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(token);
  });

  test("isn't made for an address that nobody has", async () => {
    expect(await makeSignInLink("nobody@example.test")).toBeNull();
    expect(await keptLinks("nobody@example.test")).toEqual([]);
    expect(await asOwner(`SELECT 1 FROM "user" WHERE email = 'nobody@example.test'`)).toEqual([]);
  });

  test("doesn't work when it was made up", async () => {
    for (const token of ["", "x", "\u0000", "x".repeat(5000)]) expect(await openWithLink(token)).toBeNull();
  });
});
