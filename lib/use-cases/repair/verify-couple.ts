import { isDeepStrictEqual } from "node:util";
import { findDue, refreshNextDue } from "@/lib/data/couples.ts";
import { type KeptCouple, type KeptWork, readKeptWork, rewriteCouple } from "@/lib/data/repair-cache.ts";
import { loadWork, lockCouple } from "@/lib/data/repairs.ts";
import { type EngineTx, withEngine } from "@/lib/data/transaction.ts";
import { later } from "@/lib/domain/repair/instant.ts";
import type { StateFrom } from "@/lib/domain/repair/states-ahead.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { columnsApart, type Difference, dateOf, type ToldRepair, tellRepair } from "./tell-repair.ts";

export interface CoupleVerified {
  repairs: number;
  /** Where what is kept differs from the logs: ids and names of columns, never a word. */
  differences: string[];
}

/** What a list of states says from a moment on: what holds then, and what follows by itself. */
function from(ahead: readonly StateFrom[], otherwise: string, now: string): unknown {
  const holds = ahead.findLast((each) => each.from <= now)?.state ?? otherwise;
  return [holds, ...ahead.filter((each) => each.from > now)];
}

/** The couple's row as the logs have it. Its count also counts what is in no log, so it may be ahead of them. */
function tellCouple(kept: KeptWork, latest: ToldRepair | null, endedAt: Date | null, before: string): KeptCouple {
  const version = Math.max(kept.couple.version, kept.counted);
  if (latest === null) {
    const nothing = { repairId: null, protocolId: null, step: null, stepNumber: null, round: null, closedAt: null };
    return { ...nothing, version, state: endedAt ? "ended" : before, ahead: [], lastAt: endedAt };
  }
  const { repairId, protocolId, lastAt, closedAt } = latest;
  const { step, stepNumber, round, state, ahead } = latest.rollup;
  const standing = { version, repairId, protocolId, step, stepNumber, round, closedAt };
  if (endedAt) return { ...standing, state: "ended", ahead: [], lastAt: endedAt };
  return { ...standing, state, ahead: [...ahead], lastAt };
}

/** All that is kept of a couple besides its logs, beside what the logs say. */
async function compare(
  tx: EngineTx,
  coupleId: string,
  clock: string,
): Promise<{ repairs: number; apart: Difference[] }> {
  const kept = await readKeptWork(tx, coupleId);
  // Whoever kept it last may have a clock that is ahead: nothing is told of a time before that.
  const now = later(kept.couple.ahead[0]?.from ?? null, clock);
  const { endedAt } = await loadWork(tx, coupleId);
  const told: ToldRepair[] = [];
  for (const repairId of kept.repairIds) told.push(await tellRepair(tx, { coupleId, repairId, kept, now }));
  const due = await findDue(tx, coupleId);
  const couple = tellCouple(kept, told.at(-1) ?? null, dateOf(endedAt), due.state);
  const standingOf = ({ ahead, state, ...row }: KeptCouple) => ({ ...row, state: from(ahead, state, now) });
  const columns = columnsApart(standingOf(kept.couple), standingOf(couple));
  const first = kept.couple.ahead[0]?.state ?? kept.couple.state;
  if (first !== kept.couple.state && !columns.includes("state")) columns.push("state");
  const apart = told.flatMap(({ differences }) => differences);
  if (columns.length > 0) {
    const rewrite = () => rewriteCouple(tx, coupleId, couple);
    apart.push({ where: `couple_state ${coupleId} ${columns.join(", ")}`, rewrite });
  }
  if (!isDeepStrictEqual(kept.nextDue, due.nextDue)) {
    apart.push({ where: `couple_state ${coupleId} nextDue`, rewrite: () => refreshNextDue(tx, coupleId) });
  }
  return { repairs: told.length, apart };
}

/**
 * Tells a couple's repairs anew from their logs, and compares everything that is kept of them besides: the logs are the
 * truth. Upkeep, done in the name of somebody who belongs to the couple; nothing of it reaches them. With `rebuild`, what
 * differs is written anew, and what still differs then is returned.
 */
export async function verifyCouple(
  { actor, now }: Pick<Context, "actor" | "now">,
  { coupleId, rebuild }: { coupleId: string; rebuild: boolean },
): Promise<CoupleVerified & { rebuilt: number }> {
  return withEngine(actor, coupleId, async (tx) => {
    await lockCouple(tx, coupleId);
    const { repairs, apart } = await compare(tx, coupleId, now.toISOString());
    const wheres = (differences: readonly Difference[]) => differences.map(({ where }) => where);
    if (!rebuild || apart.length === 0) return { repairs, differences: wheres(apart), rebuilt: 0 };
    for (const { rewrite } of apart) await rewrite?.(tx);
    const left = await compare(tx, coupleId, now.toISOString());
    return { repairs, differences: wheres(left.apart), rebuilt: apart.length - left.apart.length };
  });
}
