import "server-only";
import { decode } from "next-auth/jwt";
import { isId } from "@/lib/data/transaction.ts";

/** How long a sign-in lasts at most, in seconds. */
export const sessionSeconds = 14 * 24 * 60 * 60;

const isSecure = (process.env.NEXTAUTH_URL ?? "").startsWith("https://");

/** A cookie that no script can read. Lax, so that a link in a message finds its reader signed in. */
const closedCookie = (name: string) => ({
  name: isSecure ? `__Host-${name}` : name,
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const,
});

/** The cookie of a sign-in. */
export const sessionCookie = closedCookie("rejoin-session");

/** The cookie of a device that somebody has signed in on. */
export const deviceCookie = closedCookie("rejoin-device");

/** The cookie of a friend in one rehearsal. It goes when the browser is closed. */
export const guestCookie = closedCookie("rejoin-guest");

/** The session id inside the cookie, or null when it isn't one of ours. Whether it still holds is the row's to say. */
export async function readSessionId(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    const content = await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? "" });
    return typeof content?.sid === "string" && isId(content.sid) ? content.sid : null;
  } catch {
    return null;
  }
}
