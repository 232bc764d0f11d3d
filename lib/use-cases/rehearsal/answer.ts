import type { RehearsalTx } from "@/lib/data/transaction.ts";
import { isReplyDue, tipOf } from "@/lib/domain/rehearsal/conversation.ts";
import type { RehearsalState } from "@/lib/domain/rehearsal/state.ts";
import type { Machine } from "@/lib/use-cases/context.ts";
import type { LoadedRehearsal } from "./load-rehearsal.ts";
import { machineOf } from "./machine-of.ts";
import { scriptReply } from "./script-reply.ts";
import type { Moved } from "./settle-rehearsal.ts";

/** How long past a machine's time its line is still waited for: storing it takes a moment. */
const grace = 4_000;

/** When an answer that waits for a machine's words is given without them; null where none is owed. */
export function answeredBy({ dueSince }: LoadedRehearsal, { patience }: Machine): Date | null {
  return dueSince === null ? null : new Date(Date.parse(dueSince) + patience + grace);
}

/** Whether an answer is owed that nobody is to wait for any longer, such as one whose asker is gone. */
export async function isOverdue(
  tx: RehearsalTx,
  loaded: LoadedRehearsal,
  machine: Machine | null,
  now: Date,
): Promise<boolean> {
  if (!isReplyDue(loaded.state)) return false;
  const words = await machineOf(tx, machine, loaded.rehearsal);
  const by = words && answeredBy(loaded, words);
  return !by || by <= now;
}

/** What the scripted partner does about what was just done: speaks, or has its line worded first (`toWord`: after which turn). */
export interface Answer extends Moved {
  toWord: number | null;
}

/**
 * Whether the answer waits for a machine's words. Only what somebody with an account does makes it wait: a guest's
 * doing reaches no names that could be left out of what is sent.
 */
export async function answer(
  tx: RehearsalTx,
  { found, state, byGuest }: { found: LoadedRehearsal; state: RehearsalState; byGuest: boolean },
  machine: Machine | null,
  now: Date,
): Promise<Answer> {
  const waiting = { events: [], state };
  if (!isReplyDue(state) || (await machineOf(tx, machine, found.rehearsal)) === null || byGuest)
    return { ...scriptReply(state, now), toWord: null };
  const isNew = found.dueSince === null || tipOf(found.state) !== tipOf(state);
  if (isNew) return { ...waiting, toWord: tipOf(state) };
  // It is being worded already, unless whoever asked is gone.
  const overdue = await isOverdue(tx, found, machine, now);
  return { ...(overdue ? scriptReply(state, now) : waiting), toWord: null };
}
