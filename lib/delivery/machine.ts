import "server-only";
import type OpenAI from "openai";
import type { MachineMessage } from "@/lib/domain/wording/wording.ts";
import type { Machine } from "@/lib/use-cases/context.ts";

/** How long a person waits for one line. */
const patience = 8_000;

/** The most that is read of one answer, bytes: a short line many times over, with all that is sent around it. */
const mostBytes = 65_536;

/** The longest answer, characters. Whatever is longer is no line of a talk. */
const longestAnswer = 600;

/** An endpoint that speaks as OpenAI's does. */
export interface Endpoint {
  url: string;
  /** Null for those that ask for none. */
  key: string | null;
  model: string;
}

/** An answer that ends in an error once it is too long, so that no endpoint fills the memory. */
function capped(response: Response): Response {
  let bytes = 0;
  const cap = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > mostBytes) controller.error(new Error("too long an answer"));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(cap) ?? null, response);
}

/** Sends the body and nothing else that the library would tell of itself or of us, and goes where it was told alone. */
function sending(key: string | null): typeof fetch {
  return async (address, init) => {
    const headers = { "content-type": "application/json", ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
    return capped(await fetch(address, { ...init, headers, redirect: "error" }));
  };
}

let library: Promise<typeof OpenAI> | undefined;

/** The library is loaded when it is first used: most servers have no machine. */
async function clientOf({ url, key }: Endpoint): Promise<OpenAI> {
  library ??= import("openai").then((loaded) => loaded.default);
  const Client = await library;
  return new Client({
    baseURL: url,
    apiKey: key ?? "none",
    // What isn't said here, it would take from the environment.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: "off",
    maxRetries: 0,
    fetch: sending(key),
  });
}

async function answerOf(
  endpoint: Endpoint,
  messages: readonly MachineMessage[],
  signal: AbortSignal,
): Promise<string | null> {
  const client = await clientOf(endpoint);
  const chunks = await client.chat.completions.create(
    {
      model: endpoint.model,
      messages: messages.map(({ role, text }) => ({ role, content: text })),
      stream: true,
    },
    { signal },
  );
  let answer = "";
  for await (const { choices } of chunks) {
    const [choice] = choices;
    answer += choice?.delta?.content ?? "";
    if (answer.length > longestAnswer) return null;
    // A connection that breaks off looks like one that ends: only what is said to be whole is.
    if (choice?.finish_reason) return choice.finish_reason === "stop" && !signal.aborted ? answer : null;
  }
  return null;
}

/** A machine behind an endpoint. What goes wrong with it is not logged: errors repeat what was sent. */
export function machineAt(endpoint: Endpoint, waits = patience): Machine {
  return {
    host: new URL(endpoint.url).host,
    patience: waits,
    ask: (messages, signal) => answerOf(endpoint, messages, signal).catch(() => null),
  };
}

/** The machine that the environment names, if it names one. */
export function configuredMachine(): Machine | null {
  const { REJOIN_MODEL_URL: url, REJOIN_MODEL_KEY: key, REJOIN_MODEL_NAME: model } = process.env;
  if (!url || !model || !URL.canParse(url)) return null;
  return machineAt({ url, key: key || null, model });
}
