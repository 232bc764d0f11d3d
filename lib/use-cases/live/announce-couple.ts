import { announce } from "@/lib/data/live.ts";

/** Tells the open pages of a couple that their joint work moved. Called after the commit that moved it. */
export const announceCouple = (coupleId: string): Promise<void> => announce(coupleId);
