import { findMachineHost } from "@/lib/data/practices.ts";
import type { StoredRehearsal } from "@/lib/data/rehearsals.ts";
import type { ActorTx, RehearsalTx } from "@/lib/data/transaction.ts";
import type { Machine } from "@/lib/use-cases/context.ts";

/** The machine that is configured, if it is the one that the practice's owner has switched on. */
export async function switchedOn(
  tx: ActorTx | RehearsalTx,
  machine: Machine | null,
  practiceId: string,
): Promise<Machine | null> {
  return machine !== null && (await findMachineHost(tx, practiceId)) === machine.host ? machine : null;
}

/** The machine that words a rehearsal's lines: the one that it was set up with, as long as it is switched on. */
export async function machineOf(
  tx: RehearsalTx,
  machine: Machine | null,
  { machineHost, practiceId }: Pick<StoredRehearsal, "machineHost" | "practiceId">,
): Promise<Machine | null> {
  return machine?.host === machineHost ? switchedOn(tx, machine, practiceId) : null;
}
