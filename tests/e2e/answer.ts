import type { Page } from "@playwright/test";

/** What is made anew for every answer: nonces, the keys of forms, and the ids of requests. */
const withoutMadeAnew = (text: string): string =>
  text.replace(/(nonce(=|: ))"[^"]+"/g, '$1"…"').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "…");

/** A piece of what the page's components are told, as the server streams it. */
const streamed = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;
/** The name of another row, or of a place within one: rows are numbered in the order in which they get done. */
const reference = /^\$[A-Z@h]?[0-9a-f]+(:.*)?$/;

/** The rows of a stream without their names: what is long is told by its bytes, and every other row is a line. */
function rowsOf(stream: Buffer): string[] {
  const rows: string[] = [];
  for (let at = 0; at < stream.length; ) {
    const from = stream.indexOf(":", at) + 1;
    const [, bytes] = /^T([0-9a-f]+),/.exec(stream.toString("latin1", from, from + 12)) ?? [];
    const comma = stream.indexOf(",", from);
    const end = bytes ? comma + 1 + Number.parseInt(bytes, 16) : stream.indexOf("\n", from) + 1 || stream.length;
    rows.push(bytes ? JSON.stringify(stream.toString("utf8", comma + 1, end)) : stream.toString("utf8", from, end));
    at = end;
  }
  return rows;
}

/** Every value told, by the name that it has right there: a list, or an object, may stand in a row of its own. */
function valuesOf(told: unknown, name = ""): string[] {
  if (typeof told === "string" && reference.test(told)) return [];
  if (typeof told !== "object" || told === null) return [`${name}${JSON.stringify(told)}`];
  if (Array.isArray(told)) return told.flatMap((each) => valuesOf(each));
  return Object.entries(told).flatMap(([key, value]) => valuesOf(value, `${key}: `));
}

/**
 * The page to the byte, then every value that its components are told, without what is made anew for every answer. How
 * these were cut up into rows, what stands within what and which was done first is the machine's doing: a busy one streams
 * the same page otherwise.
 */
export function steady(text: string): string {
  const stream = [...text.matchAll(streamed)].map(([, piece]) => JSON.parse(piece ?? '""') as string).join("");
  const told = rowsOf(Buffer.from(stream)).flatMap((row) =>
    valuesOf(JSON.parse(row.replace(/^[A-Z]+/, "").trim() || "null")),
  );
  return [withoutMadeAnew(text.replace(streamed, "")), ...told.map(withoutMadeAnew).sort()].join("\n");
}

async function answer(page: Page, address: string): Promise<string> {
  const response = await page.request.get(address);
  return [response.status(), response.url(), steady(await response.text())].join("\n");
}

/** What the server answers somebody at each of some addresses, to be compared byte for byte. */
export async function answers(page: Page, addresses: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const address of addresses) found[address] = await answer(page, address);
  return found;
}
