import "server-only";
import { randomUUID } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import Email from "next-auth/providers/email";
import { audit } from "@/lib/data/audit.ts";
import { verifyPassword } from "@/lib/data/password.ts";
import { findForSignIn } from "@/lib/data/people.ts";
import { createSession, revokeSession } from "@/lib/data/sessions.ts";
import { isId, withAuth } from "@/lib/data/transaction.ts";
import { signInSchema } from "@/lib/domain/account/sign-in.ts";
import { linkAdapter } from "./link-adapter.ts";
import { sessionCookie, sessionSeconds } from "./session-cookie.ts";

const linkSeconds = 15 * 60;

/** The person with this address and password. Whoever there is, the same work is done. */
async function findByPassword(given: unknown): Promise<{ id: string } | null> {
  const input = signInSchema.safeParse(given);
  if (!input.success) return null;
  const person = await withAuth((tx) => findForSignIn(tx, input.data.email));
  const matches = await verifyPassword(input.data.password, person?.passwordHash ?? null);
  return person && matches ? { id: person.id } : null;
}

async function beginSession(userId: string): Promise<string> {
  const now = new Date();
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000);
  await withAuth(async (tx) => {
    await createSession(tx, { id, userId, createdAt: now, expiresAt });
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "account.signIn", subjectId: id, now });
  });
  return id;
}

/** Ends a session, wherever it was ended from. */
export async function endSession(sessionId: string): Promise<void> {
  const now = new Date();
  await withAuth(async (tx) => {
    const userId = await revokeSession(tx, sessionId, now);
    if (!userId) return;
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "account.signOut", subjectId: sessionId, now });
  });
}

/**
 * How next-auth works here: it proves who somebody is and seals a session's id into a cookie. Whether that session
 * still holds, and what the person may do, is read from the database on every request.
 * `onLink` gets the token of a sign-in link, for its caller to send.
 */
export const authOptions = (onLink: (token: string) => void = () => undefined): NextAuthOptions => ({
  secret: process.env.NEXTAUTH_SECRET ?? "",
  adapter: linkAdapter,
  session: { strategy: "jwt", maxAge: sessionSeconds },
  cookies: { sessionToken: sessionCookie },
  pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in/link" },
  providers: [
    Credentials({ credentials: { email: {}, password: {} }, authorize: findByPassword }),
    Email({ maxAge: linkSeconds, sendVerificationRequest: ({ token }) => onLink(token) }),
  ],
  callbacks: {
    // For an address that nobody has, next-auth makes up a user whose id is the address.
    signIn: ({ user }) => isId(user.id),
    jwt: async ({ token, user }) => (user ? { sid: await beginSession(user.id) } : token),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === "string" && isId(token.sid)) await endSession(token.sid);
    },
  },
  // Its messages can hold addresses and links: the code is all that is logged.
  logger: { error: (code) => console.error(`next-auth: ${code}`), warn: () => undefined, debug: () => undefined },
});
