import "server-only";
import { cookies } from "next/headers";
import { actorOfSession } from "./actor-of-session.ts";
import { addressOf } from "./address-of.ts";
import { getFromNextAuth, postToNextAuth, sessionIn } from "./ask-next-auth.ts";
import { authOptions, endSession } from "./auth-options.ts";
import { rememberDevice } from "./known-device.ts";
import { readSessionId, sessionCookie, sessionSeconds } from "./session-cookie.ts";

/** The cookie content of a new session for whoever has this address and password, or null. */
export const openWithPassword = async (email: string, password: string): Promise<string | null> =>
  sessionIn(await postToNextAuth(authOptions(), ["callback", "credentials"], { email, password }));

/** The cookie content of a new session for whoever was sent this link, or null when it was used or is too old. */
export const openWithLink = async (token: string): Promise<string | null> =>
  token ? sessionIn(await getFromNextAuth(authOptions(), ["callback", "email"], { token })) : null;

/** Makes a sign-in link for an address. Returns its token, or null when nobody has the address. */
export async function makeSignInLink(email: string): Promise<string | null> {
  let made: string | null = null;
  const options = authOptions((token) => {
    made = token;
  });
  await postToNextAuth(options, ["signin", "email"], { email });
  return made;
}

/** The address of whoever a session was just opened for. */
async function addressIn(session: string): Promise<string | null> {
  const sessionId = await readSessionId(session);
  const actor = sessionId && (await actorOfSession(sessionId));
  return actor ? addressOf(actor.userId) : null;
}

/** Signs this browser in with a session just opened; a session it had before is ended. */
async function adopt(session: string): Promise<void> {
  const jar = await cookies();
  const previous = await readSessionId(jar.get(sessionCookie.name)?.value);
  if (previous) await endSession(previous);
  jar.set(sessionCookie.name, session, { ...sessionCookie.options, maxAge: sessionSeconds });
  const address = await addressIn(session);
  if (address) await rememberDevice(address);
}

/** Signs this browser in by password. */
export async function signInWithPassword(email: string, password: string): Promise<boolean> {
  const session = await openWithPassword(email, password);
  if (session) await adopt(session);
  return session !== null;
}

/** Signs this browser in by a link that was sent. */
export async function signInWithLink(token: string): Promise<boolean> {
  const session = await openWithLink(token);
  if (session) await adopt(session);
  return session !== null;
}

/** Signs this browser out and ends its session. The device stays a known one: it is for signing in again. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  const sessionId = await readSessionId(jar.get(sessionCookie.name)?.value);
  if (sessionId) await endSession(sessionId);
  jar.delete({ name: sessionCookie.name, path: "/", secure: sessionCookie.options.secure });
}
