import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { countTry } from "@/lib/delivery/tries.ts";
import { attempt, type Guarded } from "@/lib/session/attempts.ts";
import { makeSignInLink, signInWithLink, signInWithPassword, signOut } from "@/lib/session/sign-in.ts";
import { askForReset } from "@/lib/use-cases/account/ask-for-reset.ts";
import { AccountWorld, goodPassword } from "@/tests/setup/account-world.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { jar, sent } from "@/tests/setup/next-headers.ts";

vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));

const minute = 60_000;
let address: string;
beforeEach(() => {
  address = `${crypto.randomUUID()}@example.test`;
  sent.set("x-forwarded-for", `198.51.100.${Math.ceil(Math.random() * 250)}`);
});
afterEach(async () => {
  jar.clear();
  await asOwner("TRUNCATE rate_limit");
});

const tries = async (count: number, whom = address, what: Guarded = "signIn") => {
  for (let i = 0; i < count; i++) await attempt(what, whom);
};

const goTo = (place: number) => sent.set("x-forwarded-for", `203.0.113.${place}`);

describe("tries at signing in", () => {
  test("are ten for one address at one place, and then a wait that ends", async () => {
    await tries(9);
    expect(await attempt("signIn", address)).toMatchObject({ ok: true });
    const refused = await attempt("signIn", address);
    expect(refused.ok).toBe(false);
    expect(!refused.ok && refused.waitMs).toBeGreaterThan(14 * minute);
    expect(!refused.ok && refused.waitMs).toBeLessThanOrEqual(15 * minute);
    expect(await attempt("signIn", "somebody.else@example.test")).toMatchObject({ ok: true });
    expect(await attempt("askForLink", address)).toMatchObject({ ok: true });
    await asOwner("UPDATE rate_limit SET expire = 0");
    expect(await attempt("signIn", address)).toMatchObject({ ok: true });
  });

  test("are no more than ten, however many come at once", async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => attempt("signIn", address)));
    expect(made.filter(({ ok }) => ok)).toHaveLength(10);
  });

  test("are counted for one place too, whoever it tries to be", async () => {
    for (let i = 0; i < 100; i++) await attempt("signIn", `${i}@example.test`);
    expect(await attempt("signIn", address)).toMatchObject({ ok: false });
    goTo(9);
    expect(await attempt("signIn", address)).toMatchObject({ ok: true });
  });

  test("are counted for one address too, wherever they come from", async () => {
    for (let place = 0; place < 10; place++) {
      goTo(place);
      await tries(10);
    }
    goTo(10);
    expect(await attempt("signIn", address)).toMatchObject({ ok: false });
    expect(await attempt("signIn", "somebody.else@example.test")).toMatchObject({ ok: true });
  });

  test("of a proxy are those of whoever it last heard from", async () => {
    for (let i = 0; i < 100; i++) {
      sent.set("x-forwarded-for", `10.0.0.${i}, 192.0.2.1`);
      await attempt("signIn", `${i}@example.test`);
    }
    expect(await attempt("signIn", address)).toMatchObject({ ok: false });
  });

  test("that were good ones don't count", async () => {
    for (let i = 0; i < 30; i++) {
      const made = await attempt("signIn", address);
      if (!made.ok) throw new Error("refused");
      await made.forgive();
    }
    expect(await attempt("signIn", address)).toMatchObject({ ok: true });
  });
});

describe("nobody keeps a person out", () => {
  let world: AccountWorld;
  let ownDevice: Map<string, string>;
  beforeEach(async () => {
    world = await AccountWorld.build();
    await signInWithPassword(world.email, goodPassword);
    await signOut();
    ownDevice = new Map(jar);
    jar.clear();
  });

  const onOwnDevice = () => {
    for (const [name, value] of ownDevice) jar.set(name, value);
  };

  /** As many as can be, from every place around, on devices of one's own. */
  async function tryEverywhere(what: Guarded): Promise<void> {
    for (let place = 0; place < 10; place++) {
      goTo(place);
      await tries(11, world.email, what);
    }
    expect(await attempt(what, world.email)).toMatchObject({ ok: false });
  }

  /** Asks for a message as often as can be. When the next may be asked for. */
  async function askUntilRefused(what: Guarded, send: () => Promise<unknown>): Promise<number> {
    for (;;) {
      const askedAt = Date.now();
      const asked = await attempt(what, world.email);
      if (!asked.ok) return askedAt + asked.waitMs;
      await send();
    }
  }

  test("by going on with wrong passwords at one place", async () => {
    await tries(150, world.email);
    goTo(9);
    expect(await attempt("signIn", world.email)).toMatchObject({ ok: true });
  });

  test.each(["signIn", "askForLink", "askForReset"] as const)("by %s: their own device goes on", async (what) => {
    await tryEverywhere(what);
    onOwnDevice();
    expect(await attempt(what, world.email)).toMatchObject({ ok: true });
  });

  test("by using up a place that they share", async () => {
    for (let i = 0; i < 100; i++) await attempt("signIn", `${i}@example.test`);
    expect(await attempt("signIn", world.email)).toMatchObject({ ok: false });
    onOwnDevice();
    expect(await attempt("signIn", world.email)).toMatchObject({ ok: true });
  });

  test("by signing in, or failing to, on a device that they share", async () => {
    onOwnDevice();
    const others = [await AccountWorld.build(), await AccountWorld.build()];
    for (const { email } of others) {
      await signInWithPassword(email, goodPassword);
      await tries(11, email);
    }
    expect(await attempt("signIn", world.email)).toMatchObject({ ok: true });
  });

  test("since a link makes a device known as well", async () => {
    await tryEverywhere("signIn");
    await signInWithLink((await makeSignInLink(world.email)) ?? "");
    expect(await attempt("signIn", world.email)).toMatchObject({ ok: true });
  });

  test("from a link: while none can be asked for, one that was sent still works", async () => {
    const refusedUntil = await askUntilRefused("askForLink", () => makeSignInLink(world.email));
    const [link] = await asOwner<{ worksUntil: Date }>(
      `SELECT max(expires) AS "worksUntil" FROM verification_token WHERE identifier = $1`,
      [world.email],
    );
    expect(link?.worksUntil.getTime()).toBeGreaterThanOrEqual(refusedUntil);
  });

  test("from a new password: while no link can be asked for, one that was sent still works", async () => {
    const refusedUntil = await askUntilRefused("askForReset", () =>
      askForReset({ ...world.surroundings, now: new Date() }, { email: world.email }),
    );
    const [link] = await asOwner<{ worksUntil: Date }>(
      `SELECT max(expires_at) AS "worksUntil" FROM password_reset WHERE user_id = $1`,
      [world.userId],
    );
    expect(link?.worksUntil.getTime()).toBeGreaterThanOrEqual(refusedUntil);
  });

  test.each(["useLink", "redeem", "changePassword"] as const)(
    "from what is theirs, by %s at their place",
    async (what) => {
      for (let i = 0; i < 310; i++) await attempt(what, `made up ${i}`);
      expect(await attempt(what, "theirs")).toMatchObject({ ok: true });
    },
  );
});

describe("a known device", () => {
  test("has ten tries for each address, and then a wait", async () => {
    const world = await AccountWorld.build();
    await signInWithPassword(world.email, goodPassword);
    await tries(10, world.email);
    goTo(9);
    expect(await attempt("signIn", world.email)).toMatchObject({ ok: false });
  });

  test("isn't made by failing, nor by the cookie of somebody else's, nor by a forged one", async () => {
    const [world, other] = [await AccountWorld.build(), await AccountWorld.build()];
    await signInWithPassword(world.email, "another password");
    expect(jar.has("rejoin-device")).toBe(false);
    await signInWithPassword(world.email, goodPassword);
    const [, mark = ""] = jar.get("rejoin-device")?.split(".") ?? [];
    jar.clear();
    await signInWithPassword(other.email, goodPassword);
    const own = jar.get("rejoin-device") ?? "";
    await tries(10, world.email);
    const words = own.split(".");
    const planted = [words[0], mark, ...words.slice(2)].join(".");
    for (const cookie of [own, planted, mark, `${own}.${mark}`, "", "x", ".".repeat(8), "x".repeat(4_000)]) {
      jar.set("rejoin-device", cookie);
      expect(await attempt("signIn", world.email)).toMatchObject({ ok: false });
    }
  });

  test("keeps a cookie that tells neither who signed in, nor how many, nor whether again", async () => {
    const seen: string[] = [];
    const people = [await AccountWorld.build(), await AccountWorld.build()];
    for (const { email } of [...people, ...people]) {
      await signInWithPassword(email, goodPassword);
      seen.push(jar.get("rejoin-device") ?? "");
    }
    for (const cookie of seen) expect(cookie).toMatch(/^[\w-]{22}(\.[\w-]{22}){8}$/);
    expect(seen[2]).toBe(seen[1]);
    expect(seen[3]).toBe(seen[1]);
  });
});

test("asking for a message counts every time", async () => {
  for (let i = 0; i < 5; i++) {
    const made = await attempt("askForReset", address);
    if (!made.ok) throw new Error("refused");
    await made.forgive();
  }
  expect(await attempt("askForReset", address)).toMatchObject({ ok: false });
});

test.each(["askForLink", "askForReset"] as const)("whoever can't go on with %s is led to the mailbox", async (what) => {
  await tries(5, address, what);
  const refused = await countTry(what, address);
  expect(!refused.ok && refused.complaint).toMatch(/mailbox.* You can ask again in /);
});

test("what is counted names nobody", async () => {
  await tries(1);
  const rows = await asOwner<{ key: string }>("SELECT key FROM rate_limit");
  expect(rows).toHaveLength(3);
  const stored = JSON.stringify(rows);
  expect(stored).not.toContain("example");
  expect(stored).not.toContain("198.51");
});
