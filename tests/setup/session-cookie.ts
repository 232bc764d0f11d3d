import { encode } from "next-auth/jwt";
import { sessionCookie } from "@/lib/session/session-cookie.ts";

/** The cookie header of a browser that is signed in under a session. */
export async function cookieFor(sessionId: string): Promise<string> {
  const token = await encode({ token: { sid: sessionId }, secret: process.env.NEXTAUTH_SECRET ?? "" });
  return `${sessionCookie.name}=${token}`;
}
