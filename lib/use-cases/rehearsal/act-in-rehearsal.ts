import { z } from "zod";
import { audit } from "@/lib/data/audit.ts";
import { endGuests } from "@/lib/data/guests.ts";
import { addLine, deleteLines } from "@/lib/data/rehearsal-lines.ts";
import { appendRehearsal, findRehearsalReceipt, keepRehearsalReceipt } from "@/lib/data/rehearsal-log.ts";
import { replacePlace } from "@/lib/data/rehearsal-places.ts";
import { lockRehearsal } from "@/lib/data/rehearsals.ts";
import { type RehearsalTx, withActor, withRehearsal } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { Conflict } from "@/lib/domain/errors.ts";
import type { Guest } from "@/lib/domain/guest/guest.ts";
import { advanceRehearsal } from "@/lib/domain/rehearsal/advance-rehearsal.ts";
import { isTalk } from "@/lib/domain/rehearsal/audience.ts";
import { type RehearsalCommand, rehearsalCommandSchema } from "@/lib/domain/rehearsal/command.ts";
import { isWorded, type WordedCommand } from "@/lib/domain/rehearsal/command-form.ts";
import type { RehearsalRefusal } from "@/lib/domain/rehearsal/refusal.ts";
import { isOver, placeOf } from "@/lib/domain/rehearsal/state.ts";
import { saidSchema } from "@/lib/domain/rehearsal/written.ts";
import { writtenOver } from "@/lib/domain/rehearsal/written-over.ts";
import type { Context, GuestContext, Refusal, Surroundings } from "@/lib/use-cases/context.ts";
import { standingOf } from "@/lib/use-cases/home/standing-of.ts";
import { answer } from "./answer.ts";
import { comeBack } from "./come-back.ts";
import { heard } from "./heard.ts";
import { type LoadedRehearsal, loadRehearsal, requireRehearsal } from "./load-rehearsal.ts";
import { settleRehearsal } from "./settle-rehearsal.ts";
import { wordReply } from "./word-reply.ts";

export const actInRehearsalSchema = z.strictObject({
  rehearsalId: z.uuid(),
  /** Made with the form: the same form sent twice acts once. */
  key: z.uuid(),
  command: rehearsalCommandSchema,
  /** The words, for the commands that come with some. */
  text: saidSchema.nullable().default(null),
});
export type ActInRehearsal = z.output<typeof actInRehearsalSchema>;

export type ActedInRehearsal =
  | { ok: true }
  | Refusal<RehearsalRefusal | "same-key-other-body" | "nothing-written" | "sign-first">;

/** Under what the words of a command are kept: what is said goes with the record of it, what is set down stays. */
const fields = {
  say: ["turn", "conversation"],
  whisper: ["whisper", "conversation"],
  setStopWord: ["stopWord", "frame"],
  landed: ["landed", "frame"],
  note: ["note", "frame"],
  nextTry: ["nextTry", "frame"],
} as const satisfies Record<WordedCommand["type"], readonly [string, "conversation" | "frame"]>;

/** Coming in is what waits for a signature. Nothing else does: whoever is in can always go on, rest and leave. */
const comingIn: readonly RehearsalCommand["type"][] = ["join", "agree"];

/**
 * The couples in which there is something to sign before somebody comes in. Asked before the rehearsal's transaction: one
 * that waits for another would keep two connections, and enough of them wait for each other.
 */
async function unsignedCouples(actor: Actor): Promise<string[]> {
  return withActor(actor, async (tx) => {
    const unsigned: string[] = [];
    for (const seat of actor.seats)
      if ((await standingOf(tx, actor.userId, seat)).kind !== "ready") unsigned.push(seat.coupleId);
    return unsigned;
  });
}

/** A person who left comes in again by another place, unless they were seen out. A guest comes in as what they were asked to. */
function placeFor(
  loaded: LoadedRehearsal,
  command: RehearsalCommand,
  newId: () => string,
): LoadedRehearsal | RehearsalRefusal {
  const { own, guests, state } = loaded;
  if (command.type !== "join") return loaded;
  const guest = guests.find(({ guestId }) => guestId === own.guestId);
  if (guest && command.role !== guest.role) return "taken";
  const place = placeOf(state, own.placeId);
  if (own.userId === null || place?.left !== true || place.seenOut || isOver(state)) return loaded;
  return { ...loaded, own: { ...own, placeId: newId() } };
}

/** Every place that was theirs: what was sent from the one before, and comes once more, was answered there. */
const placesOf = ({ places, own }: LoadedRehearsal): string[] =>
  places
    .filter(({ userId, guestId }) => userId === own.userId && guestId === own.guestId)
    .map(({ placeId }) => placeId);

/** The place that somebody acts from. Another one is theirs once they are let in by it: refused, they keep the one they have. */
async function takePlace(tx: RehearsalTx, found: LoadedRehearsal, { own }: LoadedRehearsal, isIn: boolean) {
  const { rehearsalId } = found.rehearsal;
  const { userId, placeId } = own;
  if (!isIn || userId === null || placeId === found.own.placeId) return found.own.placeId;
  await replacePlace(tx, { placeId, rehearsalId, userId });
  return placeId;
}

/** Who is asked back, by their account. A friend has none: they are asked by a new link. */
const askedBack = ({ places }: LoadedRehearsal, command: RehearsalCommand): string | null =>
  command.type === "askBack" ? (places.find(({ placeId }) => placeId === command.place)?.userId ?? null) : null;

async function keepWords(
  tx: RehearsalTx,
  { own }: LoadedRehearsal,
  command: RehearsalCommand,
  { rehearsalId, text }: ActInRehearsal,
): Promise<void> {
  if (!isWorded(command) || text === null) return;
  const [field, kind] = fields[command.type];
  const line = { id: command.lineId, kind, placeId: own.placeId, field, text };
  if (!(await addLine(tx, rehearsalId, line))) throw new Conflict("line");
}

/** Whoever was seen out, whoever hasn't come by the end of the talking, and everybody once it is over, is let in no longer. */
async function seeOut(tx: RehearsalTx, loaded: LoadedRehearsal, after: LoadedRehearsal["state"], now: Date) {
  const { rehearsalId } = loaded.rehearsal;
  if (isOver(after)) return void (await endGuests(tx, { rehearsalId }, now));
  if (after.phase === "debrief" && loaded.state.phase !== "debrief")
    await endGuests(tx, { rehearsalId, signedAt: null }, now);
  for (const { guestId, placeId } of loaded.places) {
    const hasLeft = placeOf(after, placeId)?.left === true && placeOf(loaded.state, placeId)?.left === false;
    if (guestId && hasLeft) await endGuests(tx, { rehearsalId, guestId }, now);
  }
}

interface Done {
  acted: ActedInRehearsal;
  /** Whether open pages are still to be told that it moved. */
  moved: boolean;
  /** The turn that is answered once a machine has worded the answer. */
  toWord: number | null;
}

const refused = (reason: Extract<ActedInRehearsal, { ok: false }>["reason"]): Done => ({
  acted: { ok: false, reason },
  moved: false,
  toWord: null,
});

async function act(
  tx: RehearsalTx,
  who: Actor | Guest,
  around: Surroundings,
  input: ActInRehearsal,
  unsigned: readonly string[],
): Promise<Done> {
  const { rehearsalId, key, command, text } = input;
  const rehearsal = await lockRehearsal(tx, rehearsalId);
  requireRehearsal(who, "rehearsal.act", rehearsal);
  // Clocks of several servers differ; what came later is never written as earlier.
  const now = around.now < rehearsal.lastAt ? rehearsal.lastAt : around.now;
  const found = await loadRehearsal(tx, who, rehearsal);
  const bodyHash = found.talk?.mark({ rehearsalId, command, text }) ?? "";
  const receipt = await findRehearsalReceipt(tx, placesOf(found), key);
  if (receipt !== null)
    return receipt === bodyHash ? { acted: { ok: true }, moved: false, toWord: null } : refused("same-key-other-body");
  if (found.own.userId === rehearsal.rehearserId && unsigned.includes(rehearsal.coupleId)) return refused("sign-first");
  const settled = settleRehearsal(found, now);
  const asked = askedBack(found, command);
  if (command.type === "askBack" && asked === null) return refused("not-offered");
  const loaded = placeFor({ ...found, state: settled.state }, command, around.newId);
  if (typeof loaded === "string") return refused(loaded);
  const meant = await heard(tx, loaded, command, text);
  const result = advanceRehearsal(loaded.state, loaded.own.placeId, meant, now.toISOString());
  const isDone = !result.ok && result.reason === "already-done";
  const placeId = await takePlace(tx, found, loaded, result.ok);
  const own = result.ok ? result : { events: [], state: loaded.state };
  const back = comeBack(own.state, { from: found.own.placeId, to: placeId }, now);
  const reply = await answer(tx, { found, state: back.state, byGuest: "guestId" in who }, around.machine, now);
  const events = [...settled.events, ...own.events, ...back.events, ...reply.events];
  const { state } = reply;
  // It is answered for good, or a late copy of it could act once things have changed.
  if ((result.ok || isDone) && found.state.transcript !== "gone") {
    await keepRehearsalReceipt(tx, { rehearsalId, placeId, key, bodyHash });
  }
  if (result.ok) await keepWords(tx, loaded, meant, input);
  if (result.ok && asked !== null) around.notify({ kind: "somethingToLookAt", userId: asked });
  const over = writtenOver(found.state, state);
  if (over.length > 0) await deleteLines(tx, rehearsalId, over);
  const appended = { rehearsalId, byPlaceId: placeId, talk: found.talk, before: found.state, events, state, now };
  const isTold = events.length === 0 || (await appendRehearsal(tx, appended));
  // That it began and ended is in the trail. What was done in the talk goes with the talk, and so does when.
  if (result.ok && !result.events.every(isTalk)) {
    const { practiceId, coupleId, rehearserId } = rehearsal;
    const actorId = "guestId" in who ? null : who.userId;
    const about = { actorId, aboutUserId: rehearserId, practiceId, coupleId, subjectId: rehearsalId };
    await audit(tx, { ...about, action: `rehearsal.${command.type}`, now });
  }
  await seeOut(tx, { ...loaded, state: found.state }, state, now);
  const acted = result.ok || isDone ? ({ ok: true } as const) : { ok: false as const, reason: result.reason };
  return { acted, moved: !isTold, toWord: reply.toWord };
}

async function actAs(who: Actor | Guest, around: Surroundings, input: ActInRehearsal): Promise<ActedInRehearsal> {
  if (isWorded(input.command) && input.text === null) return { ok: false, reason: "nothing-written" };
  const { rehearsalId, command } = input;
  const unsigned = comingIn.includes(command.type) && !("guestId" in who) ? await unsignedCouples(who) : [];
  const { acted, moved, toWord } = await withRehearsal(who, rehearsalId, (tx) => act(tx, who, around, input, unsigned));
  if (moved) around.announce(rehearsalId);
  if (toWord !== null && !("guestId" in who))
    around.afterwards((later) => wordReply(who, later, { rehearsalId, after: toWord }));
  return acted;
}

/**
 * Does one thing in a rehearsal, as somebody with an account. One transaction: lock, replay, decide, seal, append, with
 * its audit; a scripted partner answers within it, or afterwards where a machine words the answer. Sending the same again has no second effect.
 */
export const actInRehearsal = (context: Context, input: ActInRehearsal): Promise<ActedInRehearsal> =>
  actAs(context.actor, context, input);

/** The same for a guest, in the one rehearsal they were asked to. */
export const actAsGuest = (context: GuestContext, input: ActInRehearsal): Promise<ActedInRehearsal> =>
  actAs(context.guest, context, input);
