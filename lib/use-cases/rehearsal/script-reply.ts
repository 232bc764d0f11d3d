import { findPersona } from "@/lib/domain/persona/personas.ts";
import { replyTo } from "@/lib/domain/persona/reply-to.ts";
import { advanceRoom } from "@/lib/domain/rehearsal/advance-rehearsal.ts";
import { isReplyDue, scriptedPath, tipOf } from "@/lib/domain/rehearsal/conversation.ts";
import type { RehearsalState } from "@/lib/domain/rehearsal/state.ts";
import type { Moved } from "./settle-rehearsal.ts";

/** What the scripted partner says now, if it is to speak: the same for the same things said, on whatever branch. */
export function scriptReply(state: RehearsalState, now: Date): Moved {
  const { personaKey, seed, steps } = state.setting;
  const persona = personaKey === null ? null : findPersona(personaKey);
  if (!isReplyDue(state) || !persona) return { events: [], state };
  const { guard, lineId } = replyTo({ persona, seed, steps, ...scriptedPath(state) });
  const act = { type: "reply", after: tipOf(state), authored: lineId, lineId: null, guard } as const;
  const replied = advanceRoom(state, act, now.toISOString());
  return replied.ok ? replied : { events: [], state };
}
