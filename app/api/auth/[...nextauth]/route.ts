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
const answered: Readonly<Record<string, readonly string[]>> = {
  GET: ["csrf", "providers", "signin", "signout", "error"],
  POST: ["signout"],
};

async function answer(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const isAnswered = nextauth.length === 1 && answered[request.method]?.includes(nextauth[0] ?? "");
  return isAnswered ? handle(request, context) : Response.json({ error: "not found" }, { status: 404 });
}

export { answer as GET, answer as POST };
