import { verify } from "@node-rs/argon2";
import { decode } from "next-auth/jwt";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { openWithPassword, signInWithPassword, signOut } from "@/lib/session/sign-in.ts";
import { AccountWorld, goodPassword } from "@/tests/setup/account-world.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { jar } from "@/tests/setup/next-headers.ts";

vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));
// Everything is done as ever; what was done is told.
vi.mock("@node-rs/argon2", { spy: true });

let world: AccountWorld;
beforeEach(async () => {
  world = await AccountWorld.build();
});
afterEach(() => jar.clear());

const cookie = () => jar.get("rejoin-session") ?? "";

describe("signing in by password", () => {
  test("opens a session, and the cookie holds nothing but its id", async () => {
    expect(await signInWithPassword(world.email, goodPassword)).toBe(true);
    const content = await decode({ token: cookie(), secret: process.env.NEXTAUTH_SECRET ?? "" });
    expect(Object.keys(content ?? {}).sort()).toEqual(["exp", "iat", "jti", "sid"]);
    expect((await currentActor())?.userId).toBe(world.userId);
    expect(await currentPerson()).toMatchObject({ email: world.email, name: "Sam", hasPassword: true });
    expect(await world.audited()).toEqual(["account.signIn"]);
  });

  test("takes the address in any case, and a composed letter however it was typed", async () => {
    const other = await AccountWorld.build({ password: "caf\u00e9 au bord de l'eau" });
    expect(await openWithPassword(` ${other.email.toUpperCase()} `, "cafe\u0301 au bord de l'eau")).not.toBeNull();
  });

  test("answers a wrong password, an unknown address and an account without a password alike", async () => {
    const without = await AccountWorld.build({ password: null });
    expect(await signInWithPassword(world.email, "another password")).toBe(false);
    expect(await signInWithPassword("nobody@example.test", goodPassword)).toBe(false);
    expect(await signInWithPassword(without.email, goodPassword)).toBe(false);
    expect(jar.size).toBe(0);
    expect(await world.liveSessions()).toBe(0);
  });

  test("does the same work for an address that nobody has, and for an account without a password", async () => {
    const without = await AccountWorld.build({ password: null });
    const workFor = async (email: string) => {
      vi.mocked(verify).mockClear();
      await openWithPassword(email, "another password");
      return vi.mocked(verify).mock.calls.map(([kept, tried]) => [String(kept).replace(/\$[^$]+\$[^$]+$/, ""), tried]);
    };
    const work = await workFor(world.email);
    expect(work).toEqual([["$argon2id$v=19$m=19456,t=2,p=1", "another password"]]);
    expect(await workFor("nobody@example.test")).toEqual(work);
    expect(await workFor(without.email)).toEqual(work);
  });

  test("refuses what can't be an address or a password quietly", async () => {
    const hostile = [
      "a\u0000b@example.test",
      "x".repeat(10_000),
      "",
      "' OR 1=1 --@example.test",
      "\ud800@example.test",
    ];
    for (const text of hostile) {
      expect(await openWithPassword(text, goodPassword)).toBeNull();
      expect(await openWithPassword(world.email, text)).toBeNull();
    }
  });

  test("ends the session that the browser had before", async () => {
    await signInWithPassword(world.email, goodPassword);
    await signInWithPassword(world.email, goodPassword);
    expect(await world.liveSessions()).toBe(1);
  });
});

describe("a session", () => {
  beforeEach(async () => {
    await signInWithPassword(world.email, goodPassword);
  });

  test("is over when its row is revoked or too old, whatever the cookie says", async () => {
    await asOwner("UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [world.userId]);
    expect(await currentActor()).toBeNull();
    await asOwner("UPDATE session SET expires_at = now() + interval '1 day' WHERE user_id = $1", [world.userId]);
    expect(await currentActor()).not.toBeNull();
    await asOwner("UPDATE session SET revoked_at = now() WHERE user_id = $1", [world.userId]);
    expect(await currentActor()).toBeNull();
  });

  test("ends when its person signs out, also for a copy of the cookie", async () => {
    const copy = cookie();
    await signOut();
    expect(cookie()).toBe("");
    jar.set("rejoin-session", copy);
    expect(await currentActor()).toBeNull();
    expect(await world.audited()).toEqual(["account.signIn", "account.signOut"]);
  });

  test("isn't made by a forged cookie", async () => {
    for (const forged of ["", "x", "a.b.c.d.e", "x".repeat(4000)]) {
      jar.set("rejoin-session", forged);
      expect(await currentActor()).toBeNull();
    }
  });

  test("isn't opened by a cookie sealed with another secret", async () => {
    const secret = process.env.NEXTAUTH_SECRET;
    process.env.NEXTAUTH_SECRET = "another secret, another secret, an";
    expect(await currentActor()).toBeNull();
    process.env.NEXTAUTH_SECRET = secret ?? "";
  });

  test("carries the memberships and seats of this very moment", async () => {
    const ids = { practice: crypto.randomUUID(), couple: crypto.randomUUID(), partner: crypto.randomUUID() };
    await asOwner("INSERT INTO practice (id, name, created_at) VALUES ($1, 'Harbour', now())", [ids.practice]);
    await asOwner("INSERT INTO membership VALUES (gen_random_uuid(), $1, $2, 'coach', now())", [
      ids.practice,
      world.userId,
    ]);
    await asOwner(
      "INSERT INTO couple (id, practice_id, coach_id, label, bond, created_at) VALUES ($1, $2, $3, 'x', 'partners', now())",
      [ids.couple, ids.practice, world.userId],
    );
    await asOwner(
      "INSERT INTO partner (id, practice_id, couple_id, seat, name, user_id, joined_at) VALUES ($1, $2, $3, 'a', 'Sam', $4, now())",
      [ids.partner, ids.practice, ids.couple, world.userId],
    );
    expect(await currentActor()).toEqual({
      userId: world.userId,
      memberships: [{ practiceId: ids.practice, role: "coach" }],
      seats: [{ coupleId: ids.couple, practiceId: ids.practice, partnerId: ids.partner, seat: "a" }],
    });
    await asOwner("UPDATE membership SET ended_at = now() WHERE user_id = $1", [world.userId]);
    await asOwner("UPDATE couple SET ended_at = now() WHERE id = $1", [ids.couple]);
    expect(await currentActor()).toEqual({ userId: world.userId, memberships: [], seats: [] });
  });
});

describe("next-auth's own addresses", () => {
  const ask = (method: "GET" | "POST", ...nextauth: string[]) => {
    const request = new Request(`http://localhost:3000/api/auth/${nextauth.join("/")}`, { method });
    return (method === "GET" ? GET : POST)(request, { params: Promise.resolve({ nextauth }) });
  };

  test.each([
    ["POST", "callback", "credentials"],
    ["GET", "callback", "email"],
    ["POST", "callback", "email"],
    ["POST", "signin", "email"],
    ["GET", "session"],
    ["POST", "session"],
    ["POST", "_log"],
    ["GET", "toString"],
  ] as const)("don't answer %s %s/%s", async (method, ...nextauth) => {
    expect((await ask(method, ...nextauth.filter((part) => part !== undefined))).status).toBe(404);
  });
});
