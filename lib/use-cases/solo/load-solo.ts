import { getPublishedProtocol } from "@/lib/data/protocols.ts";
import { loadSoloEvents, type StoredSolo } from "@/lib/data/solo.ts";
import type { ActorTx } from "@/lib/data/transaction.ts";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { replaySolo } from "@/lib/domain/solo/apply-solo.ts";
import { pathOf, type SoloState } from "@/lib/domain/solo/state.ts";

/** Folds the stream of one's own solo into its state. */
export async function loadSolo(tx: ActorTx, solo: StoredSolo): Promise<{ protocol: Protocol; state: SoloState }> {
  const { protocol } = await getPublishedProtocol(tx, solo.protocolId);
  const events = await loadSoloEvents(tx, solo.soloId);
  return { protocol, state: replaySolo({ path: pathOf(protocol), pauseAbove: solo.pauseAbove }, events) };
}
