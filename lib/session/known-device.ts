import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { deviceCookie } from "./session-cookie.ts";

/** How many people can be known on one device. Beyond that, the one who first signed in longest ago is forgotten. */
const marksKept = 8;

const randomWord = () => randomBytes(16).toString("base64url");
const isWord = (text: string) => /^[\w-]{22}$/.test(text);

/** What only the secret can make of a device and an address. To anyone else it looks like a random word. */
const markOf = (device: string, address: string) =>
  createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "")
    .update(`known-device|${device}|${address}`)
    .digest()
    .subarray(0, 16)
    .toString("base64url");

/**
 * The cookie is a random name for the device, then marks: one for each address that was signed in to, the rest random.
 * So it is as long, and says as little, whoever signed in here and however many.
 */
async function readDevice(): Promise<{ device: string; marks: readonly string[] } | null> {
  const [device = "", ...marks] = (await cookies()).get(deviceCookie.name)?.value.split(".") ?? [];
  return marks.length === marksKept && [device, ...marks].every(isWord) ? { device, marks } : null;
}

/** This device, by its random name, if the address was signed in to on it before; else null. */
export async function knownDevice(address: string): Promise<string | null> {
  const kept = await readDevice();
  return kept?.marks.includes(markOf(kept.device, address)) ? kept.device : null;
}

/** A year on, and then the first of the month: the cookie doesn't tell the day that somebody signed in. */
export const forgottenAt = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 13, 1));

/** Notes on this device that an address was signed in to on it. */
export async function rememberDevice(address: string): Promise<void> {
  const { device, marks } = (await readDevice()) ?? {
    device: randomWord(),
    marks: Array.from({ length: marksKept }, randomWord),
  };
  const mark = markOf(device, address);
  const next = marks.includes(mark) ? marks : [mark, ...marks].slice(0, marksKept);
  const expires = forgottenAt(new Date());
  (await cookies()).set(deviceCookie.name, [device, ...next].join("."), { ...deviceCookie.options, expires });
}
