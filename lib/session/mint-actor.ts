import "server-only";
import { findStanding, type Standing } from "@/lib/data/sessions.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";

/** Vouches for a standing that was read from the database. The only cast to Actor there is. */
export const vouchFor = (standing: Standing): Actor => standing as unknown as Actor;

/** An actor for a person known to be who they are: for a live session, and where there is no request at all. */
export async function mintActor(userId: string): Promise<Actor> {
  const standing = await withAuth((tx) => findStanding(tx, userId));
  if (!standing) throw new NotFound("person");
  return vouchFor(standing);
}
