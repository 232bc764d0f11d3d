import NextAuth from "next-auth";
import { authOptions } from "@/lib/session/auth-options.ts";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const handle = NextAuth(authOptions()) as (request: Request, context: Context) => Promise<Response>;

/**
 * What next-auth answers by itself. Signing in isn't among it: that goes through our own forms, which count tries and
 * take a sign-in link only when a button is pressed.
 */
const answered = new Set(["GET csrf", "GET signin", "POST signout"]);

const refused = (status: 400 | 404) =>
  Response.json({ error: status === 404 ? "not found" : "bad request" }, { status });

async function answer(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!answered.has([request.method, ...nextauth].join(" "))) return refused(404);
  // It fails as if something were wrong with us where a body or an address isn't what it should be.
  const response = await handle(request, context).catch(() => null);
  return response && response.status < 500 ? response : refused(400);
}

export { answer as GET, answer as POST };
