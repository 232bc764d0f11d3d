import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Message } from "./message.ts";

/** A message that was kept here instead of being sent. */
export interface KeptMessage extends Message {
  id: string;
  to: string;
  sentAt: string;
}

/** Where messages are kept on the embedded default without a mail server; null everywhere else. */
export function outboxFolder(): string | null {
  if (process.env.SMTP_URL || process.env.REJOIN_EMBEDDED !== "1") return null;
  return process.env.REJOIN_OUTBOX_DIR || null;
}

/** Keeps a message. It is written aside and renamed, so that nobody reads half of one. */
export async function keepMessage(folder: string, to: string, message: Message, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sentAt = now.toISOString();
  const id = `${sentAt.replaceAll(/[:.]/g, "-")}-${randomUUID()}`;
  const kept: KeptMessage = { id, to, sentAt, ...message };
  const aside = join(folder, `.${id}`);
  await writeFile(aside, JSON.stringify(kept, null, 2), { mode: 0o600 });
  await rename(aside, join(folder, `${id}.json`));
}

/** The latest kept messages, newest first. */
export async function readOutbox(folder: string, limit = 50): Promise<KeptMessage[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(newest.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as KeptMessage));
}
