import { isDeepStrictEqual } from "node:util";
import { type KeptWork, rewriteRepair, rewriteWithdrawal } from "@/lib/data/repair-cache.ts";
import { getProtocol, loadWork, type StoredWork } from "@/lib/data/repairs.ts";
import type { EngineTx } from "@/lib/data/transaction.ts";
import { endOf, type Rollup, rollupOf } from "@/lib/domain/repair/rollup.ts";
import { type RepairState, startRepair } from "@/lib/domain/repair/state.ts";
import { assignmentOf, stateOf } from "./load-repair.ts";

/** Something kept that its log doesn't say: where, in ids and names of columns, and how to write it anew, if it can be. */
export interface Difference {
  where: string;
  rewrite?: (tx: EngineTx) => Promise<void>;
}

export const dateOf = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** The columns in which two rows differ. */
export function columnsApart(kept: object, told: object): string[] {
  const right = new Map<string, unknown>(Object.entries(told));
  return Object.entries(kept).flatMap(([name, value]) => (isDeepStrictEqual(value, right.get(name)) ? [] : [name]));
}

/** A repair as its log tells it. */
export interface ToldRepair {
  repairId: string;
  protocolId: string;
  rollup: Rollup;
  lastAt: Date | null;
  closedAt: Date | null;
  differences: Difference[];
}

/** Tells one repair anew from its logs, and compares what is kept of it. */
export async function tellRepair(
  tx: EngineTx,
  { coupleId, repairId, kept, now }: { coupleId: string; repairId: string; kept: KeptWork; now: string },
): Promise<ToldRepair> {
  const work = await loadWork(tx, coupleId, { repairId });
  if (!work.repair) throw new Error("a repair went away while its couple was locked");
  const { events, openedAt, closedAt, version } = work.repair;
  const assignment = assignmentOf(work, work.repair.assignmentId);
  const protocol = await getProtocol(tx, assignment.protocolId);
  const state = stateOf(work, assignment, protocol);
  const end = endOf(startRepair(protocol, state.setting), events) ?? work.endedAt;
  const differences: Difference[] = [];
  const numbers = kept.numbers.get(repairId) ?? [];
  if (!numbers.every((number, index) => number === index + 1))
    differences.push({ where: `repair_event ${repairId} seq` });
  const told = { version: events.length, openedAt: events[0]?.recordedAt ?? openedAt, closedAt: end };
  const columns = columnsApart({ version, openedAt, closedAt }, told);
  if (columns.length > 0) {
    const rewrite = () => rewriteRepair(tx, repairId, { version: told.version, closedAt: dateOf(told.closedAt) });
    differences.push({ where: `repair ${repairId} ${columns.join(", ")}`, rewrite });
  }
  differences.push(...tellShares(tx, repairId, work, state.joint.shares, kept));
  return {
    repairId,
    protocolId: assignment.protocolId,
    rollup: rollupOf(state, now),
    lastAt: dateOf(state.joint.lastAt),
    closedAt: dateOf(end),
    differences,
  };
}

/** Each share that the log holds has its row, taken back when the log says so or the work ended, and no row is without. */
function tellShares(
  tx: EngineTx,
  repairId: string,
  work: StoredWork,
  shares: RepairState["joint"]["shares"],
  kept: KeptWork,
): Difference[] {
  const rows = new Map((kept.shares.get(repairId) ?? []).map(({ id, ...row }) => [id, row]));
  const takenBack = new Map(
    (work.repair?.events ?? []).flatMap((event) =>
      event.type === "shareWithdrawn" ? [[event.shareId, event.recordedAt] as const] : [],
    ),
  );
  const differences = shares.flatMap(({ shareId, by, step, round, turn }): Difference[] => {
    const withdrawnAt = dateOf(takenBack.get(shareId) ?? work.endedAt);
    const row = rows.get(shareId);
    rows.delete(shareId);
    if (!row) return [{ where: `share ${shareId} missing` }];
    const columns = columnsApart(row, { seat: by, step, round, turn, withdrawnAt });
    if (columns.length === 0) return [];
    const where = `share ${shareId} ${columns.join(", ")}`;
    // What was taken back is never given again.
    if (withdrawnAt === null || row.withdrawnAt !== null) return [{ where }];
    return [{ where, rewrite: () => rewriteWithdrawal(tx, shareId, withdrawnAt) }];
  });
  return [...differences, ...[...rows.keys()].map((id) => ({ where: `share ${id} in no log` }))];
}
