/** Where `proxy.ts` tells a page its own path. Whatever a browser sends under this name is replaced. */
export const pathHeader = "x-rejoin-path";

/** Scripts and styles run only from our own server, or with the nonce of this one answer. */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const rules = {
    "default-src": "'none'",
    // React's development build evaluates code, and its tools set styles.
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Reads drafts where they are written; it loads nothing but our own files.
    "worker-src": "'self'",
    "style-src": isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
  };
  return Object.entries(rules)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/** What every answer says besides, to browsers, caches and search engines. */
export function standingHeaders({ isSecure }: { isSecure: boolean }): Record<string, string> {
  return {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy":
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    // Not "no-referrer": that blanks the Origin of a plain form post, which server actions refuse.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    ...(isSecure && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}

/** Only what says what this is may be found by a search engine. */
export const isForSearchEngines = (path: string): boolean => path === "/";
