import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { canSendMail, sendNotification } from "@/lib/delivery/mail.ts";
import { outboxFolder, readOutbox } from "@/lib/delivery/outbox.ts";
import type { Notification } from "@/lib/domain/notification.ts";
import { AccountWorld } from "@/tests/setup/account-world.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { type Mailbox, startMailbox } from "@/tests/setup/mailbox.ts";

let mailbox: Mailbox;
let world: AccountWorld;
let logged: string[];
beforeAll(async () => {
  mailbox = await startMailbox();
  world = await AccountWorld.build();
});
afterAll(() => mailbox.close());
beforeEach(() => {
  logged = [];
  vi.spyOn(console, "error").mockImplementation((...words) => logged.push(words.join(" ")));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe("with a mail server", () => {
  beforeEach(() => {
    vi.stubEnv("SMTP_URL", mailbox.smtpUrl);
    vi.stubEnv("MAIL_FROM", "Rejoin <hello@rejoin.test>");
  });

  test("every message reads alike on a lock screen", async () => {
    const { email, userId } = world;
    const kinds: Notification[] = [
      { kind: "somethingToLookAt", userId },
      { kind: "invitation", email, token: "a-token" },
      { kind: "magicLink", email, path: "/sign-in/link/a-token?next=%2Fhome" },
      { kind: "passwordReset", email, token: "a-token" },
    ];
    for (const [i, notification] of kinds.entries()) {
      await sendNotification(notification);
      const mail = await mailbox.next(email, i);
      expect(mail.subject).toBe("You have something to look at");
      expect(mail.headers.from).toBe("Rejoin <hello@rejoin.test>");
      expect(mail.text).toMatch(/^You have something to look at\.\r?\n/);
      expect(mail.html).toContain("<p>You have something to look at.</p>");
      expect(mail.raw).not.toMatch(/couple|partner|coach|therap|repair|practice|step/i);
      expect(mail.html).not.toMatch(/<img|<style|src=/);
    }
    const links = mailbox.mails.slice(-4).map(({ text }) => /http:\/\/localhost:3000(\S+)/.exec(text)?.[1]);
    expect(links).toEqual([
      "/sign-in",
      "/invite/a-token",
      "/sign-in/link/a-token?next=%2Fhome",
      "/reset-password/a-token",
    ]);
  });

  test("an address is one address, whatever it holds", async () => {
    const email = "one,two@example.test";
    await sendNotification({ kind: "invitation", email, token: "t" });
    expect(mailbox.mails.at(-1)?.to.length ?? 0).toBeLessThanOrEqual(1);
  });

  test("nobody is written to who isn't there", async () => {
    const before = mailbox.mails.length;
    await sendNotification({ kind: "somethingToLookAt", userId: crypto.randomUUID() });
    expect(mailbox.mails).toHaveLength(before);
  });
});

test("a failure is logged without a word on whom it was for", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  vi.resetModules();
  const fresh = await import("@/lib/delivery/mail.ts");
  await fresh.sendNotification({ kind: "invitation", email: "secret.person@example.test", token: "the-token" });
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain("ESOCKET");
  expect(logged[0]).not.toMatch(/secret|example|the-token/);
});

test("without a mail server it says so, and sends nothing", async () => {
  vi.stubEnv("SMTP_URL", "");
  expect(canSendMail()).toBe(false);
  await sendNotification({ kind: "invitation", email: "secret.person@example.test", token: "the-token" });
  expect(logged.join()).toContain("mail is not configured");
  expect(logged.join()).not.toMatch(/secret|example|the-token/);
});

describe("the outbox", () => {
  const folder = mkdtempSync(join(tmpdir(), "rejoin-outbox-"));

  test("is there on the embedded default without a mail server, and nowhere else", () => {
    vi.stubEnv("REJOIN_OUTBOX_DIR", folder);
    vi.stubEnv("SMTP_URL", "");
    expect(outboxFolder()).toBeNull();
    vi.stubEnv("REJOIN_EMBEDDED", "1");
    expect(outboxFolder()).toBe(folder);
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1");
    expect(outboxFolder()).toBeNull();
  });

  test("keeps what would have been sent, newest first", async () => {
    vi.stubEnv("REJOIN_OUTBOX_DIR", folder);
    vi.stubEnv("REJOIN_EMBEDDED", "1");
    vi.stubEnv("SMTP_URL", "");
    expect(await readOutbox(folder)).toEqual([]);
    await sendNotification({ kind: "invitation", email: "a@example.test", token: "first" });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await sendNotification({ kind: "somethingToLookAt", userId: world.userId });
    const kept = await readOutbox(folder);
    expect(kept.map(({ to }) => to)).toEqual([world.email, "a@example.test"]);
    expect(kept[1]?.text).toContain("/invite/first");
    expect(readdirSync(folder).every((name) => name.endsWith(".json"))).toBe(true);
    expect(logged).toEqual([]);
  });
});

test("whoever has no account left is sent nothing", async () => {
  const gone = await AccountWorld.build();
  await asOwner(`DELETE FROM "user" WHERE id = $1`, [gone.userId]);
  vi.stubEnv("SMTP_URL", mailbox.smtpUrl);
  await sendNotification({ kind: "somethingToLookAt", userId: gone.userId });
  expect(mailbox.mails.filter(({ to }) => to.includes(gone.email))).toEqual([]);
});
