import "server-only";
import { headers } from "next/headers";
import { countTry, forgiveTry, type Limit } from "@/lib/data/rate-limits.ts";

const within = (minutes: number, points: number): Limit => ({ points, duration: minutes * 60 });

interface Guard {
  /** For one address, one link or one person. */
  address: Limit;
  /** From one place on the network. */
  place: Limit;
  /** What only ever succeeds, such as asking for a message, counts every time; anything else when it fails. */
  countsSuccess: boolean;
}

/** How often each thing may be tried. */
const guards = {
  signIn: { address: within(15, 10), place: within(15, 100), countsSuccess: false },
  askForLink: { address: within(60, 5), place: within(60, 60), countsSuccess: true },
  useLink: { address: within(15, 20), place: within(15, 100), countsSuccess: false },
  askForReset: { address: within(60, 5), place: within(60, 60), countsSuccess: true },
  redeem: { address: within(15, 100), place: within(15, 300), countsSuccess: false },
  setUp: { address: within(15, 20), place: within(15, 20), countsSuccess: false },
  changePassword: { address: within(15, 10), place: within(15, 100), countsSuccess: false },
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

/** Counts a try at something that could be guessed or flooded, before it is made. */
export async function attempt(what: Guarded, address: string): Promise<Attempt> {
  const scopes = [
    { name: `${what}:address`, limit: guards[what].address, whom: address },
    { name: `${what}:place`, limit: guards[what].place, whom: await currentPlace() },
  ];
  const waits = await Promise.all(scopes.map(({ name, limit, whom }) => countTry(name, limit, whom)));
  const waitMs = Math.max(...waits.map((wait) => wait ?? 0));
  if (waits.some((wait) => wait !== null)) return { ok: false, waitMs };
  const forgive = async () => {
    if (guards[what].countsSuccess) return;
    await Promise.all(scopes.map(({ name, limit, whom }) => forgiveTry(name, limit, whom)));
  };
  return { ok: true, forgive };
}
