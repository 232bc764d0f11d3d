import { getPublishedProtocol, listNewestProtocols, type PublishedProtocol } from "@/lib/data/protocols.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Context } from "../context.ts";

/** The protocols that a coach can assign, in their newest versions. */
export async function listProtocols({ actor }: Context): Promise<PublishedProtocol[]> {
  requireAccess(actor, "protocol.read", {});
  return withActor(actor, (tx) => listNewestProtocols(tx));
}

/** One version of a protocol, whole; older ones stay readable, since couples may be working with them. */
export async function readProtocol(
  { actor }: Context,
  { protocolId }: { protocolId: string },
): Promise<PublishedProtocol> {
  requireAccess(actor, "protocol.read", {});
  return withActor(actor, async (tx) => {
    const published = await getPublishedProtocol(tx, protocolId);
    const { practiceId } = published;
    requireAccess(actor, "protocol.read", practiceId === null ? {} : { practiceId });
    return published;
  });
}
