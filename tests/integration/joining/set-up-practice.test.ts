import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { isSetUpToken } from "@/lib/delivery/set-up-token.ts";
import { setUpSchema } from "@/lib/domain/practice/set-up.ts";
import { mintActor } from "@/lib/session/mint-actor.ts";
import { openWithPassword } from "@/lib/session/sign-in.ts";
import { isAwaitingSetUp } from "@/lib/use-cases/joining/is-awaiting-set-up.ts";
import { setUpPractice } from "@/lib/use-cases/joining/set-up-practice.ts";
import { goodPassword } from "@/tests/setup/account-world.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";

const surroundings = {
  now: new Date(),
  newId: randomUUID,
  notify: () => undefined,
  announce: () => undefined,
  afterwards: () => undefined,
  machine: null,
};

const form = (changes: Record<string, string> = {}) =>
  setUpSchema.parse({
    token: "any",
    practiceName: "Quiet Harbour",
    region: "ireland",
    name: "Nora",
    email: "nora@example.test",
    password: goodPassword,
    secretsKind: "limitedConfidence",
    alsoCoach: "on",
    timeZone: "Europe/Dublin",
    ...changes,
  });

afterEach(async () => {
  await asOwner(`TRUNCATE practice, "user" CASCADE`);
  vi.unstubAllEnvs();
});

describe("setting up the first practice", () => {
  test("makes it with its policy, its owner, and their key", async () => {
    expect(await isAwaitingSetUp()).toBe(true);
    expect(await setUpPractice(surroundings, form())).toMatchObject({ ok: true });
    expect(await isAwaitingSetUp()).toBe(false);
    const [practice] = await asOwner<{ id: string }>("SELECT id, name, region::text FROM practice");
    expect(practice).toMatchObject({ name: "Quiet Harbour", region: "ireland" });
    const [owner] = await asOwner<{ id: string }>(`SELECT id, email, time_zone FROM "user"`);
    expect(owner).toMatchObject({ email: "nora@example.test", time_zone: "Europe/Dublin" });
    expect((await mintActor(owner?.id ?? "")).memberships.map(({ role }) => role).sort()).toEqual(["coach", "owner"]);
    expect(await asOwner("SELECT version, kind::text FROM secrets_policy")).toEqual([
      { version: 1, kind: "limited_confidence" },
    ]);
    expect(await asOwner("SELECT 1 FROM person_key")).toHaveLength(1);
    expect(await asOwner("SELECT action FROM audit_event WHERE practice_id = $1", [practice?.id])).toEqual([
      { action: "practice.setUp" },
    ]);
    expect(await openWithPassword("nora@example.test", goodPassword)).not.toBeNull();
  });

  test("leaves coaching to others when its owner doesn't tick it", async () => {
    await setUpPractice(surroundings, form({ alsoCoach: "" }));
    expect(await asOwner("SELECT role::text FROM membership")).toEqual([{ role: "owner" }]);
  });

  test("ten at once make one", async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, i) => setUpPractice(surroundings, form({ email: `nora${i}@example.test` }))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "already-set-up")).toHaveLength(9);
    expect(await asOwner("SELECT 1 FROM practice")).toHaveLength(1);
    expect(await asOwner(`SELECT 1 FROM "user"`)).toHaveLength(1);
  });

  test("refuses an obvious password", async () => {
    expect(await setUpPractice(surroundings, form({ password: "quiet harbour 1" }))).toEqual({
      ok: false,
      reason: "obvious-password",
    });
    expect(await isAwaitingSetUp()).toBe(true);
  });
});

test("only the token that was printed opens it", () => {
  vi.stubEnv("REJOIN_SETUP_TOKEN", "the token");
  expect(isSetUpToken("the token")).toBe(true);
  expect(isSetUpToken("the tokem")).toBe(false);
  vi.stubEnv("REJOIN_SETUP_TOKEN", "");
  expect(isSetUpToken("")).toBe(false);
});
