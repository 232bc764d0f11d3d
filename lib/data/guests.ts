import "server-only";
import { invitationExpiry } from "@/lib/domain/invitation/lifetime.ts";
import { addLine } from "./rehearsal-lines.ts";
import { addPlace } from "./rehearsal-places.ts";
import { makeToken } from "./tokens.ts";
import type { AuthTx, JoinTx, RehearsalTx } from "./transaction.ts";

export type GuestRole = "standIn" | "observer";

export interface StoredGuest {
  guestId: string;
  role: GuestRole;
  expiresAt: Date;
  /** When they used the link, which takes signing the note. */
  signedAt: Date | null;
  sessionExpiresAt: Date | null;
  /** Taken back, left, or over. */
  endedAt: Date | null;
}

const columns = {
  id: true,
  role: true,
  expiresAt: true,
  signedAt: true,
  sessionExpiresAt: true,
  endedAt: true,
} as const;

/** Everybody who was asked to a rehearsal by a link, in the order they were asked. */
export async function findGuests(tx: RehearsalTx, rehearsalId: string): Promise<StoredGuest[]> {
  const rows = await tx.rehearsalGuest.findMany({
    where: { rehearsalId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: columns,
  });
  return rows.map(({ id, ...row }) => ({ guestId: id, ...row }));
}

interface NewGuest {
  guestId: string;
  rehearsalId: string;
  role: GuestRole;
  name: string;
  now: Date;
  newId: () => string;
}

/**
 * Asks a friend in and returns the token of their link, which is kept nowhere. Asked again for somebody who hasn't come
 * yet, makes a new link and ends the one before. Null where they came, or were seen out.
 */
export async function askGuest(tx: RehearsalTx, guest: NewGuest): Promise<string | null> {
  const { guestId: id, rehearsalId, role, name, now, newId } = guest;
  const { token, tokenHash } = makeToken();
  const expiresAt = invitationExpiry(now);
  const added = await tx.rehearsalGuest.createMany({
    data: [{ id, rehearsalId, role, tokenHash, createdAt: now, expiresAt }],
    skipDuplicates: true,
  });
  if (added.count === 1) {
    await addPlace(tx, { placeId: newId(), rehearsalId, guestId: id });
    await addLine(tx, rehearsalId, { id, kind: "frame", placeId: null, field: "guestName", text: name });
    return token;
  }
  const again = await tx.rehearsalGuest.updateMany({
    where: { id, rehearsalId, signedAt: null, endedAt: null },
    data: { tokenHash, expiresAt },
  });
  return again.count === 1 ? token : null;
}

/** Ends what guests may do here, at once: one of them, those who never came (`signedAt: null`), or all. The last thing in a transaction, since it may be theirs. */
export async function endGuests(
  tx: RehearsalTx,
  where: { rehearsalId: string; guestId?: string; signedAt?: null },
  now: Date,
): Promise<boolean> {
  const { guestId, ...these } = where;
  const ended = await tx.rehearsalGuest.updateMany({
    where: { ...these, endedAt: null, ...(guestId === undefined ? {} : { id: guestId }) },
    data: { endedAt: now },
  });
  return ended.count > 0;
}

/** A guest's link that can be used now. */
export interface GuestLink {
  guestId: string;
  rehearsalId: string;
  practiceId: string;
  coupleId: string;
  rehearserId: string;
  role: GuestRole;
  /** Who asked. */
  rehearserName: string;
}

/** The link behind a token, as long as it stands: neither used, taken back nor too old, and to what isn't over. */
export async function findGuestLink(tx: JoinTx, tokenHash: string, now: Date): Promise<GuestLink | null> {
  const row = await tx.rehearsalGuest.findFirst({
    where: { tokenHash, signedAt: null, endedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      role: true,
      rehearsal: { select: { id: true, practiceId: true, coupleId: true, rehearserId: true } },
    },
  });
  if (!row) return null;
  const { id: rehearsalId, ...rehearsal } = row.rehearsal;
  const rehearser = await tx.user.findUnique({ where: { id: rehearsal.rehearserId }, select: { name: true } });
  return { guestId: row.id, rehearsalId, ...rehearsal, role: row.role, rehearserName: rehearser?.name ?? "" };
}

/** Whether a token is that of the link by which this guest was asked, used or not. */
export async function isLinkOf(tx: JoinTx, tokenHash: string, guestId: string): Promise<boolean> {
  return (await tx.rehearsalGuest.count({ where: { id: guestId, tokenHash } })) === 1;
}

/** A friend who is let in no longer, and to what they once were. */
export type FormerGuest = Pick<GuestLink, "guestId" | "rehearsalId" | "practiceId" | "coupleId" | "rehearserId">;

/** Whose guest session it once was: left, seen out, over or too old. Null while it still lets somebody in. */
export async function findFormerSession(tx: AuthTx, sessionHash: string, now: Date): Promise<string | null> {
  const isOver = [{ endedAt: { not: null } }, { sessionExpiresAt: { lte: now } }];
  const row = await tx.rehearsalGuest.findFirst({ where: { sessionHash, OR: isOver }, select: { id: true } });
  return row?.id ?? null;
}

/** To what a friend was asked who once came in. */
export async function findFormerGuest(tx: JoinTx, guestId: string): Promise<FormerGuest | null> {
  const row = await tx.rehearsalGuest.findFirst({
    where: { id: guestId, signedAt: { not: null } },
    select: { rehearsal: { select: { id: true, practiceId: true, coupleId: true, rehearserId: true } } },
  });
  if (!row) return null;
  const { id: rehearsalId, ...rehearsal } = row.rehearsal;
  return { guestId, rehearsalId, ...rehearsal };
}

/** Uses a link up, once, with the note signed: false when somebody was first, or it was taken back meanwhile. */
export async function signGuest(
  tx: JoinTx,
  signed: {
    guestId: string;
    tokenHash: string;
    wording: string;
    sessionHash: string;
    sessionExpiresAt: Date;
    now: Date;
  },
): Promise<boolean> {
  const { guestId: id, tokenHash, now, ...session } = signed;
  const used = await tx.rehearsalGuest.updateMany({
    where: { id, tokenHash, signedAt: null, endedAt: null, expiresAt: { gt: now } },
    data: { signedAt: now, ...session },
  });
  return used.count === 1;
}

/** Whose guest session it is, as long as it holds. */
export async function findGuestSession(
  tx: AuthTx,
  sessionHash: string,
  now: Date,
): Promise<{ guestId: string; rehearsalId: string } | null> {
  const row = await tx.rehearsalGuest.findFirst({
    where: { sessionHash, endedAt: null, sessionExpiresAt: { gt: now } },
    select: { id: true, rehearsalId: true },
  });
  return row && { guestId: row.id, rehearsalId: row.rehearsalId };
}
