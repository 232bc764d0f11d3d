import { day } from "@/lib/domain/repair/instant.ts";

/** The last look from a place that is in the trail, and when the rehearsal was over; null for neither so far. */
interface Looked {
  lookedAt: Date | null;
  overAt: Date | null;
}

/**
 * Whether somebody's look at a rehearsal goes into the trail: the first one, and once it is over the first again, then one
 * a day. An open page is drawn anew with every turn, and a line for each would tell for good when which was said.
 */
export function isNewLook({ lookedAt, overAt }: Looked, now: Date): boolean {
  if (lookedAt === null) return true;
  return overAt !== null && (lookedAt < overAt || now.getTime() - lookedAt.getTime() >= day);
}
