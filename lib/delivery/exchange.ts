import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";

// Kept on the process: what runs as the server starts and what draws a page are built apart from each other.
const kept = globalThis as { rejoinDocument?: AsyncLocalStorage<ServerResponse | null> };
kept.rejoinDocument ??= new AsyncLocalStorage();
const document = kept.rejoinDocument;

/** A browser that shows a page already asks for its parts by these; an answer to them isn't a document of its own. */
const partHeaders = ["rsc", "next-action"];

/** All that happens from here on happens in answer to this request. */
export function beginExchange(request: Pick<IncomingMessage, "headers">, response: ServerResponse): void {
  document.enterWith(partHeaders.some((header) => header in request.headers) ? null : response);
}

/** Says with the document that is being drawn that nothing is here. */
export function answerNotFound(): void {
  const response = document.getStore();
  if (response && !response.headersSent) response.statusCode = 404;
}
