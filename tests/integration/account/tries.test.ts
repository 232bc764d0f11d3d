import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { attempt } from "@/lib/session/attempts.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { sent } from "@/tests/setup/next-headers.ts";

vi.mock("next/headers", () => import("@/tests/setup/next-headers.ts"));

const minute = 60_000;
let address: string;
beforeEach(() => {
  address = `${crypto.randomUUID()}@example.test`;
  sent.set("x-forwarded-for", `198.51.100.${Math.ceil(Math.random() * 250)}`);
});
afterEach(() => asOwner("TRUNCATE rate_limit"));

const tries = async (count: number, whom = address) => {
  for (let i = 0; i < count; i++) await attempt("signIn", whom);
};

describe("tries at signing in", () => {
  test("are ten for one address, and then a wait that ends", async () => {
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
    sent.set("x-forwarded-for", "203.0.113.9");
    expect(await attempt("signIn", address)).toMatchObject({ ok: true });
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

test("asking for a message counts every time", async () => {
  for (let i = 0; i < 5; i++) {
    const made = await attempt("askForReset", address);
    if (!made.ok) throw new Error("refused");
    await made.forgive();
  }
  expect(await attempt("askForReset", address)).toMatchObject({ ok: false });
});

test("what is counted names nobody", async () => {
  await tries(1);
  const rows = await asOwner<{ key: string }>("SELECT key FROM rate_limit");
  expect(rows).toHaveLength(2);
  const stored = JSON.stringify(rows);
  expect(stored).not.toContain("example");
  expect(stored).not.toContain("198.51");
});
