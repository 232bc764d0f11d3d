const base = "http://rejoin.invalid";

/**
 * Where somebody wanted to go before they had to sign in: a path of ours, or null for anything that could lead
 * elsewhere or isn't a page.
 */
export function nextPath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || wanted.length > 500) return null;
  if (!/^\/[^/\\]/.test(wanted) || /[\\\p{Cc}]/u.test(wanted) || !URL.canParse(wanted, base)) return null;
  const url = new URL(wanted, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return null;
  if (/^\/(api|_next|sign-in)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search;
}
