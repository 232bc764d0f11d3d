import { beforeEach, describe, expect, test } from "vitest";
import { openWithPassword } from "@/lib/session/sign-in.ts";
import { askForReset } from "@/lib/use-cases/account/ask-for-reset.ts";
import { changePassword } from "@/lib/use-cases/account/change-password.ts";
import { changeProfile } from "@/lib/use-cases/account/change-profile.ts";
import { isResetOpen } from "@/lib/use-cases/account/is-reset-open.ts";
import { resetPassword } from "@/lib/use-cases/account/reset-password.ts";
import { signOutEverywhere } from "@/lib/use-cases/account/sign-out-everywhere.ts";
import { AccountWorld, goodPassword } from "@/tests/setup/account-world.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";

const betterPassword = "eight grey herons";

let world: AccountWorld;
beforeEach(async () => {
  world = await AccountWorld.build();
});

const opens = async (password: string) => (await openWithPassword(world.email, password)) !== null;

async function askedFor(): Promise<string> {
  await askForReset(world.surroundings, { email: world.email });
  const sent = world.notified.at(-1);
  if (sent?.kind !== "passwordReset") throw new Error("no link was sent");
  return sent.token;
}

describe("a forgotten password", () => {
  test("is replaced once a link, and every session ends", async () => {
    await opens(goodPassword);
    const token = await askedFor();
    const input = { token, password: betterPassword };
    expect(await isResetOpen(world.surroundings, { token })).toBe(true);
    expect(await resetPassword(world.surroundings, input)).toEqual({ ok: true });
    expect(await world.liveSessions()).toBe(0);
    expect(await opens(goodPassword)).toBe(false);
    expect(await opens(betterPassword)).toBe(true);
    expect(await isResetOpen(world.surroundings, { token })).toBe(false);
    expect(await resetPassword(world.surroundings, input)).toEqual({ ok: false, reason: "gone" });
    expect(await world.audited()).toEqual(expect.arrayContaining(["account.askForReset", "account.resetPassword"]));
  });

  test("is replaced by one of ten at once", async () => {
    const token = await askedFor();
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        resetPassword(world.surroundings, { token, password: `${i} grey herons here` }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("can't be replaced after an hour, nor by an older link once a newer was used", async () => {
    const [first, second] = [await askedFor(), await askedFor()];
    await resetPassword(world.surroundings, { token: second, password: betterPassword });
    expect(await isResetOpen(world.surroundings, { token: first })).toBe(false);
    const third = await askedFor();
    expect(await isResetOpen(world.wait(61).surroundings, { token: third })).toBe(false);
    expect(await resetPassword(world.surroundings, { token: third, password: goodPassword })).toEqual({
      ok: false,
      reason: "gone",
    });
  });

  test("isn't replaced by an obvious one, and the link goes on working", async () => {
    const token = await askedFor();
    expect(await resetPassword(world.surroundings, { token, password: "password12345" })).toEqual({
      ok: false,
      reason: "obvious-password",
    });
    expect(await isResetOpen(world.surroundings, { token })).toBe(true);
  });

  test("is asked about alike for an address that nobody has, which is sent nothing", async () => {
    const answer = await askForReset(world.surroundings, { email: "nobody@example.test" });
    expect(answer).toEqual(await askForReset(world.surroundings, { email: world.email }));
    expect(world.notified.map((sent) => "email" in sent && sent.email)).toEqual([world.email]);
  });

  test("leaves no token behind, only its hash", async () => {
    const token = await askedFor();
    const rows = await asOwner<{ row: string }>("SELECT r::text AS row FROM password_reset r");
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
  });
});

describe("a password one knows", () => {
  test("is changed, and every session ends", async () => {
    await opens(goodPassword);
    const input = { currentPassword: goodPassword, password: betterPassword };
    expect(await changePassword(await world.signedIn(), input)).toEqual({ ok: true, email: world.email });
    expect(await world.liveSessions()).toBe(0);
    expect(await opens(goodPassword)).toBe(false);
    expect(await opens(betterPassword)).toBe(true);
    expect(await world.audited()).toContain("account.changePassword");
  });

  test("isn't changed without it, nor to an obvious one", async () => {
    const context = await world.signedIn();
    const wrong = { currentPassword: "another password", password: betterPassword };
    expect(await changePassword(context, wrong)).toEqual({ ok: false, reason: "wrong-password" });
    const obvious = { currentPassword: goodPassword, password: world.email };
    expect(await changePassword(context, obvious)).toEqual({ ok: false, reason: "obvious-password" });
    expect(await opens(goodPassword)).toBe(true);
  });

  test("can't be set by a session alone, where there was none", async () => {
    const without = await AccountWorld.build({ password: null });
    const input = { currentPassword: "", password: betterPassword };
    expect(await changePassword(await without.signedIn(), input)).toEqual({ ok: false, reason: "wrong-password" });
  });
});

test("signing out everywhere ends every session, and nobody else's", async () => {
  const other = await AccountWorld.build();
  await openWithPassword(other.email, goodPassword);
  await opens(goodPassword);
  await opens(goodPassword);
  expect(await world.liveSessions()).toBe(2);
  await signOutEverywhere(await world.signedIn());
  expect(await world.liveSessions()).toBe(0);
  expect(await other.liveSessions()).toBe(1);
  expect(await world.audited()).toContain("account.signOutEverywhere");
});

test("a new name and time zone are one's own alone", async () => {
  const other = await AccountWorld.build();
  await changeProfile(await world.signedIn(), { name: "Sammy", timeZone: "Europe/Berlin" });
  const rows = await asOwner<{ id: string; name: string; time_zone: string }>(
    `SELECT id, name, time_zone FROM "user" WHERE id = ANY($1)`,
    [[world.userId, other.userId]],
  );
  expect(rows.find(({ id }) => id === world.userId)).toMatchObject({ name: "Sammy", time_zone: "Europe/Berlin" });
  expect(rows.find(({ id }) => id === other.userId)).toMatchObject({ name: "Sam", time_zone: "UTC" });
});
