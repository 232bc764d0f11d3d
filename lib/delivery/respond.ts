import "server-only";
import type { z } from "zod";
import { Busy, Conflict, Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import type { Context, Surroundings } from "@/lib/use-cases/context.ts";
import type { Outcome } from "./form-answer.ts";
import { withSurroundings } from "./surroundings.ts";

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });

/** After how many seconds what wasn't done can be sent again. */
const retryAfter = "2";

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

interface Command<Schema extends z.ZodType> {
  request: Request;
  /** What the address says, over what the body says. */
  address: Record<string, string>;
  schema: Schema;
}

/**
 * What a form does, as JSON over HTTP: body → schema → whoever it is → verb → answer. 200 when it is done, 400 for a body
 * that says nothing lawful, 401 when nobody is let in here, 404 for what isn't theirs to know of, 409 with its reason for
 * what can't be done as things stand, 503 when there is no time for it: it wasn't done, and the same can be sent again.
 */
export async function respondTo<Schema extends z.ZodType, Who>(
  { request, address, schema }: Command<Schema>,
  who: () => Promise<Who | null>,
  verb: (who: Who, surroundings: Surroundings, input: z.output<Schema>) => Promise<Outcome>,
): Promise<Response> {
  if (isFromElsewhere(request)) return json(403, { ok: false, reason: "forbidden" });
  try {
    const found = await who();
    if (!found) return json(401, { ok: false, reason: "signed-out" });
    const body = await bodyOf(request);
    const input = schema.safeParse(typeof body === "object" ? { ...body, ...address } : body);
    if (!input.success) return json(400, { ok: false, reason: "malformed" });
    const result = await withSurroundings((surroundings) => verb(found, surroundings, input.data));
    return result.ok ? json(200, { ok: true }) : json(409, { ok: false, reason: result.reason });
  } catch (error) {
    if (error instanceof Busy) return json(503, { ok: false, reason: "busy" }, { "retry-after": retryAfter });
    const surprise = surprises.find(([kind]) => error instanceof kind);
    if (!surprise) throw error;
    return json(surprise[1], { ok: false, reason: surprise[2] });
  }
}

/** The same for a person who is signed in. */
export const respond = <Schema extends z.ZodType>({
  verb,
  ...command
}: Command<Schema> & {
  verb: (context: Context, input: z.output<Schema>) => Promise<Outcome>;
}): Promise<Response> =>
  respondTo(command, currentActor, (actor, surroundings, input) => verb({ ...surroundings, actor }, input));
