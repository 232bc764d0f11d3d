import { audit } from "@/lib/data/audit.ts";
import { endGuests, type GuestRole, type StoredGuest } from "@/lib/data/guests.ts";
import { readFrames, readLines } from "@/lib/data/rehearsal-lines.ts";
import { appendRehearsal } from "@/lib/data/rehearsal-log.ts";
import { noteLook } from "@/lib/data/rehearsal-places.ts";
import { getRehearsal, lockRehearsal } from "@/lib/data/rehearsals.ts";
import { type RehearsalTx, withRehearsal } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Guest } from "@/lib/domain/guest/guest.ts";
import { lineText } from "@/lib/domain/persona/persona-lines.ts";
import { findPersona } from "@/lib/domain/persona/personas.ts";
import { isNewLook } from "@/lib/domain/rehearsal/look.ts";
import { rehearsalMoves, rolesOpenTo } from "@/lib/domain/rehearsal/moves.ts";
import type { RehearsalRole } from "@/lib/domain/rehearsal/role.ts";
import type { Difficulty, RehearsalMode, RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";
import { isOver, placeOf } from "@/lib/domain/rehearsal/state.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";
import { viewRehearsal } from "@/lib/domain/rehearsal/view-rehearsal.ts";
import type { Context, GuestContext, Surroundings } from "@/lib/use-cases/context.ts";
import { answeredBy, isOverdue } from "./answer.ts";
import { type LoadedRehearsal, loadRehearsal, requireRehearsal } from "./load-rehearsal.ts";
import { machineOf } from "./machine-of.ts";
import { scriptReply } from "./script-reply.ts";
import { settleRehearsal } from "./settle-rehearsal.ts";

/** Who sits at a place, by the name they go by. */
export interface PersonThere {
  placeId: string;
  name: string;
  kind: "rehearser" | "coach" | "guest";
}

/** A friend who was asked in, as the rehearser follows it. */
export interface AskedGuest {
  guestId: string;
  /** Where they sit once they have come in. */
  placeId: string | null;
  name: string;
  role: GuestRole;
  /** `asked`: their link hasn't been used; `here`: it has; `gone`: they left, or were seen out. */
  standing: "asked" | "expired" | "here" | "gone";
  expiresAt: Date;
}

/** Everything that one person's page of a rehearsal is made of. */
export interface RehearsalPage {
  rehearsalId: string;
  coupleId: string;
  /** Who they are to it, whether they have come in or not. */
  you: PersonThere["kind"];
  mode: RehearsalMode;
  steps: readonly RehearsalStep[];
  /** At the start. */
  difficulty: Difficulty;
  personaKey: string | null;
  plannedAt: Date | null;
  /** A guest reads what it is about, and not what the rehearser wants to practise. */
  scenario: string;
  goal: string | null;
  /** Whether the coach set it up for the rehearser. */
  isHomework: boolean;
  /** Whether a coach can come in. */
  coachInvited: boolean;
  people: PersonThere[];
  /** The rehearser's alone to know; empty for anybody else. */
  guests: AskedGuest[];
  /** Null until they have come in: then `roles` says as what they may. */
  view: RehearsalView | null;
  roles: RehearsalRole[];
  /** The words that the view names: by the id of a line, or of what a script says. */
  words: Record<string, string>;
  /** Where the machine is that may word the other side, on just now or not: what whoever agrees to it is told. */
  machineHost: string | null;
  /** Until when an answer is waited for at most: whoever looks again then has it. Null where none is on its way. */
  answeredBy: Date | null;
  overAt: Date | null;
  /** How many events this place may know of, to follow it live. */
  version: number;
}

function standingOf({ endedAt, signedAt, expiresAt }: StoredGuest, now: Date): AskedGuest["standing"] {
  if (endedAt) return "gone";
  if (signedAt) return "here";
  return expiresAt <= now ? "expired" : "asked";
}

/** The lines that a view names. */
function lineIdsOf({ turns, coaching, debrief, stopWord }: RehearsalView): string[] {
  const spoken = turns.map(({ lineId }) => lineId);
  const whispered = (coaching?.whispers ?? []).map(({ lineId }) => lineId);
  const written = debrief.map(({ lineId }) => lineId);
  return [...spoken, ...whispered, ...written, stopWord].filter((lineId) => lineId !== null);
}

async function wordsOf(tx: RehearsalTx, rehearsalId: string, view: RehearsalView | null) {
  if (!view) return {};
  const lines = await readLines(tx, rehearsalId, lineIdsOf(view));
  const persona = view.personaKey === null ? null : findPersona(view.personaKey);
  const authored = view.turns.flatMap((turn) => {
    const text = turn.authored !== null && persona ? lineText(persona, turn.authored) : null;
    return turn.authored !== null && text !== null ? [[turn.authored, text] as const] : [];
  });
  return Object.fromEntries([...authored, ...[...lines.values()].map(({ id, text }) => [id, text] as const)]);
}

/** Loads it as it has become by now: who may no longer be there is gone, and that is written down. */
async function loadSettled(
  tx: RehearsalTx,
  who: Actor | Guest,
  rehearsalId: string,
  { now: at, machine }: Pick<Surroundings, "now" | "machine">,
) {
  const seen = await loadRehearsal(tx, who, await getRehearsal(tx, rehearsalId));
  const isSettled = settleRehearsal(seen, at).events.length === 0 && !(await isOverdue(tx, seen, machine, at));
  if (isSettled) return { loaded: seen, moved: false };
  const rehearsal = await lockRehearsal(tx, rehearsalId);
  const now = at < rehearsal.lastAt ? rehearsal.lastAt : at;
  const found = await loadRehearsal(tx, who, rehearsal);
  const settled = settleRehearsal(found, now);
  // An answer that nobody brings any more is given as the script has it.
  const overdue = await isOverdue(tx, { ...found, state: settled.state }, machine, now);
  const reply = overdue ? scriptReply(settled.state, now) : { events: [], state: settled.state };
  const events = [...settled.events, ...reply.events];
  const { state } = reply;
  if (events.length === 0) return { loaded: found, moved: false };
  const { placeId } = found.own;
  await appendRehearsal(tx, {
    rehearsalId,
    byPlaceId: placeId,
    talk: found.talk,
    before: found.state,
    events,
    state,
    now,
  });
  const overAt = isOver(state) ? now : null;
  return { loaded: { ...found, rehearsal: { ...rehearsal, overAt }, state, dueSince: null }, moved: true };
}

const kindOf = ({ rehearsal }: LoadedRehearsal, userId: string | null): PersonThere["kind"] => {
  if (userId === null) return "guest";
  return userId === rehearsal.rehearserId ? "rehearser" : "coach";
};

async function readAs(
  who: Actor | Guest,
  { now, announce, machine }: Pick<Surroundings, "now" | "announce" | "machine">,
  rehearsalId: string,
): Promise<RehearsalPage> {
  const isGuest = "guestId" in who;
  let moved = false;
  const page = await withRehearsal(who, rehearsalId, async (tx): Promise<RehearsalPage> => {
    const settled = await loadSettled(tx, who, rehearsalId, { now, machine });
    moved = settled.moved;
    const { loaded } = settled;
    const { rehearsal, places, guests, own, state } = loaded;
    requireRehearsal(who, "rehearsal.read", rehearsal);
    // A guest's time ends with it.
    if (isGuest && isOver(state)) throw new NotFound("rehearsal");
    const { practiceId, coupleId, rehearserId, coachId, mode, steps, difficulty, personaKey, plannedAt } = rehearsal;
    if (isNewLook({ lookedAt: own.lookedAt, overAt: rehearsal.overAt }, now) && (await noteLook(tx, own, now))) {
      const actorId = isGuest ? null : who.userId;
      const about = { actorId, aboutUserId: rehearserId, practiceId, coupleId, subjectId: rehearsalId };
      await audit(tx, { ...about, action: "rehearsal.read", now });
    }
    const view = viewRehearsal(state, own.placeId, now.toISOString());
    const frame = (await readFrames(tx, [rehearsalId])).get(rehearsalId);
    const names = await readLines(
      tx,
      rehearsalId,
      guests.map(({ guestId }) => guestId),
    );
    const nameOf = (guestId: string | null) => (guestId === null ? "" : (names.get(guestId)?.text ?? ""));
    const you = kindOf(loaded, own.userId);
    const words = await machineOf(tx, machine, rehearsal);
    const page: RehearsalPage = {
      rehearsalId,
      coupleId,
      you,
      mode,
      steps,
      difficulty,
      personaKey,
      plannedAt,
      scenario: frame?.scenario ?? "",
      goal: isGuest ? null : (frame?.goal ?? ""),
      isHomework: rehearsal.createdBy !== rehearserId,
      coachInvited: coachId !== null,
      people: places
        .filter(({ placeId, userId, guestId }) => {
          // Who works with the rehearser is for no guest to know before they come in.
          const isNamed = guestId === null && (!isGuest || userId === rehearserId);
          return isNamed || placeOf(state, placeId) !== null;
        })
        .map(({ placeId, userId, guestId, name }) => ({
          placeId,
          name: name ?? nameOf(guestId),
          kind: kindOf(loaded, userId),
        })),
      guests:
        you === "rehearser"
          ? guests.map((guest) => ({
              guestId: guest.guestId,
              placeId: places.find(({ guestId }) => guestId === guest.guestId)?.placeId ?? null,
              name: nameOf(guest.guestId),
              role: guest.role,
              standing: standingOf(guest, now),
              expiresAt: guest.expiresAt,
            }))
          : [],
      view,
      roles: rolesFor(loaded, now),
      words: await wordsOf(tx, rehearsalId, view),
      machineHost: rehearsal.machineHost,
      answeredBy: words && view?.turn ? answeredBy(loaded, words) : null,
      overAt: rehearsal.overAt,
      version: placeOf(state, own.placeId)?.seen ?? 0,
    };
    if (moved && isOver(state)) await endGuests(tx, { rehearsalId }, now);
    return page;
  });
  if (moved) announce(rehearsalId);
  return page;
}

/**
 * As what somebody may come in, for the first time or again: a guest as what they were asked to, and whoever stands at the
 * door as what they came, as long as it opens.
 */
function rolesFor({ state, own, guests }: LoadedRehearsal, now: Date): RehearsalRole[] {
  const place = placeOf(state, own.placeId);
  if (place?.seenOut) return [];
  if (place && !place.left)
    return rehearsalMoves(state, place.id, now.toISOString()).includes("agree") ? [place.role] : [];
  const open = place?.left ? rolesOpenTo(state, "another") : rolesOpenTo(state, own.placeId);
  const guest = guests.find(({ guestId }) => guestId === own.guestId);
  return guest ? open.filter((role) => role === guest.role) : open;
}

/** Reads a rehearsal as its rehearser, or as its coach: the room while it goes on, and what came of it afterwards. */
export const readRehearsal = (context: Context, { rehearsalId }: { rehearsalId: string }): Promise<RehearsalPage> =>
  readAs(context.actor, context, rehearsalId);

/** The same for a guest, while it goes on. */
export const readAsGuest = (context: GuestContext): Promise<RehearsalPage> =>
  readAs(context.guest, context, context.guest.rehearsalId);
