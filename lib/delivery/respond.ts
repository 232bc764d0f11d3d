import "server-only";
import type { z } from "zod";
import { Conflict, Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import type { Outcome } from "./form-answer.ts";
import { withSurroundings } from "./surroundings.ts";

const json = (status: number, body: unknown) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Pages of other sites can make a browser send things; only ours may have it send JSON with a session. */
function isFromElsewhere(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get("host");
}

/** The longest body that is read, bytes: the longest text that can be sent, several times over. */
const longestBody = 65_536;

/** The body as JSON; null for one that is none, or that is longer than anything of ours. */
async function bodyOf(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > longestBody) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}

const surprises = [
  [NotFound, 404, "not-found"],
  [Forbidden, 403, "forbidden"],
  [Conflict, 409, "moved-on"],
] as const;

/**
 * What a form does, as JSON over HTTP: body → schema → actor → verb → answer. 200 when it is done, 400 for a body that
 * says nothing lawful, 401 when nobody is signed in, 404 for what isn't theirs to know of, 409 with its reason for what
 * can't be done as things stand.
 */
export async function respond<Schema extends z.ZodType>(options: {
  request: Request;
  /** What the address says, over what the body says. */
  address: Record<string, string>;
  schema: Schema;
  verb: (context: Context, input: z.output<Schema>) => Promise<Outcome>;
}): Promise<Response> {
  const { request, address, schema, verb } = options;
  if (isFromElsewhere(request)) return json(403, { ok: false, reason: "forbidden" });
  const actor = await currentActor();
  if (!actor) return json(401, { ok: false, reason: "signed-out" });
  const body = await bodyOf(request);
  const input = schema.safeParse(typeof body === "object" ? { ...body, ...address } : body);
  if (!input.success) return json(400, { ok: false, reason: "malformed" });
  try {
    const result = await withSurroundings((surroundings) => verb({ ...surroundings, actor }, input.data));
    return result.ok ? json(200, { ok: true }) : json(409, { ok: false, reason: result.reason });
  } catch (error) {
    const surprise = surprises.find(([kind]) => error instanceof kind);
    if (!surprise) throw error;
    return json(surprise[1], { ok: false, reason: surprise[2] });
  }
}
