import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { localDay } from "@/lib/domain/time/local-day.ts";
import type { OfferedProtocol } from "./assign-form.tsx";

interface Published {
  protocolId: string;
  protocol: Protocol;
}

/** A protocol as the assigning form offers it. */
const offer = ({ protocolId, protocol }: Published): OfferedProtocol => ({
  protocolId,
  title: protocol.title,
  summary: protocol.summary,
  credit: `After “${protocol.source.title}” by ${protocol.source.author}.`,
  pauseAbove: protocol.policy.pauseAbove,
});

/** All of them; null when there is none. */
export function offered(published: readonly Published[]): readonly [OfferedProtocol, ...OfferedProtocol[]] | null {
  const [first, ...rest] = published.map(offer);
  return first ? [first, ...rest] : null;
}

/** What most coaches set: a week's time, the protocol's own limit, whoever is ready first. */
export const usualTerms = (protocol: OfferedProtocol, now: Date, zone: string) => ({
  dueOn: localDay(now, zone, 7),
  note: "",
  pauseAbove: protocol.pauseAbove,
  startSeat: "either" as const,
});
