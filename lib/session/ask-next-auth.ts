import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { sessionCookie } from "./session-cookie.ts";

interface Question {
  method: "GET" | "POST";
  /** As in /api/auth/…, such as ["callback", "credentials"]. */
  action: readonly string[];
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies?: Record<string, string>;
}

interface Answer {
  body: unknown;
  cookies: Record<string, string>;
}

function cookiesIn(headers: readonly string[]): Record<string, string> {
  const pairs = headers.map((header) => {
    const pair = header.slice(0, header.indexOf(";"));
    const equals = pair.indexOf("=");
    return [pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1))] as const;
  });
  return Object.fromEntries(pairs);
}

/** Puts a question to next-auth's own handler without a browser in between. */
async function ask(options: NextAuthOptions, { method, action, query, body, cookies }: Question): Promise<Answer> {
  const setCookies: string[] = [];
  const answer: Answer = { body: null, cookies: {} };
  const finish = (sent?: unknown) => {
    answer.body = sent;
  };
  const response = {
    status: () => response,
    getHeader: () => setCookies,
    setHeader: () => response,
    json: finish,
    send: finish,
    end: finish,
  };
  const request = { method, query: { ...query, nextauth: action }, body, cookies: cookies ?? {}, headers: {} };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return { ...answer, cookies: cookiesIn(setCookies) };
}

/** Posts to next-auth with the token against forged requests that it asks for first. */
export async function postToNextAuth(
  options: NextAuthOptions,
  action: readonly string[],
  body: Record<string, string>,
): Promise<Answer> {
  const first = await ask(options, { method: "GET", action: ["csrf"] });
  const { csrfToken } = first.body as { csrfToken: string };
  return ask(options, { method: "POST", action, body: { ...body, csrfToken, json: "true" }, cookies: first.cookies });
}

/** Gets something from next-auth. */
export const getFromNextAuth = (
  options: NextAuthOptions,
  action: readonly string[],
  query: Record<string, string>,
): Promise<Answer> => ask(options, { method: "GET", action, query });

/** The content of the session cookie that an answer sets, or null when nobody was signed in. */
export const sessionIn = ({ cookies }: Answer): string | null => cookies[sessionCookie.name] || null;
