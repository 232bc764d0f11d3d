import type { ServerResponse } from "node:http";
import { notFound } from "next/navigation";
import { describe, expect, test } from "vitest";
import { beginExchange } from "./exchange.ts";
import { found } from "./found.ts";

const page = found(
  async ({ kind }: { kind: "there" | "missing" | "broken" }) => {
    if (kind === "missing") notFound();
    if (kind === "broken") throw new Error("broken");
    return "the page";
  },
  () => "nothing here",
);

/** Draws the page in answer to a request with these headers. */
async function answer(kind: "there" | "missing", headers: Record<string, string> = {}) {
  const response = { statusCode: 200, headersSent: false };
  beginExchange({ headers }, response as ServerResponse);
  return [response.statusCode, await page({ kind }), response.statusCode];
}

describe("a page that isn't there for somebody", () => {
  test("is answered in words, as a 404", async () => {
    expect(await answer("there")).toEqual([200, "the page", 200]);
    expect(await answer("missing")).toEqual([200, "nothing here", 404]);
  });

  test.each(["rsc", "next-action"])("is no 404 for a browser that asks for parts by %s", async (header) =>
    expect(await answer("missing", { [header]: "1" })).toEqual([200, "nothing here", 200]),
  );

  test("is never told of one request in the answer to another", async () => {
    const one = answer("missing");
    const other = answer("there");
    expect(await Promise.all([one, other])).toEqual([
      [200, "nothing here", 404],
      [200, "the page", 200],
    ]);
  });

  test("is not what breaks", () => expect(page({ kind: "broken" })).rejects.toThrow("broken"));
});
