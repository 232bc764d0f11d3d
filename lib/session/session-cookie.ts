import "server-only";
import { decode } from "next-auth/jwt";
import { isId } from "@/lib/data/transaction.ts";

/** How long a sign-in lasts at most, in seconds. */
export const sessionSeconds = 14 * 24 * 60 * 60;

const isSecure = (process.env.NEXTAUTH_URL ?? "").startsWith("https://");

/** The cookie of a sign-in. Lax, so that a link in a message finds its reader signed in. */
export const sessionCookie = {
  name: isSecure ? "__Host-rejoin-session" : "rejoin-session",
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
} as const;

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
