import { z } from "zod";
import { rehearsalRoles } from "@/lib/domain/rehearsal/role.ts";
import { ticked } from "@/lib/domain/ticked.ts";
import type { Context, GuestContext } from "@/lib/use-cases/context.ts";
import { type ActedInRehearsal, type ActInRehearsal, actAsGuest, actInRehearsal } from "./act-in-rehearsal.ts";

/** Coming in, as its form sends it: taking a place and agreeing to what is on the screen are one press. */
export const comeInSchema = z.looseObject({
  rehearsalId: z.uuid(),
  /** Made with the form, one for each half: the same form sent twice acts once. */
  key: z.uuid(),
  agreeKey: z.uuid(),
  role: z.enum(rehearsalRoles, "Choose how you come in."),
  card: ticked,
  machine: ticked,
});
export type ComeIn = z.output<typeof comeInSchema>;

async function comeInBy(
  act: (input: ActInRehearsal) => Promise<ActedInRehearsal>,
  { rehearsalId, key, agreeKey, role, card, machine }: ComeIn,
): Promise<ActedInRehearsal> {
  const joined = await act({ rehearsalId, key, command: { type: "join", role }, text: null });
  if (!joined.ok) return joined;
  return act({ rehearsalId, key: agreeKey, command: { type: "agree", card, machine }, text: null });
}

/** Takes a place in a rehearsal and agrees. Whoever took theirs before only agrees. */
export const comeIn = (context: Context, input: ComeIn): Promise<ActedInRehearsal> =>
  comeInBy((each) => actInRehearsal(context, each), input);

/** The same for a guest. */
export const comeInAsGuest = (context: GuestContext, input: ComeIn): Promise<ActedInRehearsal> =>
  comeInBy((each) => actAsGuest(context, each), input);
