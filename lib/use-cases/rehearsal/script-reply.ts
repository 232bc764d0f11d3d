import { findPersona } from "@/lib/domain/persona/personas.ts";
import { type Reply, replyTo } from "@/lib/domain/persona/reply-to.ts";
import { advanceRoom } from "@/lib/domain/rehearsal/advance-rehearsal.ts";
import { isReplyDue, scriptedPath, tipOf } from "@/lib/domain/rehearsal/conversation.ts";
import type { RehearsalState } from "@/lib/domain/rehearsal/state.ts";
import type { Moved } from "./settle-rehearsal.ts";

/** What the scripted partner would say now: the same for the same things said, on whatever branch. Null: it isn't to speak. */
export function lineDue(state: RehearsalState): (Reply & { manner: string }) | null {
  const { personaKey, seed, steps } = state.setting;
  const persona = personaKey === null ? null : findPersona(personaKey);
  if (!isReplyDue(state) || !persona) return null;
  return { ...replyTo({ persona, seed, steps, ...scriptedPath(state) }), manner: persona.roleCard.play };
}

/** The scripted partner speaks, if it is to: the authored line, or `worded` where a machine worded just that one. */
export function scriptReply(
  state: RehearsalState,
  now: Date,
  worded: { authored: string; lineId: string } | null = null,
): Moved {
  const due = lineDue(state);
  if (!due) return { events: [], state };
  const { guard, lineId: authored } = due;
  const lineId = worded?.authored === authored ? worded.lineId : null;
  const act = { type: "reply", after: tipOf(state), authored, lineId, guard } as const;
  const replied = advanceRoom(state, act, now.toISOString());
  return replied.ok ? replied : { events: [], state };
}
