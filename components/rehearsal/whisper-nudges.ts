import type { HintKind } from "@/lib/domain/rehearsal/event.ts";
import type { PlaceId } from "@/lib/domain/rehearsal/setting.ts";
import type { RehearsalView } from "@/lib/domain/rehearsal/view.ts";

/** What lies beside the one who practises for their next sentence. */
export interface Nudges {
  whisper: { by: PlaceId; lineId: string } | null;
  hint: { by: PlaceId; kind: HintKind } | null;
}

/**
 * The last whisper and the last hint since the rehearser spoke, on the way the conversation goes now. They stay while
 * somebody answers, and have done their part with the next thing the rehearser says.
 */
export function nudgesFor({ role, coaching, turns, path, places }: RehearsalView): Nudges {
  if (role !== "rehearser" || !coaching) return { whisper: null, hint: null };
  const me = places.find(({ yours }) => yours)?.placeId;
  const onPath = turns.filter(({ number }) => path.includes(number));
  const lastSaid = onPath.findLast(({ by }) => by === me)?.number ?? 0;
  const isFresh = ({ turn }: { turn: number }) => turn >= lastSaid && (turn === 0 || path.includes(turn));
  return {
    whisper: coaching.whispers.findLast(isFresh) ?? null,
    hint: coaching.hints.findLast(isFresh) ?? null,
  };
}
