import type { NextRequest } from "next/server";
import { respond, respondTo } from "@/lib/delivery/respond.ts";
import { currentGuest } from "@/lib/session/guest-session.ts";
import { actAsGuest, actInRehearsal, actInRehearsalSchema } from "@/lib/use-cases/rehearsal/act-in-rehearsal.ts";

/** A command in a rehearsal from something that isn't a form; `?as=guest` from a friend's device. */
export async function POST(request: NextRequest, { params }: RouteContext<"/api/rehearsals/[rehearsalId]/commands">) {
  const command = { request, address: await params, schema: actInRehearsalSchema };
  if (request.nextUrl.searchParams.get("as") !== "guest") return respond({ ...command, verb: actInRehearsal });
  return respondTo(command, currentGuest, ({ guest }, surroundings, input) =>
    actAsGuest({ ...surroundings, guest }, input),
  );
}
