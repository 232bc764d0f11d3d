import { type NextRequest, NextResponse } from "next/server";
import {
  contentSecurityPolicy,
  isForSearchEngines,
  pathHeader,
  standingHeaders,
} from "@/lib/delivery/security-headers.ts";

/** Puts the headers on every answer. It lets nobody in and keeps nobody out: that is each page's and action's own. */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const { pathname, search } = request.nextUrl;

  const inside = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  inside.set("Content-Security-Policy", policy);
  inside.set(pathHeader, pathname + search);

  const response = NextResponse.next({ request: { headers: inside } });
  response.headers.set("Content-Security-Policy", policy);
  const isSecure = (process.env.NEXTAUTH_URL ?? "").startsWith("https://");
  for (const [name, value] of Object.entries(standingHeaders({ isSecure }))) response.headers.set(name, value);
  if (!isForSearchEngines(pathname)) response.headers.set("X-Robots-Tag", "noindex, nofollow");
  return response;
}

export const config = {
  // Everything but the build's own files, which hold nothing of anybody's.
  matcher: ["/((?!_next/static/|_next/image|icon\\.svg).*)"],
};
