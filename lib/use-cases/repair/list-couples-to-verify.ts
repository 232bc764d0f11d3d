import { findJoinedCouples } from "@/lib/data/repair-cache.ts";
import { withAuth } from "@/lib/data/transaction.ts";

/** Every couple that somebody joined, with one who did. For upkeep: nobody asks for it. */
export const listCouplesToVerify = (): Promise<{ coupleId: string; userId: string }[]> => withAuth(findJoinedCouples);
