import { mail } from "./addresses.ts";
import type { Mail } from "./mail.ts";

const ask = async <T>(path: string, query: Record<string, string>): Promise<T> => {
  const response = await fetch(`${mail.origin}${path}?${new URLSearchParams(query)}`);
  return (await response.json()) as T;
};

/** How many mails an address has got so far: take it before the act whose mail is awaited. */
export const countMails = async (to: string) => (await ask<Mail[]>("/all", { to })).length;

/** The first mail to an address after the first `seen` ones, waiting for it to come in. */
export const nextMail = (to: string, seen = 0) => ask<Mail>("/next", { to, seen: String(seen) });

/** The first link in a mail's text. */
export function linkIn({ text, subject }: Mail): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (!link) throw new Error(`No link in the mail "${subject}".`);
  return link;
}
