import "server-only";
import { headers } from "next/headers";
import { countTry, forgiveTry, type Limit } from "@/lib/data/rate-limits.ts";
import { knownDevice } from "./known-device.ts";

const within = (minutes: number, points: number): Limit => ({ points, duration: minutes * 60 });

/**
 * The counters that a try must get past, one after the other. One that is used up ends it there, so that whoever goes on
 * trying from one place uses up nothing that others share.
 */
interface Guard {
  /** On a device that has signed in to the address before, in place of the others: nobody elsewhere can use it up. */
  device?: Limit;
  /** For one address from one place on the network. */
  pair?: Limit;
  /** From one place, for any address. */
  place?: Limit;
  /** For one address, one link or one person, from anywhere. */
  address?: Limit;
  /** What only ever succeeds, such as asking for a message, counts every time; anything else when it fails. */
  countsSuccess: boolean;
}

/**
 * How often each thing may be tried. Guessing and flooding must end, and yet nobody may keep a person out:
 * - Their own device has tries of its own. Elsewhere it takes many places at once to use up those for an address.
 * - Asking for messages ends for no longer than a message lasts: whoever can't ask has one in their mailbox that works.
 * - What takes a link's secret is not counted by place. Nobody guesses a secret, and a place is shared.
 */
const guards = {
  signIn: {
    device: within(15, 10),
    pair: within(15, 10),
    place: within(15, 100),
    address: within(60, 100),
    countsSuccess: false,
  },
  askForLink: { device: within(15, 3), place: within(15, 300), address: within(15, 3), countsSuccess: true },
  askForReset: { device: within(60, 5), place: within(15, 300), address: within(60, 5), countsSuccess: true },
  useLink: { address: within(15, 20), countsSuccess: false },
  redeem: { address: within(15, 100), countsSuccess: false },
  setUp: { place: within(15, 20), countsSuccess: false },
  changePassword: { address: within(15, 10), countsSuccess: false },
} as const satisfies Record<string, Guard>;

export type Guarded = keyof typeof guards;

/** A home or an office has one IPv4 address, or a whole /64 of IPv6 ones. */
export function placeOf(ip: string): string {
  if (!ip.includes(":") || ip.includes(".")) return ip;
  const [head = "", tail] = ip.split("::");
  const groups = head ? head.split(":") : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail ? tail.split(":").length : 0);
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill("0")].slice(0, 4).join(":");
}

/** Where the request came from. The header is the server's own or the trusted proxy's: see instrumentation.ts. */
async function currentPlace(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  return placeOf(forwarded.split(",").at(-1)?.trim() || "unknown");
}

export type Attempt =
  | { ok: true /** The try was a good one and does not count. */; forgive: () => Promise<void> }
  | { ok: false /** When the next may be made. */; waitMs: number };

interface Scope {
  name: string;
  limit: Limit;
  whom: string;
}

async function scopesOf(what: Guarded, address: string): Promise<Scope[]> {
  const guard: Guard = guards[what];
  const scope = (name: "device" | "pair" | "place" | "address", whom: string): Scope[] => {
    const limit = guard[name];
    return limit ? [{ name: `${what}:${name}`, limit, whom }] : [];
  };
  const device = guard.device ? await knownDevice(address) : null;
  if (device) return scope("device", `${device}|${address}`);
  const place = await currentPlace();
  return [...scope("pair", `${place}|${address}`), ...scope("place", place), ...scope("address", address)];
}

/** Counts a try at something that could be guessed or flooded, before it is made. */
export async function attempt(what: Guarded, address: string): Promise<Attempt> {
  const scopes = await scopesOf(what, address);
  for (const { name, limit, whom } of scopes) {
    const waitMs = await countTry(name, limit, whom);
    if (waitMs !== null) return { ok: false, waitMs };
  }
  const forgive = async () => {
    if (guards[what].countsSuccess) return;
    await Promise.all(scopes.map(({ name, limit, whom }) => forgiveTry(name, limit, whom)));
  };
  return { ok: true, forgive };
}
