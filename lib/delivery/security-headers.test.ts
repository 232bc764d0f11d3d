import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, isForSearchEngines, standingHeaders } from "./security-headers.ts";

describe("the content security policy", () => {
  const policy = contentSecurityPolicy("abc", false);

  it("lets scripts and styles in by nonce, and nothing from elsewhere", () => {
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).toContain("worker-src 'self';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("can be neither framed nor led astray", () => {
    for (const rule of ["frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'", "object-src 'none'"])
      expect(policy).toContain(rule);
  });

  it("is looser for development alone", () => {
    expect(contentSecurityPolicy("abc", true)).toContain("'unsafe-eval'");
  });
});

describe("the standing headers", () => {
  it("let nothing be kept, guessed, framed or referred to", () => {
    expect(standingHeaders({ isSecure: false })).toMatchObject({
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
    });
  });

  it("insist on https where there is https", () => {
    expect(standingHeaders({ isSecure: true })).toHaveProperty("Strict-Transport-Security");
    expect(standingHeaders({ isSecure: false })).not.toHaveProperty("Strict-Transport-Security");
  });
});

it("shows search engines the landing page alone", () => {
  expect(isForSearchEngines("/")).toBe(true);
  for (const path of ["/sign-in", "/home", "/invite/x", "//"]) expect(isForSearchEngines(path)).toBe(false);
});
