import type { Page } from "@playwright/test";

/** What is made anew for every answer: nonces, the keys of forms, and the ids of requests. */
const madeAnew = [
  /nonce="[^"]+"/g,
  /"nonce":"[^"]+"/g,
  /\\"nonce\\":\\"[^"]+\\"/g,
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
];

/** A piece of what the page's components are told, as the server streams it. */
const streamed = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;
/** Where one row of it names another. Rows are numbered in the order in which they get done. */
const rowNumber = /(^|\$[A-Z@]?)[0-9a-f]+(?=[:"])/gm;

/** The page, then the rows of what its components are told; how they were cut up and numbered is the machine's doing. */
function steady(text: string): string {
  const rows = [...text.matchAll(streamed)].map(([, piece]) => JSON.parse(piece ?? '""') as string).join("");
  const page = text.replace(streamed, "");
  return [page, ...rows.replace(rowNumber, "$1…").split("\n").sort()].join("\n");
}

/** What the server answers, without what is made anew for every answer. */
async function answer(page: Page, address: string): Promise<string> {
  const response = await page.request.get(address);
  const kept = madeAnew.reduce((left, pattern) => left.replace(pattern, "…"), await response.text());
  return [response.status(), response.url(), steady(kept)].join("\n");
}

/** What the server answers somebody at each of some addresses, to be compared byte for byte. */
export async function answers(page: Page, addresses: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const address of addresses) found[address] = await answer(page, address);
  return found;
}
