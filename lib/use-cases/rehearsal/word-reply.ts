import { audit } from "@/lib/data/audit.ts";
import { findPartners } from "@/lib/data/couples.ts";
import { findOwnCoach } from "@/lib/data/home.ts";
import { addLine, readLines } from "@/lib/data/rehearsal-lines.ts";
import { appendRehearsal } from "@/lib/data/rehearsal-log.ts";
import { getRehearsal, lockRehearsal } from "@/lib/data/rehearsals.ts";
import { type ActorTx, type RehearsalTx, withActor, withRehearsal } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { tipOf } from "@/lib/domain/rehearsal/conversation.ts";
import { withoutNames } from "@/lib/domain/wording/without-names.ts";
import type { WordingRequest } from "@/lib/domain/wording/wording.ts";
import type { Machine, Surroundings } from "@/lib/use-cases/context.ts";
import { type LoadedRehearsal, loadRehearsal } from "./load-rehearsal.ts";
import { machineOf } from "./machine-of.ts";
import { lineDue, scriptReply } from "./script-reply.ts";
import { settleRehearsal } from "./settle-rehearsal.ts";
import { wordAnew } from "./word-anew.ts";

/** What is to be answered. */
interface Turn {
  rehearsalId: string;
  after: number;
}

interface ToWord {
  machine: Machine;
  authored: string;
  request: WordingRequest;
  coupleId: string;
  /** What those go by who are there. */
  names: string[];
}

async function namesThere(tx: RehearsalTx, { rehearsal, places, guests }: LoadedRehearsal): Promise<string[]> {
  const ids = guests.map(({ guestId }) => guestId);
  const called = await readLines(tx, rehearsal.rehearsalId, ids);
  return [...places.map(({ name }) => name), ...[...called.values()].map(({ text }) => text)].filter(
    (name) => name !== null,
  );
}

/** What the couple and their coach go by, there or not: they are whom people speak of. */
async function namesAround(tx: ActorTx, coupleId: string): Promise<string[]> {
  const [partners, coach] = [await findPartners(tx, coupleId), await findOwnCoach(tx, coupleId)];
  return [...partners.map(({ name }) => name), ...(coach ? [coach.name] : [])];
}

/** What a machine is to be told, if it still may be; that it is told something is put down first. */
async function findToWord(actor: Actor, around: Surroundings, rehearsalId: string, after: number) {
  return withRehearsal(actor, rehearsalId, async (tx): Promise<ToWord | null> => {
    const loaded = await loadRehearsal(tx, actor, await getRehearsal(tx, rehearsalId));
    const { rehearsal, state } = loaded;
    const due = tipOf(state) === after ? lineDue(state) : null;
    const machine = await machineOf(tx, around.machine, rehearsal);
    if (!due || !machine) return null;
    const lineId = state.turns[after - 1]?.lineId ?? null;
    const said = lineId === null ? null : ((await readLines(tx, rehearsalId, [lineId])).get(lineId)?.text ?? null);
    const { practiceId, coupleId, rehearserId } = rehearsal;
    const about = { aboutUserId: rehearserId, practiceId, coupleId, subjectId: rehearsalId };
    await audit(tx, { actorId: actor.userId, ...about, action: "rehearsal.askMachine", now: around.now });
    const request = { said, line: due.text, manner: due.manner };
    return { machine, authored: due.lineId, request, coupleId, names: await namesThere(tx, loaded) };
  });
}

interface Words {
  authored: string;
  text: string;
}

async function findWords(actor: Actor, around: Surroundings, { rehearsalId, after }: Turn): Promise<Words | null> {
  const toWord = await findToWord(actor, around, rehearsalId, after);
  if (!toWord) return null;
  const { machine, request, coupleId, names, authored } = toWord;
  const known = [...names, ...(await withActor(actor, (tx) => namesAround(tx, coupleId)))];
  const said = request.said === null ? null : withoutNames(request.said, known);
  const text = await wordAnew(machine, { ...request, said });
  return text === null ? null : { authored, text };
}

/** Says the line, if it is still to be said: in the machine's words, or in the script's own. */
async function say(
  actor: Actor,
  around: Surroundings,
  { rehearsalId, after }: Turn,
  words: Words | null,
): Promise<void> {
  const said = await withRehearsal(actor, rehearsalId, async (tx) => {
    const rehearsal = await lockRehearsal(tx, rehearsalId);
    const now = around.now < rehearsal.lastAt ? rehearsal.lastAt : around.now;
    const found = await loadRehearsal(tx, actor, rehearsal);
    const settled = settleRehearsal(found, now);
    if (tipOf(settled.state) !== after) return false;
    const mayBeSaid = words !== null && (await machineOf(tx, around.machine, rehearsal)) !== null;
    const lineId = around.newId();
    const reply = scriptReply(settled.state, now, mayBeSaid ? { authored: words.authored, lineId } : null);
    if (reply.events.length === 0) return false;
    if (mayBeSaid && reply.state.turns.at(-1)?.lineId === lineId) {
      const line = { id: lineId, kind: "conversation", placeId: null, field: "turn", text: words.text } as const;
      await addLine(tx, rehearsalId, line);
    }
    const events = [...settled.events, ...reply.events];
    const byPlaceId = found.own.placeId;
    await appendRehearsal(tx, {
      rehearsalId,
      byPlaceId,
      talk: found.talk,
      before: found.state,
      events,
      state: reply.state,
      now,
    });
    return true;
  });
  if (said) around.announce(rehearsalId);
}

/**
 * Has the line worded that is owed after a turn, and then says it. No transaction is open while the machine is asked; when
 * it has answered the room may have moved on, and then nothing is said.
 */
export async function wordReply(actor: Actor, around: Surroundings, turn: Turn): Promise<void> {
  const words = await findWords(actor, around, turn).catch(() => null);
  // Time has passed: it is said by the clock of then.
  around.afterwards((later) => say(actor, later, turn, words));
}
