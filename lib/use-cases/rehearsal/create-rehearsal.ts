import { audit } from "@/lib/data/audit.ts";
import { findPartners, getCouple } from "@/lib/data/couples.ts";
import { askGuest } from "@/lib/data/guests.ts";
import { findOwnCoach } from "@/lib/data/home.ts";
import { addPlace } from "@/lib/data/rehearsal-places.ts";
import { makeRehearsal, type NewRehearsal } from "@/lib/data/rehearsals.ts";
import { type RehearsalTx, withActor, withRehearsal } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { Forbidden } from "@/lib/domain/errors.ts";
import { findPersona } from "@/lib/domain/persona/personas.ts";
import type { CreateRehearsal } from "@/lib/domain/rehearsal/create-rehearsal.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { standingOf } from "@/lib/use-cases/home/standing-of.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";
import { switchedOn } from "./machine-of.ts";

type Reason = "sign-first" | "ended" | "handed-over" | "not-joined" | "not-offered" | "no-such-persona";
type Whose = Pick<NewRehearsal, "practiceId" | "coupleId" | "rehearserId" | "coachId" | "machineHost">;
type Found = ({ ok: true } & Whose) | Refusal<Reason>;

/** For oneself: with the couple's coach where they are asked in, and else nobody knows of it. */
async function forOneself(
  { actor, machine }: Context,
  { coupleId, inviteCoach, mode }: CreateRehearsal,
): Promise<Found> {
  const seat = requireSeat(actor, "rehearsal.create", coupleId);
  return withActor(actor, async (tx): Promise<Found> => {
    if ((await standingOf(tx, actor.userId, seat)).kind !== "ready") return { ok: false, reason: "sign-first" };
    const coach = inviteCoach ? await findOwnCoach(tx, coupleId) : null;
    const { practiceId } = seat;
    const machineHost = mode === "model" ? ((await switchedOn(tx, machine, practiceId))?.host ?? null) : null;
    const coachId = coach?.coachId ?? null;
    return { ok: true, practiceId, coupleId, rehearserId: actor.userId, coachId, machineHost };
  });
}

/** For one of a couple that the actor coaches: to practise at home, or with them. */
async function forPartner(
  { actor, machine }: Context,
  { coupleId, mode }: CreateRehearsal,
  seat: Seat,
): Promise<Found> {
  return withActor(actor, async (tx): Promise<Found> => {
    const { practiceId, coachId, endedAt } = await getCouple(tx, coupleId);
    requireAccess(actor, "rehearsal.create", { practiceId, coachId });
    if (endedAt) return { ok: false, reason: "ended" };
    const partner = (await findPartners(tx, coupleId)).find((each) => each.seat === seat);
    if (!partner?.userId) return { ok: false, reason: "not-joined" };
    const machineHost = mode === "model" ? ((await switchedOn(tx, machine, practiceId))?.host ?? null) : null;
    return { ok: true, practiceId, coupleId, rehearserId: partner.userId, coachId: actor.userId, machineHost };
  });
}

/** Room for chance in what a scripted partner says, the same for as long as the rehearsal is there. */
const seedOf = (rehearsalId: string): number => Number.parseInt(rehearsalId.slice(0, 7), 16);

async function make(tx: RehearsalTx, context: Context, input: CreateRehearsal, whose: Whose): Promise<boolean> {
  const { actor, now, newId } = context;
  const { rehearsalId, mode, steps, difficulty, personaKey, plannedAt, scenario, goal, friendName } = input;
  const { practiceId, coupleId, rehearserId, coachId, machineHost } = whose;
  const made = await makeRehearsal(
    tx,
    {
      rehearsalId,
      practiceId,
      coupleId,
      rehearserId,
      createdBy: actor.userId,
      coachId,
      mode,
      steps,
      difficulty,
      personaKey,
      machineHost,
      seed: seedOf(rehearsalId),
      plannedAt: plannedAt === null ? null : new Date(plannedAt),
    },
    { scenario, goal },
    context,
  );
  if (!made) return false;
  for (const userId of [rehearserId, coachId])
    if (userId) await addPlace(tx, { placeId: newId(), rehearsalId, userId });
  if (mode === "friend" && friendName !== null && actor.userId === rehearserId) {
    // They are known by name from the start. Their link is made when it is asked for.
    await askGuest(tx, { guestId: newId(), rehearsalId, role: "standIn", name: friendName, now, newId });
  }
  const about = { actorId: actor.userId, aboutUserId: rehearserId, practiceId, coupleId, subjectId: rehearsalId };
  await audit(tx, { ...about, action: "rehearsal.create", now });
  return true;
}

/** Null where the couple has another coach, or none any more, since it was read with whom. */
function handedOver(error: unknown): null {
  if (error instanceof Forbidden) return null;
  throw error;
}

/**
 * Sets up a rehearsal: for oneself, or as the coach for one partner. Whoever else belongs to it is told that there is
 * something to look at. The couple's other partner is told nothing, and there is nothing for them to find.
 */
export async function createRehearsal(
  context: Context,
  input: CreateRehearsal,
): Promise<{ ok: true; rehearsalId: string } | Refusal<Reason>> {
  const { actor } = context;
  const { rehearsalId, seat, mode, personaKey } = input;
  if (personaKey !== null && !findPersona(personaKey)) return { ok: false, reason: "no-such-persona" };
  const whose = seat === null ? await forOneself(context, input) : await forPartner(context, input, seat);
  if (!whose.ok) return whose;
  if (mode === "model" && whose.machineHost === null) return { ok: false, reason: "not-offered" };
  if (mode === "coach" && whose.coachId === null) return { ok: false, reason: "ended" };
  const made = await withRehearsal(actor, rehearsalId, (tx) => make(tx, context, input, whose)).catch(handedOver);
  if (made === null) return { ok: false, reason: "handed-over" };
  const told = [whose.rehearserId, whose.coachId].filter((userId) => userId !== null && userId !== actor.userId);
  if (made) for (const userId of told) if (userId) context.notify({ kind: "somethingToLookAt", userId });
  return { ok: true, rehearsalId };
}
